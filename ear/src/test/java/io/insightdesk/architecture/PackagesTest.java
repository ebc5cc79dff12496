package io.insightdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.insightdesk.architecture.Application.CLASSES;
import static io.insightdesk.architecture.Application.inModule;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way dependencies go: web to ejb to domain, feature to platform, and no feature in a ring with another. */
class PackagesTest {

    private static final String ROOT = "io.insightdesk..";
    private static final String PLATFORM = "io.insightdesk.platform..";

    /** It orders the inserts of all features' entities in one place, because EclipseLink asks one class for it. */
    private static final DescribedPredicate<JavaClass> INSERT_ORDER = DescribedPredicate.describe(
            "the insert order of all entities", type -> type.getSimpleName().equals("InsertOrderCustomizer"));

    @ParameterizedTest
    @ValueSource(strings = {"domain-module", "ejb-module", "web-module"})
    void everyModuleIsLookedAt(String module) {
        assertThat(CLASSES.that(inModule(module))).hasSizeGreaterThan(20);
    }

    @Test
    void domainKnowsNeitherServicesNorPages() {
        noClasses()
                .that(inModule("domain-module"))
                .should()
                .dependOnClassesThat(inModule("ejb-module").or(inModule("web-module")))
                .check(CLASSES);
    }

    @Test
    void servicesKnowNoPages() {
        noClasses()
                .that(inModule("ejb-module"))
                .should()
                .dependOnClassesThat(inModule("web-module"))
                .check(CLASSES);
    }

    @Test
    void featuresFormNoRing() {
        slices().matching("io.insightdesk.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(INSERT_ORDER, alwaysTrue())
                .check(CLASSES);
    }

    @Test
    void platformKnowsNoFeature() {
        noClasses()
                .that(resideInAPackage(PLATFORM).and(not(INSERT_ORDER)))
                .should(dependOnClassesThat(resideInAPackage(ROOT).and(not(resideInAPackage(PLATFORM)))))
                .check(CLASSES);
    }
}
