package io.insightdesk.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every service method of the running application refuses everybody who lacks the permission that it demands. */
@ExtendWith(ArquillianExtension.class)
class PermissionIT {

    private static TestDesk desk;

    @Inject
    BeanManager beans;

    @Inject
    TestTenants tenants;

    @BeforeEach
    void openDesk() {
        if (desk == null) {
            desk = tenants.open();
        }
    }

    record Guarded(Object service, Method method, Permission permission) {

        void call() throws Throwable {
            try {
                method.invoke(
                        service,
                        Arrays.stream(method.getParameterTypes())
                                .map(Guarded::nothing)
                                .toArray());
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        private static Object nothing(Class<?> type) {
            if (type == int.class) {
                return 0;
            }
            return type == boolean.class ? Boolean.FALSE : null;
        }
    }

    @Test
    void visitorsAreRefusedEverywhereThatIsNotOpen() {
        refusesAll(desk.visitor());
    }

    @Test
    void customersAreRefusedWhatIsTheDesks() {
        refusesAll(desk.carla());
    }

    @Test
    void agentsAreRefusedWhatIsTheAdministrators() {
        refusesAll(desk.ana());
    }

    @Test
    void ownersAreRefusedWhatIsTheSystems() {
        refusesAll(desk.owner());
    }

    @Test
    void nobodyOnTheThreadIsRefused() {
        assertThat(guarded()).hasSizeGreaterThan(30);
        refusesAll(null);
    }

    private void refusesAll(Caller caller) {
        var forbidden = guarded().stream()
                .filter(method -> caller == null || !caller.may(method.permission()))
                .toList();

        assertThat(forbidden)
                .isNotEmpty()
                .allSatisfy(method -> CallerContext.runAs(caller, () -> assertThatThrownBy(method::call)
                        .as(method.method().toString())
                        .isInstanceOf(PermissionDeniedException.class)));
    }

    private List<Guarded> guarded() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(Stateless.class))
                .filter(bean -> bean.getBeanClass().getName().startsWith("io.insightdesk."))
                .flatMap(this::guardedOf)
                .toList();
    }

    private Stream<Guarded> guardedOf(Bean<?> bean) {
        var service = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
        return Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.isAnnotationPresent(Requires.class))
                .map(method -> new Guarded(
                        service, method, method.getAnnotation(Requires.class).value()));
    }
}
