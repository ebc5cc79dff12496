package io.insightdesk.macro;

import io.insightdesk.platform.persistence.JsonColumn;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** A macro's actions as {@code jsonb}, in the form of {@link MacroAction.Stored}. */
@Converter
public class MacroActionsConverter extends JsonColumn<List<MacroAction>>
        implements AttributeConverter<List<MacroAction>, Object> {

    public MacroActionsConverter() {
        super(new TypeReference<>() {}, List.of());
    }
}
