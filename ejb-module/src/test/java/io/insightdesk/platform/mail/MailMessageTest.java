package io.insightdesk.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.platform.mail.Mail.Mailbox;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Mailbox ACME = new Mailbox("support@acme.test", "Acme Support");

    @Test
    void aMailCarriesTextAndHtmlAndSaysThatAProgramWroteIt() throws Exception {
        var sent = overTheWire(mail("Drucker kaputt 🖨", new Mailbox("carla@customer.test", "Carla Müller")));

        assertThat(sent.getContentType()).startsWith("multipart/alternative");
        assertThat(sent.getSubject()).isEqualTo("Drucker kaputt 🖨");
        assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(sent.getHeader("Message-ID")).containsExactly("<m1.ticket@acme.test>");
        assertThat(sent.getHeader("In-Reply-To")).containsExactly("<t1.ticket@acme.test>");
        assertThat(sent.getHeader("References")).containsExactly("<t1.ticket@acme.test>");
        assertThat(sent.getReplyTo()[0]).hasToString("Acme Support <support@acme.test>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hello\r\nBcc: eve@evil.test", "Hello\nBcc: eve@evil.test", "Hello\r\n\r\nBcc: eve@evil.test"})
    void aSubjectOrNameCannotBeginAHeader(String hostile) throws Exception {
        var sent = overTheWire(mail(hostile, new Mailbox("carla@customer.test", hostile)));

        assertThat(sent.getHeader("Bcc")).isNull();
        assertThat(sent.getSubject()).isEqualTo("Hello Bcc: eve@evil.test");
        assertThat(sent.getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carla@customer.test, eve@evil.test", "carla@customer.test\r\nBcc: eve@evil.test", "", "x"})
    void whatIsNotOneAddressIsRefused(String hostile) {
        assertThatThrownBy(() -> new MailMessage(SESSION, mail("Hello", new Mailbox(hostile, "Carla"))))
                .isInstanceOf(AddressException.class);
    }

    @Test
    void severalReceiversDoNotSeeEachOther() throws Exception {
        var ana = new Mailbox("ana@acme.test", "Ana");
        var ben = new Mailbox("ben@acme.test", "Ben");

        var message = new MailMessage(SESSION, mail("Hello", ana, ben));

        assertThat(message.receivers())
                .extracting(InternetAddress::getAddress)
                .containsExactly("ana@acme.test", "ben@acme.test");
        assertThat(overTheWire(mail("Hello", ana, ben)).getHeader("To")).containsExactly("undisclosed-recipients:;");
    }

    private static Mail mail(String subject, Mailbox... to) {
        return new Mail(
                ACME,
                List.of(to),
                subject,
                "text",
                "<p>html</p>",
                "<m1.ticket@acme.test>",
                Optional.of("<t1.ticket@acme.test>"),
                Instant.EPOCH);
    }

    private static MimeMessage overTheWire(Mail mail) throws Exception {
        var wire = new ByteArrayOutputStream();
        new MailMessage(SESSION, mail).writeTo(wire);
        assertThat(wire.toString(StandardCharsets.US_ASCII)).doesNotContain("\nBcc");
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
    }
}
