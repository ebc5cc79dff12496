package io.insightdesk.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Keeps files, whatever they mean; who may have one is decided before it is asked. */
public interface FileStore {

    /**
     * Keeps all that the stream gives, or, when it fails, nothing: nobody ever reads half a file.
     *
     * @throws StorageFullException when there is no room for it
     */
    void write(FileKey key, InputStream content) throws IOException;

    /**
     * The file's bytes; empty when it is not (or no longer) there. To be closed by the caller.
     *
     * @param from how many bytes to leave out at the beginning
     */
    Optional<InputStream> read(FileKey key, long from) throws IOException;

    /** Afterwards the file is not there, nor was it an error if it never was. */
    void delete(FileKey key) throws IOException;
}
