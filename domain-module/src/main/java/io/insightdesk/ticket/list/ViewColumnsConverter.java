package io.insightdesk.ticket.list;

import io.insightdesk.platform.persistence.TextArrayConverter;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Optional;

/** Columns as {@code text[]} of their codes, in their order; one that a later release took away is left out. */
@Converter
public class ViewColumnsConverter implements AttributeConverter<List<ViewColumn>, Object> {

    private static final TextArrayConverter TEXTS = new TextArrayConverter();

    @Override
    public Object convertToDatabaseColumn(List<ViewColumn> columns) {
        return TEXTS.convertToDatabaseColumn(
                columns.stream().map(ViewColumn::code).toList());
    }

    @Override
    public List<ViewColumn> convertToEntityAttribute(Object column) {
        return TEXTS.convertToEntityAttribute(column).stream()
                .map(ViewColumn::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
