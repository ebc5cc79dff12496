package io.insightdesk.account;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser says of itself, as its owner would say it. Only for people to recognise their own devices by.
 *
 * @param browser empty when it is none of the well-known ones; so also {@code system}
 */
record Device(String browser, String system) {

    /** The first mark that is found decides: most browsers also name those that they want to be taken for. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android",
            "Android",
            "iPhone",
            "iOS",
            "iPad",
            "iOS",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    /** @param userAgent the header as it was sent; {@code null} when it was not */
    static Device of(String userAgent) {
        return new Device(find(BROWSERS, userAgent), find(SYSTEMS, userAgent));
    }

    private static String find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent != null && userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        var map = new LinkedHashMap<String, String>();
        for (var index = 0; index < marksAndNames.length; index += 2) {
            map.put(marksAndNames[index], marksAndNames[index + 1]);
        }
        return map;
    }
}
