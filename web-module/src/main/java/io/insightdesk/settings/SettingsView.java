package io.insightdesk.settings;

import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.TimeZones;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import org.omnifaces.cdi.ViewScoped;

/** The page {@code /admin/settings}: the desk's name and looks, mails, customers and times. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class SettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SettingsService settings;

    @Inject
    private FormCommand command;

    private long version;
    private String ticketPrefix;
    private List<String> timeZones;
    private SettingsForm form;

    public void load() {
        var own = settings.get();
        version = own.getVersion();
        ticketPrefix = own.getTicketPrefix();
        timeZones = TimeZones.with(own.getTimeZone().getId());
        form = new SettingsForm(own);
    }

    public void save() {
        command.run(() -> settings.change(form.draft(), OptionalLong.of(version)), "admin/settings?saved=1");
    }

    public SettingsForm getForm() {
        return form;
    }

    public List<String> getTimeZones() {
        return timeZones;
    }

    public String getTicketPrefix() {
        return ticketPrefix;
    }
}
