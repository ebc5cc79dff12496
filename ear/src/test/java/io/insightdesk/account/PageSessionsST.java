package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.PageVisitor;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages keep a session on the server, and how many of them one sign-in may have. */
@ExtendWith(DeskExtension.class)
class PageSessionsST {

    private static final int MOST = 5;
    private static final Pattern SESSIONS = Pattern.compile("(?m)^insightdesk_page_sessions\\{[^}]*} (\\d+)");

    private final Desk desk;

    PageSessionsST(Desk desk) {
        this.desk = desk;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/register", "/forgotten", "/confirm", "/request/new", "/rate", "/nothing-here"})
    void openPagesKeepNone(String path) {
        var visitor = new PageVisitor(desk, "acme");
        visitor.get(path);

        assertThat(visitor.session()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agent/tickets",
                "/agent/customers",
                "/agent/macros",
                "/admin",
                "/admin/people",
                "/admin/teams",
                "/admin/imports"
            })
    void pagesWithoutStateKeepNone(String path) {
        var olga = PageVisitor.of(desk, "acme", "olga@acme.test");

        assertThat(olga.get(path).status()).isEqualTo(200);
        assertThat(olga.session()).isEmpty();
    }

    @Test
    void aSignInHasFewOfWhichTheOldestGoes() {
        var carla = PageVisitor.of(desk, "acme", "carla@customer.test");
        var before = counted();

        var sessions =
                IntStream.range(0, 30).mapToObj(request -> begun(carla, "")).toList();

        assertThat(sessions).doesNotContain("").doesNotHaveDuplicates();
        assertThat(counted() - before).isLessThanOrEqualTo(MOST);
        var last = sessions.subList(sessions.size() - MOST, sessions.size());
        assertThat(last).allMatch(session -> isThere(carla, session));
        assertThat(isThere(carla, sessions.get(sessions.size() - MOST - 1))).isFalse();
    }

    @Test
    void theyEndWithTheirSignIn() {
        var carl = PageVisitor.of(desk, "acme", "carl@customer.test");
        var session = begun(carl, "");
        assertThat(isThere(carl, session)).isTrue();
        var before = counted();

        PageVisitor.of(desk, "acme", "carl@customer.test").signOutEverywhere();

        await().until(() -> counted() < before);
    }

    /** Whether the server knows the session: then it begins no other. */
    private static boolean isThere(PageVisitor visitor, String session) {
        return begun(visitor, session).equals(session);
    }

    /** The session that a page has for somebody who comes with this one; empty for none. */
    private static String begun(PageVisitor visitor, String session) {
        visitor.withSession(session).get("/portal/new");
        return visitor.session();
    }

    /** Open pages of other tests may end meanwhile, but none are opened. */
    private int counted() {
        var found = SESSIONS.matcher(desk.api("acme").get("/metrics").body());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
