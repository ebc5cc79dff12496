package io.insightdesk.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The web archive inside the EAR under test. */
public final class WebArchive {

    private static final String NAME = "web-module.war";
    private static final Pattern PAGE = Pattern.compile("(?!WEB-INF/(?:templates|includes|tags)/).*\\.xhtml");

    private WebArchive() {}

    /** The files of pages that can be shown: not what pages are made with. */
    public static SortedSet<String> pages() {
        var pages = new TreeSet<String>();
        try (var ear = new ZipFile(
                        Path.of(System.getProperty("insightdesk.ear")).toFile());
                var war = new ZipInputStream(ear.getInputStream(ear.getEntry(NAME)))) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (PAGE.matcher(entry.getName()).matches()) {
                    pages.add("/" + entry.getName());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return pages;
    }
}
