package io.insightdesk.customer;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PageIds;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/**
 * The page {@code /admin/organisation}: one organisation, and whether it shares its tickets. Its members are {@link
 * OrganisationMembersView}'s.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class OrganisationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganisationService organisations;

    @Inject
    private FormCommand command;

    private UUID id;
    private long version;
    private String heading;
    private String name;
    private boolean sharesTickets;

    /** @throws NotFoundException when the address names no organisation */
    public void load() {
        if (id == null) {
            throw new NotFoundException("Organisation", "");
        }
        var organisation = organisations.getToChange(id);
        version = organisation.getVersion();
        heading = organisation.getName();
        name = heading;
        sharesTickets = organisation.isSharesTickets();
    }

    public void save() {
        var draft = new OrganisationDraft(Objects.requireNonNullElse(name, ""), sharesTickets);
        command.run(() -> organisations.change(id, draft, OptionalLong.of(version)), address() + "&done=saved");
    }

    public void delete() {
        try {
            command.run(() -> organisations.delete(id, OptionalLong.of(version)), "admin/organisations?done=deleted");
        } catch (OrganisationInUseException inUse) {
            command.refuse("io.insightdesk.account.texts", "organisations.used");
        }
    }

    /** Where this page is, within the application. */
    String address() {
        return "admin/organisation?id=" + id;
    }

    UUID id() {
        return id;
    }

    /** {@code null} before the address was read. */
    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names no organisation */
    public void setId(String text) {
        id = PageIds.read(text, "Organisation");
    }

    /** The name as it is, whatever is typed. */
    public String getHeading() {
        return heading;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isSharesTickets() {
        return sharesTickets;
    }

    public void setSharesTickets(boolean sharesTickets) {
        this.sharesTickets = sharesTickets;
    }
}
