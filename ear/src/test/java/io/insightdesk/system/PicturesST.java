package io.insightdesk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Keeps pictures of the main pages in {@code ear/target/pages}. The README's is copied from there after a run of this
 * class alone ({@code -Dit.test=PicturesST}), when only the demo's tickets are there.
 */
@ExtendWith(DeskExtension.class)
class PicturesST {

    @Test
    void pagesAreDrawn(Desk desk) throws Exception {
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
        try (var pictures = Files.list(Path.of(System.getProperty("insightdesk.pages")))) {
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(3).allSatisfy(picture -> assertThat(Files.size(picture))
                    .isGreaterThan(10_000));
        }
    }
}
