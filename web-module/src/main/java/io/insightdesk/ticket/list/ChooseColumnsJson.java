package io.insightdesk.ticket.list;

import java.util.List;

/** Columns to be shown, in their order. */
public record ChooseColumnsJson(List<String> columns) {}
