package io.insightdesk.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * A short hash over the content of all own resources. It is part of their addresses, so browsers may keep them for a
 * year and still get a changed one at once.
 */
@Named
@ApplicationScoped
public class ResourceFingerprint {

    @Inject
    private ServletContext application;

    private String value;

    @PostConstruct
    void compute() {
        var hash = new CRC32();
        add(hash, "/resources/");
        value = Long.toString(hash.getValue(), Character.MAX_RADIX);
    }

    public String getValue() {
        return value;
    }

    private void add(CRC32 hash, String folder) {
        for (var path : new TreeSet<>(application.getResourcePaths(folder))) {
            if (path.endsWith("/")) {
                add(hash, path);
            } else {
                hash.update(read(path));
            }
        }
    }

    private byte[] read(String path) {
        try (var content = application.getResourceAsStream(path)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
