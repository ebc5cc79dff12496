/** How full this node's memory is: figures and one warning for those who run it. */
package io.insightdesk.platform.memory;
