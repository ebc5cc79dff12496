package io.insightdesk.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Kinds are stored in lower case. */
@Converter
public class LoginKindConverter implements AttributeConverter<LoginKind, String> {

    @Override
    public String convertToDatabaseColumn(LoginKind kind) {
        return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public LoginKind convertToEntityAttribute(String column) {
        return column == null ? null : LoginKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
