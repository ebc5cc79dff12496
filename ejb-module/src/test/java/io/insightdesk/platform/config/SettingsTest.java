package io.insightdesk.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyDefaultIsRight(Setting setting) {
        assertThat(setting.complaint(setting.defaultValue())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insightdesk.database.url           | jdbc:mysql://localhost/insightdesk
            insightdesk.database.url           | jdbc:postgresql:nonsense:::
            insightdesk.database.url           | jdbc:postgresql://localhost:99999/insightdesk
            insightdesk.database.url           | jdbc:postgresql://localhost/insightdesk?sslmod=verify-full
            insightdesk.database.wait-seconds  | soon
            insightdesk.valkey.url             | http://localhost:6379
            insightdesk.valkey.url             | redis://localhost
            insightdesk.valkey.url             | redis://localhost:99999
            insightdesk.valkey.url             | redis://:pass word@localhost:6379
            insightdesk.valkey.url             | redis://localhost:6379/first
            insightdesk.mail.host              | not a host!
            insightdesk.mail.host              | smtp://mail.example.com
            insightdesk.mail.host              | 10.0.0.256
            insightdesk.mail.port              | 0
            insightdesk.mail.tls               | yes
            insightdesk.default-tenant         | nosuch!
            insightdesk.public-scheme          | HTTPS
            insightdesk.public-port            | 65536
            insightdesk.trusted-proxies        | gateway.example.com
            insightdesk.trusted-proxies        | 127.0.0.1, 10.0.0.0/33
            insightdesk.setup-code             | short
            insightdesk.files.directory        | /dev/null/files
            insightdesk.files.most-mib         | 1025
            insightdesk.files.per-message      | 0
            insightdesk.files.forbidden        | exe;;;
            insightdesk.files.forbidden        | application/x-efl
            insightdesk.files.forbidden        | ,
            insightdesk.api.per-minute         | -1
            insightdesk.undo-seconds           | ten
            insightdesk.import.mebibytes       | 501
            insightdesk.demo                   | maybe
            """)
    void aWrongValueIsNamedByItsKey(String key, String value) {
        assertThatThrownBy(() -> check(Map.of(key, value)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("Wrong settings: " + key + " ")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insightdesk.database.url           | jdbc:postgresql://db-1,db-2:5433/insightdesk?sslmode=verify-full&targetServerType=primary
            insightdesk.database.url           | jdbc:postgresql://[2001:db8::1]:5432/insightdesk
            insightdesk.valkey.url             | rediss://user:secret@valkey.example.com:6380/2
            insightdesk.mail.host              | mail_server
            insightdesk.mail.host              | mail-1.example.com.
            insightdesk.mail.host              | 2001:db8::25
            insightdesk.trusted-proxies        | 127.0.0.1 , ::1, 10.0.0.0/8,2001:db8::/32
            insightdesk.files.forbidden        | application/x-dosexec, text/html
            insightdesk.undo-seconds           | ' 10 '
            insightdesk.default-tenant         | acme
            """)
    void aRightOneIsTaken(String key, String value) {
        assertThatCode(() -> check(Map.of(key, value))).doesNotThrowAnyException();
    }

    @Test
    void allWrongOnesAreToldAtOnceInOneLine() {
        assertThatThrownBy(() -> check(Map.of(
                        "insightdesk.undo-seconds", "ten",
                        "insightdesk.mail.port", "smtp",
                        "insightdesk.files.forbidden", "exe;;;")))
                .hasMessageContainingAll(
                        "insightdesk.undo-seconds", "insightdesk.mail.port", "insightdesk.files.forbidden")
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1);
    }

    @Test
    void noSecretIsRepeated() {
        assertThatThrownBy(() -> check(Map.of(
                        "insightdesk.setup-code", "s3cr3t",
                        "insightdesk.valkey.url", "redis://:s3cr3t@local host:1",
                        "insightdesk.database.url", "jdbc:postgresql://localhost:0/d?password=s3cr3t")))
                .message()
                .contains("setup-code", "valkey.url", "database.url")
                .doesNotContain("s3cr3t");
    }

    @Test
    void aFileOfASecretMustBeThereAndHoldOne(@TempDir Path directory) throws IOException {
        var empty = Files.writeString(directory.resolve("empty"), "\n");
        var binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        var missing = directory.resolve("missing");

        assertThatThrownBy(() -> check(Map.of(
                        "insightdesk.mail.password.file", missing.toString(),
                        "insightdesk.database.password.file", empty.toString(),
                        "insightdesk.database.owner-password.file", binary.toString(),
                        "insightdesk.setup-code.file", directory.toString())))
                .message()
                .contains("insightdesk.mail.password.file names " + missing + ", which does not exist")
                .contains("insightdesk.database.password.file names " + empty + ", which is empty")
                .contains("insightdesk.database.owner-password.file names " + binary + ", which is not UTF-8")
                .contains("insightdesk.setup-code.file names " + directory + ", which can't be read");
    }

    @Test
    void aValueFromAFileIsCheckedToo(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("code"), "short\n");

        assertThatThrownBy(() -> check(Map.of("insightdesk.setup-code.file", file.toString())))
                .hasMessageContaining("insightdesk.setup-code must have at least 16 characters");
    }

    @Test
    void aDirectoryForFilesMayBeMadeYet(@TempDir Path directory) throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatCode(() -> check(Map.of("insightdesk.files.directory", directory + "/new/one")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(Map.of("insightdesk.files.directory", file + "/new")))
                .hasMessageContaining(file + " is a file");
    }

    private static void check(Map<String, String> properties) {
        Settings.checkAll(name -> Optional.ofNullable(properties.get(name)));
    }
}
