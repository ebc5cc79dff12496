/**
 * What agents have prepared: macros, which do several things to a ticket at once, and canned replies, which are put into
 * what one writes. Both are somebody's own or shared by the whole desk, and their texts name what differs from ticket to
 * ticket by {@link io.insightdesk.macro.Placeholder placeholders}.
 */
package io.insightdesk.macro;
