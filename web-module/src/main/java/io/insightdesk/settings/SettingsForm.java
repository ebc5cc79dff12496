package io.insightdesk.settings;

import io.insightdesk.settings.SettingsDraft.Satisfaction;
import io.insightdesk.tenant.Tenant;
import java.io.Serializable;
import java.util.Objects;

/** The settings as they are typed: lengths of time in days or hours. */
public class SettingsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String brandColor;
    private String language;
    private String timeZone;
    private String mailFrom;
    private boolean registrationOpen;
    private boolean guestsWelcome;
    private boolean tagsSeenByCustomers;
    private String autoClose;
    private String reopen;
    private boolean asks;
    private String satisfaction;

    SettingsForm(Tenant own) {
        var delay = own.getSatisfactionDelay();
        name = own.getName();
        brandColor = own.getBrandColor();
        language = own.getLocale().getLanguage();
        timeZone = own.getTimeZone().getId();
        mailFrom = own.getMailFrom();
        registrationOpen = own.isRegistrationOpen();
        guestsWelcome = own.isGuestsWelcome();
        tagsSeenByCustomers = own.isTagsSeenByCustomers();
        autoClose = DurationInput.DAYS.count(own.getAutoClose());
        reopen = DurationInput.DAYS.count(own.getReopenWindow());
        asks = delay.isPresent();
        satisfaction = DurationInput.HOURS.count(delay.orElse(Tenant.DEFAULT_SATISFACTION_DELAY));
    }

    /** What was emptied is empty in it: {@code null} would leave it as it is. */
    SettingsDraft draft() {
        return new SettingsDraft(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(brandColor, ""),
                language,
                timeZone,
                Objects.requireNonNullElse(mailFrom, ""),
                registrationOpen,
                guestsWelcome,
                tagsSeenByCustomers,
                DurationInput.DAYS.seconds(autoClose),
                DurationInput.DAYS.seconds(reopen),
                new Satisfaction(asks ? DurationInput.HOURS.seconds(satisfaction) : null));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBrandColor() {
        return brandColor;
    }

    public void setBrandColor(String brandColor) {
        this.brandColor = brandColor;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getMailFrom() {
        return mailFrom;
    }

    public void setMailFrom(String mailFrom) {
        this.mailFrom = mailFrom;
    }

    public boolean isRegistrationOpen() {
        return registrationOpen;
    }

    public void setRegistrationOpen(boolean registrationOpen) {
        this.registrationOpen = registrationOpen;
    }

    public boolean isGuestsWelcome() {
        return guestsWelcome;
    }

    public void setGuestsWelcome(boolean guestsWelcome) {
        this.guestsWelcome = guestsWelcome;
    }

    public boolean isTagsSeenByCustomers() {
        return tagsSeenByCustomers;
    }

    public void setTagsSeenByCustomers(boolean tagsSeenByCustomers) {
        this.tagsSeenByCustomers = tagsSeenByCustomers;
    }

    public String getAutoClose() {
        return autoClose;
    }

    public void setAutoClose(String autoClose) {
        this.autoClose = autoClose;
    }

    public String getReopen() {
        return reopen;
    }

    public void setReopen(String reopen) {
        this.reopen = reopen;
    }

    public boolean isAsks() {
        return asks;
    }

    public void setAsks(boolean asks) {
        this.asks = asks;
    }

    public String getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(String satisfaction) {
        this.satisfaction = satisfaction;
    }
}
