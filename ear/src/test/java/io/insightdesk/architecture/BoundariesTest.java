package io.insightdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.insightdesk.architecture.Application.CLASSES;
import static io.insightdesk.architecture.Application.inModule;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each technology has its place; the database, the clock and the outside world are reached through one door each. */
class BoundariesTest {

    @Test
    void facesIsInTheWebModuleAlone() {
        noClasses()
                .that(not(inModule("web-module")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces.."))
                .check(CLASSES);
    }

    @Test
    void onlyCacheAndRealtimeSpeakToValkey() {
        noClasses()
                .that(not(resideInAnyPackage("io.insightdesk.platform.cache..", "io.insightdesk.platform.realtime..")))
                .should()
                .dependOnClassesThat(resideInAPackage("redis.clients.."))
                .check(CLASSES);
    }

    @Test
    void onlyPlatformMailSpeaksMail() {
        noClasses()
                .that(not(resideInAPackage("io.insightdesk.platform.mail..")))
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.mail.."))
                .check(CLASSES);
    }

    @Test
    void entityManagersAreInRepositoriesAndPersistenceAlone() {
        noClasses()
                .that(not(simpleNameEndingWith("Repository"))
                        .and(not(resideInAnyPackage(
                                "io.insightdesk.platform.persistence..", "io.insightdesk.platform.tenancy.."))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.sql..", "javax.sql.."})
    void dataSourcesAreInPersistenceAndTenancyAlone(String sql) {
        noClasses()
                .that(not(resideInAnyPackage(
                        "io.insightdesk.platform.persistence..", "io.insightdesk.platform.tenancy..")))
                .should()
                .dependOnClassesThat(resideInAPackage(sql))
                .check(CLASSES);
    }

    @Test
    void pagesAndRoutesNeverTouchARepository() {
        noClasses()
                .that(inModule("web-module"))
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Repository"))
                .check(CLASSES);
    }

    @Test
    void aRepositoryServesItsOwnFeatureAlone() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should(BE_USED_IN_THEIR_PACKAGE)
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("DeskClock")
                .should(ASK_THE_MACHINE_FOR_THE_TIME)
                .check(CLASSES);
    }

    private static final ArchCondition<JavaClass> BE_USED_IN_THEIR_PACKAGE =
            new ArchCondition<>("be used in their own package alone") {
                @Override
                public void check(JavaClass repository, ConditionEvents events) {
                    repository.getDirectDependenciesToSelf().stream()
                            .filter(use -> !use.getOriginClass().getPackage().equals(repository.getPackage()))
                            .forEach(
                                    use -> events.add(SimpleConditionEvent.violated(repository, use.getDescription())));
                }
            };

    private static final ArchCondition<JavaClass> ASK_THE_MACHINE_FOR_THE_TIME =
            new ArchCondition<>("ask the machine for the time") {

                private final Set<String> now = Set.copyOf(List.of(
                                Instant.class,
                                LocalDate.class,
                                LocalDateTime.class,
                                ZonedDateTime.class,
                                OffsetDateTime.class)
                        .stream()
                        .map(type -> type.getName() + ".now")
                        .toList());
                private final Set<String> always = Set.of(
                        System.class.getName() + ".currentTimeMillis",
                        Clock.class.getName() + ".systemUTC",
                        Clock.class.getName() + ".systemDefaultZone",
                        Clock.class.getName() + ".system");

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(call -> asks(
                                    call,
                                    call.getTarget().getRawParameterTypes().size()))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
                    type.getConstructorCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().isEquivalentTo(Date.class)
                                    && call.getTarget().getRawParameterTypes().isEmpty())
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
                }

                private boolean asks(JavaAccess<?> call, int parameters) {
                    var name = call.getTargetOwner().getName() + "." + call.getName();
                    return always.contains(name) || (now.contains(name) && parameters == 0);
                }
            };
}
