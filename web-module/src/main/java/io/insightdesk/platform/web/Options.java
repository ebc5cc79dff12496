package io.insightdesk.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * The options of a plain {@code select}: {@code <d:options value="#{filter.choices}"/>} writes a list of {@link SelectOption}.
 * Without expressions for each option, of which a page with filters has hundreds.
 */
@FacesComponent(Options.TYPE)
public class Options extends UIComponentBase {

    static final String TYPE = "insightdesk.Options";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        var out = context.getResponseWriter();
        for (var one : (Iterable<?>) getAttributes().get("value")) {
            var option = (SelectOption) one;
            out.startElement("option", this);
            out.writeAttribute("value", option.value(), null);
            if (option.selected() != null) {
                out.writeAttribute("selected", option.selected(), null);
            }
            out.writeText(option.label(), null);
            out.endElement("option");
        }
    }
}
