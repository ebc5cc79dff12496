package io.insightdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextsTest {

    @Test
    void germanIsComplete() throws IOException {
        assertThat(keys("mails_de.properties")).isEqualTo(keys("mails.properties"));
    }

    @ParameterizedTest
    @CsvSource({"en,en,Hello Carla", "de,de,Guten Tag Carla", "de-AT,de,Guten Tag Carla", "fr,en,Hello Carla"})
    void aReaderGetsTheirLanguageOrEnglish(String asked, String got, String greeting) {
        var words = new MailTexts(Locale.forLanguageTag(asked));

        assertThat(words.language()).isEqualTo(Locale.forLanguageTag(got));
        assertThat(words.say("greeting", "Carla")).isEqualTo(greeting + ",");
    }

    @Test
    void whatPeopleWroteIsNoPattern() {
        var words = new MailTexts(Locale.ENGLISH);

        assertThat(words.say("subject.new", "ACME-1", "it's {0} '{'")).isEqualTo("[ACME-1] it's {0} '{'");
    }

    private static Set<Object> keys(String file) throws IOException {
        var properties = new Properties();
        try (var stream = MailTexts.class.getResourceAsStream(file)) {
            properties.load(stream);
        }
        return properties.keySet();
    }
}
