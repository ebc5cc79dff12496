/**
 * Says on every node what has changed, right after the commit. Messages carry ids only: whoever is told reads again under
 * its own rights, so nothing can leak, and a message that is lost is healed by the next reading.
 */
package io.insightdesk.platform.realtime;
