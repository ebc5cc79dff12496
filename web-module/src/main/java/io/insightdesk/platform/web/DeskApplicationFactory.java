package io.insightdesk.platform.web;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELResolver;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;

/** Puts {@link NameResolver} before the container's own resolvers, where {@code faces-config.xml} can't put one. */
public class DeskApplicationFactory extends ApplicationFactory {

    public DeskApplicationFactory(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public Application getApplication() {
        var application = getWrapped().getApplication();
        return application instanceof DeskApplication ? application : wrap(application);
    }

    private Application wrap(Application application) {
        var desk = new DeskApplication(application);
        setApplication(desk);
        return desk;
    }

    @Override
    public void setApplication(Application application) {
        getWrapped().setApplication(application);
    }

    private static final class DeskApplication extends ApplicationWrapper {

        private volatile ELResolver resolver;

        DeskApplication(Application wrapped) {
            super(wrapped);
        }

        /** Made when it is first asked for: until then others may add theirs. */
        @Override
        public ELResolver getELResolver() {
            if (resolver == null) {
                var resolvers = new CompositeELResolver();
                resolvers.add(new NameResolver());
                resolvers.add(super.getELResolver());
                resolver = resolvers;
            }
            return resolver;
        }
    }
}
