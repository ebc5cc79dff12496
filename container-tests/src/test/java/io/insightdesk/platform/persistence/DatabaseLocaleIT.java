package io.insightdesk.platform.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.insightdesk.it.Catalogue;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The start looks at what the database knows of letters. */
@ExtendWith(ArquillianExtension.class)
class DatabaseLocaleIT {

    @Test
    void aDatabaseThatKnowsLettersIsTaken() throws Exception {
        try (var connection = Catalogue.connect(Catalogue.database())) {
            assertThatCode(() -> DatabaseLocale.require(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void oneThatKnowsOnlyAsciiIsRefusedWithWhatToDo() throws Exception {
        Catalogue.execute("create database only_ascii encoding 'UTF8' locale 'C' template template0");
        try (var connection = Catalogue.connect("only_ascii")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> DatabaseLocale.require(connection))
                    .withMessageContaining("LC_CTYPE C,")
                    .withMessageContaining("2-database.sql")
                    .withMessageContaining("CHANGELOG.md");
        } finally {
            Catalogue.execute("drop database only_ascii with (force)");
        }
    }

    /** PostgreSQL's own provider of C.UTF-8 knows capitals, but its parser of words asks LC_CTYPE. */
    @Test
    void oneWithHalfOfItIsRefused() throws Exception {
        Catalogue.execute("create database half_utf8 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'"
                + " locale 'C' template template0");
        try (var connection = Catalogue.connect("half_utf8")) {
            assertThatIllegalStateException().isThrownBy(() -> DatabaseLocale.require(connection));
        } finally {
            Catalogue.execute("drop database half_utf8 with (force)");
        }
    }
}
