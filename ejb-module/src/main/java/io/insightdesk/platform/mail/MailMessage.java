package io.insightdesk.platform.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;

/**
 * A {@link Mail} as the message that goes over the wire: {@code multipart/alternative}, marked as written by a program
 * (RFC 3834), so that auto-responders do not reply.
 */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    /** Line breaks would begin a new header; other control characters only confuse. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** An empty group (RFC 5322, 3.4): several receivers don't see each other. */
    private static final String UNDISCLOSED = "undisclosed-recipients:;";

    private static final Pattern MESSAGE_ID = Pattern.compile("<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>");

    private final String id;
    private final InternetAddress[] receivers;

    /** @throws MessagingException when an address can't be one */
    MailMessage(Session session, Mail mail) throws MessagingException {
        super(session);
        id = checked(mail.id());
        var sender = address(mail.from());
        setFrom(sender);
        setReplyTo(new InternetAddress[] {sender});
        receivers = addresses(mail);
        if (receivers.length == 1) {
            setRecipient(RecipientType.TO, receivers[0]);
        } else {
            setHeader("To", UNDISCLOSED);
        }
        setSubject(oneLine(mail.subject()), UTF_8);
        setSentDate(Date.from(mail.date()));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        if (mail.thread().isPresent()) {
            var thread = checked(mail.thread().get());
            setHeader("In-Reply-To", thread);
            setHeader("References", thread);
        }
        setContent(alternatives(mail));
        saveChanges();
    }

    /** Who gets it; not always in its headers. */
    InternetAddress[] receivers() {
        return receivers.clone();
    }

    /** The library would invent one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress[] addresses(Mail mail) throws MessagingException {
        var addresses = new InternetAddress[mail.to().size()];
        for (var index = 0; index < addresses.length; index++) {
            addresses[index] = address(mail.to().get(index));
        }
        return addresses;
    }

    private static InternetAddress address(Mail.Mailbox mailbox) throws MessagingException {
        try {
            var address = new InternetAddress(
                    mailbox.address(), mailbox.name().isEmpty() ? null : oneLine(mailbox.name()), UTF_8);
            address.validate();
            return address;
        } catch (UnsupportedEncodingException everyJdkHasUtf8) {
            throw new IllegalStateException(everyJdkHasUtf8);
        }
    }

    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private static String checked(String messageId) {
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            throw new IllegalArgumentException("not a Message-ID");
        }
        return messageId;
    }
}
