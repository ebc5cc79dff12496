/**
 * Which agents is there: a state that each person chooses, and a heartbeat that says whether a page of theirs is open.
 * Rules that give out work ask it; colleagues see it; customers never do.
 */
package io.insightdesk.presence;
