/**
 * Files of messages. An upload is its uploader's alone until a message takes it along
 * ({@link io.insightdesk.attachment.UploadLinker}); from then on whoever reads the message may have a short-lived signed link
 * to it. What is not sent within a day is removed. The bytes are in a {@link io.insightdesk.platform.storage.FileStore}.
 */
package io.insightdesk.attachment;
