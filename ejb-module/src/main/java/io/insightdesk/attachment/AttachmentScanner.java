package io.insightdesk.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * Looks into uploaded files for what should not reach anybody, such as viruses. A bean of this type in the archive is asked
 * for each file; what any of them refuses is held: named in its message, and given to nobody.
 */
@FunctionalInterface
public interface AttachmentScanner {

    /** @throws IOException when it can't be told; the upload is refused then */
    boolean isClean(InputStream content) throws IOException;
}
