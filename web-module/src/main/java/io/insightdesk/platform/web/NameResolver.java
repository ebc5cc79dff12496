package io.insightdesk.platform.web;

import jakarta.el.ELContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds what most expressions begin with, beans and texts, and remembers it. The container looks for a bean anew each time,
 * and for texts when nobody else knows the name; a page has hundreds of expressions.
 *
 * <p>Remembered of a bean is the proxy, which is the same for everybody and leads to the bean of the request, view or
 * session. What has no such proxy, and what a method produces, is left to the container.
 */
public class NameResolver extends PlainResolver {

    private final Map<String, Optional<Object>> beans = new ConcurrentHashMap<>();
    private final Map<Texts, Optional<ResourceBundle>> bundles = new ConcurrentHashMap<>();

    private record Texts(String name, Locale locale) {}

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        var found = known(beans, name, NameResolver::bean).or(() -> texts(context, name));
        if (found.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(null, property);
        return found.get();
    }

    /**
     * What is of the wanted type already stays as it is; otherwise a dozen resolvers would be asked about each value.
     */
    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            return null;
        }
        context.setPropertyResolved(true);
        return type.cast(value);
    }

    private static Optional<Object> bean(String name) {
        var manager = CDI.current().getBeanManager();
        var bean = manager.resolve(manager.getBeans(name));
        return bean != null && manager.isNormalScope(bean.getScope()) && isOfItsClass(bean)
                ? Optional.of(manager.getReference(bean, bean.getBeanClass(), manager.createCreationalContext(bean)))
                : Optional.empty();
    }

    private static boolean isOfItsClass(Bean<?> bean) {
        return bean.getTypes().contains(bean.getBeanClass());
    }

    private Optional<ResourceBundle> texts(ELContext context, String name) {
        var faces = (FacesContext) context.getContext(FacesContext.class);
        var view = faces == null ? null : faces.getViewRoot();
        return view == null
                ? Optional.empty()
                : known(
                        bundles,
                        new Texts(name, view.getLocale()),
                        texts -> Optional.ofNullable(faces.getApplication().getResourceBundle(faces, name)));
    }

    /** Without {@code computeIfAbsent} for what is there already: it takes a lock, and all requests meet here. */
    private static <K, V> V known(Map<K, V> kept, K key, Function<K, V> search) {
        var value = kept.get(key);
        return value == null ? kept.computeIfAbsent(key, search) : value;
    }
}
