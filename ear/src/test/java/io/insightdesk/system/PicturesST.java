package io.insightdesk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Keeps pictures of the main pages in {@code ear/target/pages}. The README's is copied from there after a run of this
 * class alone ({@code -Dit.test=PicturesST}), when only the demo's tickets are there.
 */
@ExtendWith(DeskExtension.class)
class PicturesST {

    private static final Path PAGES = Path.of(System.getProperty("insightdesk.pages"));
    private static final List<String> NAMES = List.of("agent-tickets", "agent-ticket", "portal");

    @Test
    void pagesAreDrawn(Desk desk) throws Exception {
        for (var name : NAMES) {
            Files.deleteIfExists(file(name));
        }
        try (var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.open("/agent/tickets");
            agent.see("tr[data-rk]");
            agent.picture("agent-tickets");
            agent.open("/agent/tickets/ACME-1043");
            agent.see("[data-conversation]");
            agent.picture("agent-ticket");
        }
        try (var customer = Browser.of(desk, "acme", "carla@customer.test")) {
            customer.open("/portal");
            customer.see("h1");
            customer.picture("portal");
        }
        assertThat(NAMES)
                .allSatisfy(name -> assertThat(Files.size(file(name))).as(name).isGreaterThan(10_000));
    }

    private static Path file(String name) {
        return PAGES.resolve(name + ".png");
    }
}
