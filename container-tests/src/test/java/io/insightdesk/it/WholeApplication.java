package io.insightdesk.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build made it, with the ITs' classes added: what runs is what is delivered. */
@ArquillianSuiteDeployment
public class WholeApplication {

    @Deployment
    public static WebArchive war() {
        var war = ShrinkWrap.create(ZipImporter.class, "insightdesk.war")
                .importFrom(new File(System.getProperty("insightdesk.it.war")))
                .as(WebArchive.class);
        addTestClasses(war, placeOf(WholeApplication.class));
        Stream.of(Assertions.class, Awaitility.class, Matcher.class)
                .forEach(library -> war.addAsLibrary(placeOf(library).toFile()));
        return war;
    }

    private static void addTestClasses(WebArchive war, Path root) {
        try (var files = Files.walk(root)) {
            files.filter(file -> isForTheContainer(root.relativize(file)))
                    .forEach(file ->
                            war.addAsWebInfResource(new FileAsset(file.toFile()), "classes/" + root.relativize(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isForTheContainer(Path file) {
        var name = file.getFileName().toString();
        if (name.equals("RealServices.class") || name.equals("WholeApplication.class")) {
            return false;
        }
        return name.matches(".*IT(\\$.*)?\\.class")
                || (name.endsWith(".class") && file.startsWith(Path.of("io/insightdesk/it")));
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
