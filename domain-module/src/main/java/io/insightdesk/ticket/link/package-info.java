/** What a ticket has to do with others and with people: links, merging, splitting, follow-ups, and who follows it. */
package io.insightdesk.ticket.link;
