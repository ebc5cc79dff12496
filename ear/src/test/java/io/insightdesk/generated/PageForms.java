package io.insightdesk.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in a page's HTML that are sent by POST, with their fields as a browser would send them. */
final class PageForms {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<(input|button)\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern PARAMETER = Pattern.compile("[?;&](\\w[\\w.]{0,30})=");

    private PageForms() {}

    /** @param action {@code null} for the page's own address */
    record Form(String action, List<Map.Entry<String, String>> fields) {}

    static List<Form> in(String html) {
        return FORM.matcher(html)
                .results()
                .filter(form -> attribute(form.group(1), "method")
                        .filter("post"::equalsIgnoreCase)
                        .isPresent())
                .map(form -> new Form(attribute(form.group(1), "action").orElse(null), fields(form.group(2))))
                .toList();
    }

    /** The names of the parameters in the page's links. */
    static List<String> parametersIn(String html) {
        return PARAMETER
                .matcher(html)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    private static List<Map.Entry<String, String>> fields(String html) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        FIELD.matcher(html).results().forEach(field -> {
            var attributes = Optional.ofNullable(field.group(2))
                    .or(() -> Optional.ofNullable(field.group(3)))
                    .orElse(field.group(5));
            var text = field.group(4);
            var chosen = field.group(6) == null ? Optional.<String>empty() : attribute(field.group(6), "value");
            attribute(attributes, "name")
                    .ifPresent(name -> fields.add(Map.entry(
                            name,
                            Optional.ofNullable(text)
                                    .or(() -> chosen)
                                    .or(() -> attribute(attributes, "value"))
                                    .orElse("on"))));
        });
        return fields;
    }

    private static Optional<String> attribute(String tag, String name) {
        var matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find()
                ? Optional.of(matcher.group(1).replace("&amp;", "&").replace("&quot;", "\""))
                : Optional.empty();
    }
}
