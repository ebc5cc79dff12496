package io.insightdesk.team;

import io.insightdesk.platform.Coded;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Assignment rules by their codes. */
@Converter(autoApply = true)
public class AssignmentRuleConverter implements AttributeConverter<AssignmentRule, String> {

    @Override
    public String convertToDatabaseColumn(AssignmentRule rule) {
        return rule == null ? null : rule.code();
    }

    @Override
    public AssignmentRule convertToEntityAttribute(String code) {
        return code == null ? null : Coded.find(AssignmentRule.class, code).orElseThrow();
    }
}
