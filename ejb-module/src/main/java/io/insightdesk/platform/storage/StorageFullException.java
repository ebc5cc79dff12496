package io.insightdesk.platform.storage;

import java.io.IOException;

/** The store has no room for a file (REST: 507). Nothing of it is kept. */
public class StorageFullException extends IOException {

    private static final long serialVersionUID = 1L;

    public StorageFullException(IOException cause) {
        super("the file store is full", cause);
    }
}
