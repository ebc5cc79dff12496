package io.insightdesk.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * Sets an attribute of the component around it to what an expression says when the tree is built:
 * {@code <d:fixed name="styleClass" value="#{column.look}"/>}. An expression in the component's own tag would be evaluated again each time
 * the attribute is asked for, which a table does with those of its columns in every cell. {@code null} leaves the attribute unset; what is
 * set must be of the attribute's type, as nothing converts it.
 */
public final class FixedAttribute extends TagHandler {

    private final TagAttribute name = getRequiredAttribute("name");
    private final TagAttribute value = getRequiredAttribute("value");

    public FixedAttribute(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        if (!ComponentHandler.isNew(parent)) {
            return;
        }
        var now = value.getObject(context);
        if (now != null) {
            parent.getAttributes().put(name.getValue(context), now);
        }
    }
}
