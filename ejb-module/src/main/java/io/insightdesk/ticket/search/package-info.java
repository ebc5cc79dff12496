/** Finding tickets while one types, and making long conversations searchable. */
package io.insightdesk.ticket.search;
