package io.insightdesk.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The web archive inside the EAR under test. */
public final class WebArchive {

    private static final String NAME = "web-module.war";
    private static final Pattern PAGE = Pattern.compile("(?!WEB-INF/(?:templates|includes|tags)/).*\\.xhtml");

    private static final Pattern PARAMETER = Pattern.compile(
            "<f:viewParam name=\"(\\w+)\"|\\bparam\\.(\\w+)|<(?:input|select|textarea|button)\\b[^>]* name=\"([\\w.]+)\"");

    private WebArchive() {}

    /** The files of pages that can be shown: not what pages are made with. */
    public static SortedSet<String> pages() {
        var pages = new TreeSet<String>();
        read((name, content) -> {
            if (PAGE.matcher(name).matches()) {
                pages.add("/" + name);
            }
        });
        return pages;
    }

    /** The names of the parameters that pages read, as far as their files say so. */
    public static SortedSet<String> parameters() {
        var parameters = new TreeSet<String>();
        read((name, content) -> {
            if (name.endsWith(".xhtml")) {
                PARAMETER
                        .matcher(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                        .filter(Objects::nonNull)
                        .forEach(parameters::add);
            }
        });
        return parameters;
    }

    @FunctionalInterface
    private interface Reader {
        void read(String name, InputStream content) throws IOException;
    }

    private static void read(Reader reader) {
        try (var ear = new ZipFile(
                        Path.of(System.getProperty("insightdesk.ear")).toFile());
                var war = new ZipInputStream(ear.getInputStream(ear.getEntry(NAME)))) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                reader.read(entry.getName(), war);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
