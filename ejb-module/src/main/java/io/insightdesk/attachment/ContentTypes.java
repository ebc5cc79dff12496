package io.insightdesk.attachment;

import io.insightdesk.platform.config.MediaTypes;
import io.insightdesk.platform.config.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * What kind of file something is, by its first bytes. What the sender says of it counts for nothing, and its name only
 * where the bytes leave it open: a text may begin with "MZ" or "#!", as programs do.
 */
@ApplicationScoped
public class ContentTypes {

    /** How many of the first bytes tell whether a file is a text; the head of a program is shorter. */
    private static final int LOOKED_AT = 4096;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final List<MediaType> forbidden;

    public ContentTypes() {
        this(MediaTypes.of(Setting.FILES_FORBIDDEN));
    }

    ContentTypes(List<MediaType> forbidden) {
        this.forbidden = List.copyOf(forbidden);
    }

    /** @param content supports {@code mark}, and stands where it stood afterwards */
    public String find(InputStream content, String name) throws IOException {
        var type = types.detect(content, new Metadata()).toString();
        return isForbidden(type) && isNamedAsText(name) && isText(content) ? MediaType.TEXT_PLAIN.toString() : type;
    }

    /** Whether the name is that of a text that is no script. */
    private boolean isNamedAsText(String name) throws IOException {
        var named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var type = types.detect(null, named);
        return types.getMediaTypeRegistry().isInstanceOf(type, MediaType.TEXT_PLAIN) && !isForbidden(type.toString());
    }

    private static boolean isText(InputStream content) throws IOException {
        content.mark(LOOKED_AT);
        var beginning = content.readNBytes(LOOKED_AT);
        content.reset();
        for (var one : beginning) {
            if ((one >= 0 && one < ' ' && "\t\n\f\r".indexOf(one) < 0) || one == Byte.MAX_VALUE) {
                return false;
            }
        }
        return true;
    }

    /** Whether the type, or one that it is a kind of, is not to be sent. */
    public boolean isForbidden(String contentType) {
        var type = MediaType.parse(contentType);
        return forbidden.stream().anyMatch(other -> types.getMediaTypeRegistry().isInstanceOf(type, other));
    }
}
