package io.insightdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.insightdesk.architecture.Application.CLASSES;
import static io.insightdesk.architecture.Application.inModule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way dependencies go: web to ejb to domain, feature to platform, and no package in a ring with others. */
class PackagesTest {

    private static final String ROOT = "io.insightdesk..";
    private static final String PLATFORM = "io.insightdesk.platform..";

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

    /** But for one annotation: which exceptions are refusals, and no failures of a service. */
    @Test
    void domainKnowsNoContainer() {
        noClasses()
                .that(inModule("domain-module"))
                .and()
                .doNotHaveSimpleName("RefusedException")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.persistence..",
                        "jakarta.ejb..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.transaction..",
                        "jakarta.servlet..",
                        "jakarta.faces..",
                        "jakarta.ws.rs..")
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
    void noPackagesFormARing() {
        slices().matching("io.insightdesk.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void platformKnowsNoFeature() {
        noClasses()
                .that(resideInAPackage(PLATFORM))
                .should(dependOnClassesThat(resideInAPackage(ROOT).and(not(resideInAPackage(PLATFORM)))))
                .check(CLASSES);
    }
}
