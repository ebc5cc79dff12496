package io.insightdesk.platform.storage;

import java.util.UUID;

/** Under what a file is kept. Made of ids alone: nothing that a person wrote becomes part of a path. */
public record FileKey(UUID tenant, UUID file) {

    /**
     * {@code tenant/3f/file}: no folder of a tenant grows too large. Ids begin with the time, so the folder's name comes
     * from their random end.
     */
    public String path() {
        var name = file.toString();
        return tenant + "/" + name.substring(name.length() - 2) + "/" + name;
    }
}
