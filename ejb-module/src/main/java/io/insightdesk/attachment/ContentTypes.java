package io.insightdesk.attachment;

import io.insightdesk.platform.config.MediaTypes;
import io.insightdesk.platform.config.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What kind of file something is, by its first bytes. Its name and what the sender says of it count for nothing. */
@ApplicationScoped
public class ContentTypes {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final List<MediaType> forbidden;

    public ContentTypes() {
        this(MediaTypes.of(Setting.FILES_FORBIDDEN));
    }

    ContentTypes(List<MediaType> forbidden) {
        this.forbidden = List.copyOf(forbidden);
    }

    /** @param content supports {@code mark}, and stands where it stood afterwards */
    public String find(InputStream content) throws IOException {
        return types.detect(content, new Metadata()).toString();
    }

    /** Whether the type, or one that it is a kind of, is not to be sent. */
    public boolean isForbidden(String contentType) {
        var type = MediaType.parse(contentType);
        return forbidden.stream().anyMatch(other -> types.getMediaTypeRegistry().isInstanceOf(type, other));
    }
}
