package io.insightdesk.platform.web;

import io.insightdesk.platform.input.DurationText;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.Duration;

/** Durations that something may take, as people type them: from one second to ten years. An empty field is none. */
@FacesConverter(value = "duration", managed = true)
public class DurationConverter implements Converter<Duration> {

    private static final Duration LONGEST = Duration.ofDays(3650);

    @Override
    public Duration getAsObject(FacesContext context, UIComponent input, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return DurationText.read(text)
                .filter(duration -> duration.toSeconds() >= 1 && duration.compareTo(LONGEST) <= 0)
                .orElseThrow(() -> new ConverterException("no duration"));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent input, Duration duration) {
        return duration == null ? "" : DurationText.write(duration);
    }
}
