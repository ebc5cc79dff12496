package io.insightdesk.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each library runs in the version that was tested, which is the archive's: the server has another Jackson and others of its
 * own. A class of each package of each archive in the EAR is looked up by the application's own class loaders.
 */
@ExtendWith(DeskExtension.class)
class LibrariesST {

    /** Classes that the start of the application has loaded. */
    private static final String OF_EAR = "io.insightdesk.platform.config.Setting";

    private static final String OF_WAR = "io.insightdesk.platform.web.SessionCookie";

    @TempDir
    Path directory;

    @Test
    void everyLibraryOfTheArchiveComesFromTheArchive(Desk desk) throws Exception {
        var wanted = classesOfLibraries();

        var places = placesOf(wanted, desk.stack().serverPid());

        assertThat(wanted.keySet()).hasSizeGreaterThan(25).anyMatch(library -> library.contains("jackson-annotations"));
        assertThat(wanted).allSatisfy((library, classes) -> {
            var found = classes.stream()
                    .map(asked -> places.get(asked.name()))
                    .filter(place -> !place.isEmpty())
                    .toList();
            assertThat(found).as(library).isNotEmpty().allSatisfy(place -> assertThat(place)
                    .contains("/applications/insightdesk/")
                    .contains(library));
        });
    }

    /** A class of each package, by the file name of its library. */
    private static Map<String, List<Asked>> classesOfLibraries() throws IOException {
        var libraries = new TreeMap<String, List<Asked>>();
        try (var ear = new ZipFile(System.getProperty("insightdesk.ear"))) {
            for (var entry : ear.stream().toList()) {
                var name = entry.getName();
                if (name.startsWith("lib/") && name.endsWith(".jar")) {
                    libraries.put(name.substring(4), classes(OF_EAR, ear.getInputStream(entry)));
                } else if (name.endsWith(".war")) {
                    addOfWar(libraries, ear.getInputStream(entry));
                }
            }
        }
        libraries.values().removeIf(List::isEmpty);
        return libraries;
    }

    private static void addOfWar(Map<String, List<Asked>> libraries, InputStream archive) throws IOException {
        try (var war = new ZipInputStream(archive)) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().startsWith("WEB-INF/lib/")
                        && entry.getName().endsWith(".jar")) {
                    libraries.put(entry.getName().substring("WEB-INF/lib/".length()), classes(OF_WAR, war));
                }
            }
        }
    }

    private static List<Asked> classes(String owner, InputStream archive) throws IOException {
        var byPackage = new LinkedHashMap<String, Asked>();
        var jar = new ZipInputStream(archive); // not closed: it would close the archive around it
        for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (isTopLevelClass(entry)) {
                var name = entry.getName().replace('/', '.').replaceFirst("\\.class$", "");
                byPackage.putIfAbsent(name.substring(0, name.lastIndexOf('.')), new Asked(owner, name));
            }
        }
        return List.copyOf(byPackage.values());
    }

    private static boolean isTopLevelClass(ZipEntry entry) {
        var name = entry.getName();
        return name.endsWith(".class")
                && name.contains("/")
                && !name.contains("$")
                && !name.contains("-info")
                && !name.startsWith("META-INF/");
    }

    private Map<String, String> placesOf(Map<String, List<Asked>> wanted, long server) throws Exception {
        var file = Files.write(
                directory.resolve("classes"),
                wanted.values().stream()
                        .flatMap(List::stream)
                        .map(asked -> asked.owner() + ";" + asked.name())
                        .toList());
        var machine = VirtualMachine.attach(Long.toString(server));
        try {
            machine.loadAgent(probe().toString(), file.toString());
        } finally {
            machine.detach();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split(";", 2))
                .collect(Collectors.toMap(answer -> answer[0], answer -> answer[1], (first, same) -> first));
    }

    private Path probe() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", LibraryProbe.class.getName());
        var jar = directory.resolve("probe.jar");
        var file = LibraryProbe.class.getName().replace('.', '/') + ".class";
        try (var content = LibraryProbe.class.getClassLoader().getResourceAsStream(file);
                var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry(file));
            content.transferTo(out);
        }
        return jar;
    }

    /** @param owner a class of the application whose class loader is asked */
    private record Asked(String owner, String name) {}
}
