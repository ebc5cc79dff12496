/**
 * Hands out what waits in teams that have an {@linkplain io.insightdesk.team.AssignmentRule assignment rule}: to members
 * who are there and below their limit, each ticket once, on however many nodes.
 */
package io.insightdesk.routing;
