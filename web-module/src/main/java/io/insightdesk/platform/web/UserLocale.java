package io.insightdesk.platform.web;

import java.time.ZoneId;
import java.util.Locale;

/** Language and time zone of the person who looks at the page. */
public interface UserLocale {

    Locale getLocale();

    ZoneId getZone();
}
