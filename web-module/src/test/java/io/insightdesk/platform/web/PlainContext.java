package io.insightdesk.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;

/** What a resolver needs of a context; of conversions only those of texts to numbers. */
final class PlainContext extends ELContext {

    @Override
    public ELResolver getELResolver() {
        return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
        return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
        return null;
    }

    @Override
    @SuppressWarnings("unchecked") // Integer.class and int.class are one type here
    public <T> T convertToType(Object object, Class<T> type) {
        return (T) Integer.valueOf(object.toString());
    }
}
