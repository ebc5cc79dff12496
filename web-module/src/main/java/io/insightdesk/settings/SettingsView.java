package io.insightdesk.settings;

import io.insightdesk.account.PageForm;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.TimeZones;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.settings.SettingsDraft.Satisfaction;
import io.insightdesk.tenant.Tenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The page {@code /admin/settings}: the desk's name and looks, mails, customers and times. */
@Named
@RequestScoped
public class SettingsView {

    /** Fields that are typed in days or hours, with what to say when they are out of range. */
    private static final Map<String, String> IN_OTHER_UNITS = Map.of(
            "autoCloseSeconds", "autoClose.range",
            "reopenSeconds", "reopen.range",
            "satisfactionSeconds", "rating.range");

    @Inject
    PageForm form;

    @Inject
    SettingsService settings;

    @Inject
    UserLocale region;

    private Tenant own;
    private Map<String, String> values;
    private Map<String, String> problems = Map.of();
    private boolean stale;

    /** Before the page is shown: saves what was sent. */
    public void enter() {
        own = settings.get();
        values = present(own);
        if (form.isSent()) {
            values = values.keySet().stream().collect(Collectors.toMap(Function.identity(), form::text));
            save();
        }
    }

    private static Map<String, String> present(Tenant own) {
        var asked = own.getSatisfactionDelay();
        return Map.ofEntries(
                Map.entry("name", own.getName()),
                Map.entry("brandColor", own.getBrandColor()),
                Map.entry("language", own.getLocale().getLanguage()),
                Map.entry("timeZone", own.getTimeZone().getId()),
                Map.entry("mailFrom", own.getMailFrom()),
                Map.entry("registrationOpen", own.isRegistrationOpen() ? "1" : ""),
                Map.entry("guestsWelcome", own.isGuestsWelcome() ? "1" : ""),
                Map.entry("tagsSeenByCustomers", own.isTagsSeenByCustomers() ? "1" : ""),
                Map.entry("autoCloseSeconds", DurationInput.DAYS.count(own.getAutoClose())),
                Map.entry("reopenSeconds", DurationInput.DAYS.count(own.getReopenWindow())),
                Map.entry("asks", asked.isPresent() ? "1" : ""),
                Map.entry(
                        "satisfactionSeconds",
                        DurationInput.HOURS.count(asked.orElse(Tenant.DEFAULT_SATISFACTION_DELAY))));
    }

    private void save() {
        try {
            settings.change(draft(), form.version());
            form.goTo(form.request().getContextPath() + "/admin/settings?saved=1");
        } catch (InvalidInputException wrong) {
            problems = new HashMap<>(form.inWords(wrong));
            IN_OTHER_UNITS.forEach((field, key) -> problems.replace(field, words().getString(key)));
        } catch (StaleVersionException changed) {
            stale = true;
        }
    }

    private SettingsDraft draft() {
        return new SettingsDraft(
                form.text("name"),
                form.text("brandColor"),
                form.text("language"),
                form.text("timeZone"),
                form.text("mailFrom"),
                form.has("registrationOpen"),
                form.has("guestsWelcome"),
                form.has("tagsSeenByCustomers"),
                DurationInput.DAYS.seconds(form.text("autoCloseSeconds")),
                DurationInput.DAYS.seconds(form.text("reopenSeconds")),
                new Satisfaction(
                        form.has("asks") ? DurationInput.HOURS.seconds(form.text("satisfactionSeconds")) : null));
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle("io.insightdesk.settings.texts", region.getLocale());
    }

    /** By field, as typed when it was refused, else as it is; lengths of time in days or hours. */
    public Map<String, String> getValues() {
        return values;
    }

    public List<String> getTimeZones() {
        return TimeZones.with(own.getTimeZone().getId());
    }

    public String getTicketPrefix() {
        return own.getTicketPrefix();
    }

    public long getVersion() {
        return own.getVersion();
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean isStale() {
        return stale;
    }

    public boolean isSaved() {
        return form.has("saved");
    }

    public boolean isAgain() {
        return form.has("again");
    }
}
