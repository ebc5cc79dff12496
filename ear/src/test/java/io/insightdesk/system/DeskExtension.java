package io.insightdesk.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the running {@link Desk}: started for the first that asks, stopped after the last test of the run. */
public final class DeskExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(DeskExtension.class))
                .getOrComputeIfAbsent(Running.class)
                .desk;
    }

    static final class Running implements AutoCloseable {

        private final Desk desk = Desk.start();

        @Override
        public void close() {
            Browser.endAll();
            desk.close();
        }
    }
}
