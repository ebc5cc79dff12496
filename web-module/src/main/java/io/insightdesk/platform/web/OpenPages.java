package io.insightdesk.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.omnifaces.cdi.Push;
import org.omnifaces.cdi.PushContext;

/**
 * The pages that are open on this node. One that closes at this very moment makes the push throw before the others are
 * told; then all are told again, which harms none: messages only say that there is something to read.
 */
@ApplicationScoped
public class OpenPages {

    private static final Logger LOG = Logger.getLogger(OpenPages.class.getName());
    private static final int TRIES = 3;

    @Inject
    @Push(channel = DeskChannel.NAME)
    PushContext pages;

    /** @param whom of {@link DeskChannel} */
    public void tell(Map<String, String> news, String whom) {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            try {
                pages.send(news, whom);
                return;
            } catch (RuntimeException closing) {
                LOG.log(Level.FINE, "A page closed while it was told something", closing);
            }
        }
    }
}
