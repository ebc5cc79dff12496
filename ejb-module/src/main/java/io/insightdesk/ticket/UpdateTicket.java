package io.insightdesk.ticket;

import java.util.List;

/** Fields to change, unchecked; {@code null} leaves a field as it is. {@code tags} replaces all tags. */
public record UpdateTicket(String subject, String status, String priority, String type, List<String> tags) {}
