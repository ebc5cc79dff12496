package io.insightdesk.presence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The own presence in the account's menu of the desk's pages. */
@Named
@RequestScoped
public class PresenceView {

    @Inject
    PresenceDirectory presences;

    /** The code of what was chosen: who looks at a page is there. */
    public String getChosen() {
        return presences.chosen().code();
    }

    public Presence[] getAll() {
        return Presence.values();
    }
}
