package io.insightdesk.sla;

import io.insightdesk.platform.Coded;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stored by {@linkplain Metric#code code}. */
@Converter(autoApply = true)
public class MetricConverter implements AttributeConverter<Metric, String> {

    @Override
    public String convertToDatabaseColumn(Metric value) {
        return value == null ? null : value.code();
    }

    @Override
    public Metric convertToEntityAttribute(String column) {
        return column == null ? null : Coded.find(Metric.class, column).orElseThrow();
    }
}
