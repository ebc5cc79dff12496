package io.insightdesk.generated;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Values as they stand in addresses and forms; now and then bytes that are no text at all. */
final class Encoded {

    private static final String[] NO_TEXT = {"%C3%28", "%FF%FE", "%00", "%ED%A0%80", "%0d%0aX-Forged:%201"};

    private Encoded() {}

    static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String odd(Random random) {
        return random.nextInt(15) == 0 ? NO_TEXT[random.nextInt(NO_TEXT.length)] : text(OddTexts.any(random));
    }
}
