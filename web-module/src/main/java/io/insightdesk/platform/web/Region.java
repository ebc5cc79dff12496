package io.insightdesk.platform.web;

import java.time.ZoneId;
import java.util.Locale;

/** Where the person who looks at the page is: the language of its words and the zone of its times. */
public interface Region {

    Locale getLocale();

    ZoneId getZone();
}
