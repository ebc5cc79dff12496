package io.insightdesk.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The product's own classes, as the modules before this one compiled them. */
final class Application {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(classesOf("domain-module"), classesOf("ejb-module"), classesOf("web-module"));

    private Application() {}

    static DescribedPredicate<JavaClass> inModule(String module) {
        return DescribedPredicate.describe("in " + module, type -> type.getSource()
                .filter(source -> source.getUri().toString().contains("/" + module + "/target/classes/"))
                .isPresent());
    }

    private static Path classesOf(String module) {
        return Path.of("..", module, "target", "classes").toAbsolutePath().normalize();
    }
}
