package io.insightdesk.team;

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
        return code == null ? null : AssignmentRule.find(code).orElseThrow();
    }
}
