package io.insightdesk.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.visit.VisitCallback;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Repeats plain markup for each of some objects: {@code <d:each value="#{view.rows}" var="row">}. For what is only shown;
 * inputs, buttons and whatever else has an id or a state of its own belong into {@code ui:repeat}.
 *
 * <p>{@code ui:repeat} keeps the state of all that is inside for each object, and puts the object where the last of a
 * dozen resolvers finds it: on the list of tickets that cost more than everything else. Here the object is an argument
 * of the expressions, as in a lambda.
 */
@FacesComponent(Each.TYPE)
public class Each extends UIComponentBase {

    static final String TYPE = "insightdesk.Each";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    /** What is inside exists only while it is written: whoever walks through the tree otherwise does not see it. */
    @Override
    public boolean visitTree(VisitContext context, VisitCallback callback) {
        return isVisitable(context) && context.invokeVisitCallback(this, callback) == VisitResult.COMPLETE;
    }

    @Override
    public void processDecodes(FacesContext context) {
        // nothing inside takes input
    }

    @Override
    public void processValidators(FacesContext context) {
        // nothing inside takes input
    }

    @Override
    public void processUpdates(FacesContext context) {
        // nothing inside takes input
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        var name = (String) getAttributes().get("var");
        for (var object : objects()) {
            encode(context, Map.of(name, object));
        }
    }

    private Iterable<?> objects() {
        var value = getAttributes().get("value");
        if (value instanceof Object[] array) {
            return List.of(array);
        }
        return value == null ? List.of() : (Iterable<?>) value;
    }

    private void encode(FacesContext context, Map<String, Object> arguments) throws IOException {
        context.getELContext().enterLambdaScope(arguments);
        try {
            for (var child : getChildren()) {
                child.encodeAll(context);
            }
        } finally {
            context.getELContext().exitLambdaScope();
        }
    }
}
