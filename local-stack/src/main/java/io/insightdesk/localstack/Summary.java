package io.insightdesk.localstack;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;

/** What {@code up} prints in the end: addresses, logins, and how to read the mails. */
final class Summary {

    private Summary() {}

    static void print(PrintWriter out, DataDirectory directory, Duration start, boolean demo) {
        var ports = new StateFile(directory.stateFile())
                .read()
                .map(StackState::ports)
                .orElse(Map.of());
        var http = ports.get("http");
        var mails = "http://127.0.0.1:" + ports.get("mail-page") + "/api/user/ADDRESS/messages";
        out.printf("%nInsightDesk is ready after %.1f s: http://localhost:%d/%n%n", start.toMillis() / 1000.0, http);
        if (demo) {
            out.print("""
                    Demo (the password of every account is insightdesk-demo)
                      acme     http://acme.localhost:%1$d/ (and http://localhost:%1$d/)
                               owner olga@acme.test, admin adam@acme.test, agents ana@acme.test, ben@acme.test,
                               customers carla@customer.test, carl@customer.test
                      globex   http://globex.localhost:%1$d/
                               owner gus@globex.test, agent gina@globex.test, customer greta@customer.test

                    """.formatted(http));
        }
        out.print("""
                Mail       nothing leaves this machine; every mail lies in a local mailbox, named by its address:
                             %1$s
                             for example %2$s
                             or any mail program: IMAP 127.0.0.1:%3$d, the address as user, any password
                Database   psql -h 127.0.0.1 -p %4$d -U postgres insightdesk
                             password: %5$s
                Payara     http://127.0.0.1:%6$d/ user admin
                             password: %7$s
                Log        ./insightdesk logs -f
                Stop       ./insightdesk down

                """.formatted(
                        mails,
                        mails.replace("ADDRESS", "carla@customer.test"),
                        ports.get("imap"),
                        ports.get("postgresql"),
                        directory.secrets().resolve("postgresql_superuser"),
                        ports.get("payara-admin"),
                        directory.secrets().resolve("payara_admin")));
        out.flush();
    }
}
