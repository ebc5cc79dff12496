/**
 * Where files are kept: {@link io.insightdesk.platform.storage.FileStore} is all that features know of it. A directory of
 * the machine so far; an object store is a second implementation.
 */
package io.insightdesk.platform.storage;
