/** Finding tickets while one types, and writing their search documents anew. */
package io.insightdesk.ticket.search;
