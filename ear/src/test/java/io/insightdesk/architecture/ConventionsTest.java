package io.insightdesk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.insightdesk.architecture.Application.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every service, entity, timer and route has in common. */
class ConventionsTest {

    private static final String REQUIRES = "io.insightdesk.platform.security.Requires";
    private static final String OPEN_TO_ALL = "io.insightdesk.platform.security.NoPermissionRequired";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final Set<String> ROUTES = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    /** Stateless beans that no person reaches, and why they ask for no permission. */
    private static final Map<String, String> WITHOUT_CALLER = Map.of(
            "io.insightdesk.platform.jobs.JobTransactions",
            "the workers' own transactions: claims for all tenants, then enters each job's tenant");

    /** Entities that belong to no tenant, and why. */
    private static final Map<String, String> WITHOUT_TENANT =
            Map.of("io.insightdesk.tenant.Tenant", "is the tenant: its id is everybody else's tenant_id");

    /** Methods that set what only an insert writes, and how they make sure that it is written. */
    private static final Map<String, String> SET_INSERTED_COLUMNS = Map.of(
            "io.insightdesk.ticket.Ticket.cacheDeadline",
            "TicketRepository.showDeadline writes the columns itself once the row is there");

    @Test
    void everyServiceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ejb.Stateless")
                .and()
                .arePublic()
                .should(SAY_WHO_MAY_CALL)
                .check(CLASSES);
    }

    @Test
    void everyEntityBelongsToATenant() {
        classes().that().areAnnotatedWith(ENTITY).should(BELONG_TO_A_TENANT).check(CLASSES);
    }

    /** Set later, such a column would keep its old value whenever a query has inserted the row in the meantime. */
    @Test
    void onlyConstructorsSetColumnsThatAreNotUpdated() {
        classes()
                .that()
                .areAnnotatedWith(ENTITY)
                .should(SET_INSERTED_COLUMNS_IN_CONSTRUCTORS)
                .check(CLASSES);
    }

    @Test
    void explainedSettersOfInsertedColumnsStillSetThem() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getFields().stream())
                        .flatMap(ConventionsTest::latecomers)
                        .map(access -> access.getOrigin().getOwner().getName() + "."
                                + access.getOrigin().getName()))
                .containsAll(SET_INSERTED_COLUMNS.keySet());
    }

    @Test
    void explainedExceptionsStillExist() {
        assertThat(Stream.concat(WITHOUT_CALLER.keySet().stream(), WITHOUT_TENANT.keySet().stream()))
                .allSatisfy(name -> assertThat(CLASSES.contain(name)).as(name).isTrue());
    }

    @Test
    void timersAreNotPersistent() {
        methods()
                .that()
                .areAnnotatedWith("jakarta.ejb.Schedule")
                .should(BE_SCHEDULED_WITHOUT_PERSISTENCE)
                .check(CLASSES);
    }

    @Test
    void routesTakeAndGiveNoEntities() {
        methods().that(ARE_ROUTES).should(HAVE_NO_ENTITY_IN_THEIR_SIGNATURE).check(CLASSES);
    }

    @Test
    void recordsOnTheWireHoldNoEntities() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Json")
                .or(ARE_TAKEN_BY_ROUTES)
                .should(HOLD_NO_ENTITY)
                .check(CLASSES);
    }

    /** Another library would read what Jackson refuses, and the other way round. */
    @Test
    void allJsonIsReadAndWrittenByJackson() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.json..", "com.google.gson..")
                .check(CLASSES);
    }

    @Test
    void noNameIsADumpingGround() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Base)(\\$.*)?")
                .check(CLASSES);
    }

    private static final DescribedPredicate<JavaMethod> ARE_ROUTES =
            DescribedPredicate.describe("are routes", method -> method.getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getRawType().getPackageName().equals("jakarta.ws.rs")
                                    && ROUTES.contains(annotation.getRawType().getSimpleName())));

    private static final DescribedPredicate<JavaClass> ARE_TAKEN_BY_ROUTES =
            DescribedPredicate.describe("are taken by routes", type -> type.getMethodsWithParameterTypeOfSelf().stream()
                    .anyMatch(ARE_ROUTES));

    private static final ArchCondition<JavaMethod> SAY_WHO_MAY_CALL =
            new ArchCondition<>("carry @Requires or @NoPermissionRequired") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var says = method.isAnnotatedWith(REQUIRES) || method.isAnnotatedWith(OPEN_TO_ALL);
                    if (!says
                            && !method.getModifiers().contains(JavaModifier.STATIC)
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                            && !WITHOUT_CALLER.containsKey(method.getOwner().getName())) {
                        events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                    }
                }
            };

    private static final ArchCondition<JavaClass> BELONG_TO_A_TENANT =
            new ArchCondition<>("be TenantOwned or have a tenantId") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    var owned = entity.isAssignableTo("io.insightdesk.platform.persistence.TenantOwned")
                            || entity.tryGetField("tenantId").isPresent();
                    if (!owned && !WITHOUT_TENANT.containsKey(entity.getName())) {
                        events.add(SimpleConditionEvent.violated(entity, entity.getDescription()));
                    }
                }
            };

    private static final ArchCondition<JavaClass> SET_INSERTED_COLUMNS_IN_CONSTRUCTORS =
            new ArchCondition<>("set columns that are not updated in constructors") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    entity.getFields().stream()
                            .flatMap(ConventionsTest::latecomers)
                            .filter(access -> !SET_INSERTED_COLUMNS.containsKey(
                                    access.getOrigin().getOwner().getName() + "."
                                            + access.getOrigin().getName()))
                            .forEach(access ->
                                    events.add(SimpleConditionEvent.violated(access, access.getDescription())));
                }
            };

    /** Where the column of the field is set after the entity was made, though no update writes it. */
    private static Stream<JavaFieldAccess> latecomers(JavaField field) {
        var isOnlyInserted = field.tryGetAnnotationOfType("jakarta.persistence.Column")
                .flatMap(column -> column.get("updatable"))
                .filter(Boolean.FALSE::equals)
                .isPresent();
        return isOnlyInserted
                ? field.getAccessesToSelf().stream()
                        .filter(access -> access.getAccessType() == AccessType.SET)
                        .filter(access -> !access.getOrigin().isConstructor())
                : Stream.empty();
    }

    private static final ArchCondition<JavaMethod> BE_SCHEDULED_WITHOUT_PERSISTENCE =
            new ArchCondition<>("be scheduled with persistent = false") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var persistent = method.getAnnotationOfType("jakarta.ejb.Schedule")
                            .getExplicitlyDeclaredProperty("persistent");
                    if (!Boolean.FALSE.equals(persistent)) {
                        events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                    }
                }
            };

    private static final ArchCondition<JavaMethod> HAVE_NO_ENTITY_IN_THEIR_SIGNATURE =
            new ArchCondition<>("have no entity in their signature") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                            .flatMap(ConventionsTest::entitiesIn)
                            .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                    method, method.getDescription() + " shows " + entity.getName())));
                }
            };

    private static final ArchCondition<JavaClass> HOLD_NO_ENTITY = new ArchCondition<>("hold no entity") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getFields().stream()
                    .flatMap(field -> entitiesIn(field.getType()))
                    .forEach(entity -> events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " holds " + entity.getName())));
        }
    };

    private static Stream<JavaClass> entitiesIn(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().filter(raw -> raw.isAnnotatedWith(ENTITY));
    }
}
