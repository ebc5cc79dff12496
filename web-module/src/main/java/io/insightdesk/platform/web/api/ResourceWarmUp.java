package io.insightdesk.platform.web.api;

import io.insightdesk.platform.LogText;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes each resource of the API once, one after the other, before the first call: Jersey notes what it has not to inject into
 * a class when it makes the first instance, in a map that two threads may not change at once, so that of the first calls after
 * a start some would fail. (Jersey 3.1, {@code InjecteeSkippingAnalyzer}.) A servlet only to be started after Jersey's; it has
 * no address.
 */
public class ResourceWarmUp extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ResourceWarmUp.class.getName());

    @Inject
    private transient BeanManager beans;

    @Inject
    private transient RequestContextController requests;

    @Override
    public void init() {
        requests.activate();
        try {
            beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .filter(bean -> bean.getBeanClass().isAnnotationPresent(Path.class))
                    .forEach(this::make);
        } finally {
            requests.deactivate();
        }
    }

    private <T> void make(Bean<T> resource) {
        var context = beans.createCreationalContext(resource);
        try {
            resource.destroy(resource.create(context), context);
        } catch (RuntimeException noCall) { // parts of a call that there is not yet; what is to be noted has been
            LOG.log(Level.FINE, "Instantiated for warm-up only", LogText.escaped(noCall));
        }
    }
}
