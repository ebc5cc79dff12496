package io.insightdesk.customer;

import java.io.Serializable;
import java.util.UUID;

/**
 * An organisation in a list.
 *
 * @param members how many customers are in it
 */
public record OrganisationRow(UUID id, String name, boolean sharesTickets, long members, long version)
        implements Serializable {}
