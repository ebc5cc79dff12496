package io.insightdesk.platform.mail;

import io.insightdesk.platform.LogText;
import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.jobs.JobRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands mails to the SMTP server of {@link Setting#MAIL_HOST}. Takes as long as that server takes, so it is called without
 * a transaction.
 */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "10000";

    /** Made once: each new one looks through all archives for the protocols that it knows. */
    private final Session session = Session.getInstance(properties());

    /**
     * Returns when the server has taken the mail over, for one of its receivers at least: nobody gets it twice because
     * a colleague's address is refused.
     *
     * @throws JobRefusedException when an address is none, or the server refuses it for good
     * @throws MessagingException when it can't be sent now
     */
    public void send(Mail mail) throws MessagingException {
        try (var server = session.getTransport()) {
            var message = new MailMessage(session, mail);
            connect(server);
            server.sendMessage(message, message.receivers());
        } catch (AddressException noAddress) {
            throw new JobRefusedException("the address is invalid", noAddress);
        } catch (SendFailedException failed) {
            if (takenForSomebody(failed)) {
                LOG.log(
                        Level.FINE,
                        "The mail server took a mail for some of its receivers only",
                        LogText.escaped(failed));
                return;
            }
            if (refusedForGood(failed)) {
                throw new JobRefusedException("the mail server refused it", failed);
            }
            throw failed;
        }
    }

    private static void connect(Transport server) throws MessagingException {
        if (Setting.MAIL_USER.text().isEmpty()) {
            server.connect();
        } else {
            server.connect(Setting.MAIL_USER.text(), Setting.MAIL_PASSWORD.text());
        }
    }

    private static boolean takenForSomebody(SendFailedException failed) {
        return failed.getValidSentAddresses() != null && failed.getValidSentAddresses().length > 0;
    }

    /** Addresses are in this list when the server answered 5xx to them. */
    private static boolean refusedForGood(SendFailedException failed) {
        return failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
    }

    private static Properties properties() {
        var tls = Setting.MAIL_TLS.text();
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", Setting.MAIL_HOST.text());
        properties.setProperty("mail.smtp.port", Setting.MAIL_PORT.text());
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!Setting.MAIL_USER.text().isEmpty()));
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        return properties;
    }
}
