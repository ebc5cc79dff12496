package io.insightdesk.generated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Texts that a parameter, a field or a member of a body has no reason to hold, and that somebody will send. */
final class OddTexts {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e9",
            "1e999999999",
            "0x10",
            "NaN",
            "3.7",
            "٣",
            "2147483648",
            "99999999999999999999",
            "null",
            "true",
            "[]",
            "{}",
            "{{name}}",
            "#{1+1}",
            "${jndi:ldap://127.0.0.1/x}",
            "%",
            "%s%n",
            "'",
            "'; drop table ticket; --",
            "\\",
            "\"",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "/",
            ",",
            ",,,",
            "a,b,c",
            "me",
            "none",
            "all",
            "\u0000",
            "a\u0000b",
            "a\nb",
            "a\r\n[2026-01-01T00:00:00.000+0000] [SEVERE] forged",
            "\t",
            "\u001f",
            "\u202egnp.exe",
            "\uFFFE",
            "\uD83D\uDE00",
            "z\u0301\u0301\u0301",
            "ß",
            "İ",
            "infinity",
            "-infinity",
            "now()",
            "2026-13-01",
            "2026-02-30T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "+292278994-08-17T07:12:55Z",
            "-updatedAt",
            "-",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "ACME-1001",
            "ACME-99999999999999999999",
            "123456789012345",
            "a@b",
            "a@b.test",
            "a@xn--.test",
            "\"a b\"@c.test",
            "de_DE",
            "Europe/Atlantis",
            "+25:00",
            "#zzzzzz",
            "&&&|||!!!(((",
            "\"unclosed or -not or",
            "-".repeat(40),
            "- ".repeat(40),
            "\"".repeat(41),
            "or ".repeat(200),
            "a".repeat(300),
            "ä".repeat(2100),
            "a ".repeat(1500));

    private OddTexts() {}

    /** All of them, in any order. */
    static Deque<String> shuffled(Random random) {
        var texts = new ArrayList<>(TEXTS);
        Collections.shuffle(texts, random);
        return new ArrayDeque<>(texts);
    }

    static String any(Random random) {
        return random.nextInt(10) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
