package io.insightdesk.account;

import io.insightdesk.platform.security.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Roles are stored in lower case. */
@Converter
public class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role == null ? null : role.code();
    }

    @Override
    public Role convertToEntityAttribute(String column) {
        return column == null ? null : Role.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
