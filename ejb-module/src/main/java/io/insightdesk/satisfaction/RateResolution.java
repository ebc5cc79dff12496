package io.insightdesk.satisfaction;

import io.insightdesk.platform.input.OneOf;
import io.insightdesk.platform.input.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * What a customer thinks of a resolution, unchecked; {@code null} means not given.
 *
 * @param rating the code of a {@link Rating}
 */
public record RateResolution(
        @NotNull @OneOf(Rating.class) String rating,

        @PlainText(max = 2_000, multiline = true, optional = true)
        String comment) {}
