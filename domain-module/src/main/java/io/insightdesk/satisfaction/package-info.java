/**
 * What customers think of the desk's work: they are asked once for each resolution, a while after it, and answer with one
 * click and perhaps a sentence.
 */
package io.insightdesk.satisfaction;
