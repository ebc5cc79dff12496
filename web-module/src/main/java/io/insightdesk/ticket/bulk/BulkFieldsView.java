package io.insightdesk.ticket.bulk;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.FieldInput;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * The custom fields that the bar under the list sets: which there are, and the input of one. The bar fetches an input when its
 * field is chosen, so that lists stay as light with two hundred fields as with none.
 */
@Named
@RequestScoped
public class BulkFieldsView {

    /** The parameter that names each field to be set, whatever its input has: nothing in it takes the value away. */
    static final String CHOSEN = "set.field";

    @Inject
    CustomFieldService fields;

    @Inject
    HttpServletRequest request;

    @Inject
    UserLocale userLocale;

    private FieldInput input;
    private List<SelectOption> offers;

    /** @throws NotFoundException when the address names no field that takes values */
    public void load() {
        var key = request.getParameter("key");
        input = find(key)
                .filter(field -> !field.isArchived())
                .map(this::input)
                .orElseThrow(() -> new NotFoundException("Field or form", key));
    }

    private Optional<CustomField> find(String key) {
        return fields.current().find(key);
    }

    private FieldInput input(CustomField field) {
        return new FieldInput(field, Optional.empty(), userLocale.getLocale());
    }

    /**
     * What was given for the chosen fields, as the API would send it. What is no field stays in it, to be refused as
     * such.
     */
    Map<String, JsonNode> answers() {
        var answers = new LinkedHashMap<String, JsonNode>();
        for (var key : given(CHOSEN)) {
            answers.put(key, find(key).map(this::answer).orElse(NullNode.getInstance()));
        }
        return answers;
    }

    private JsonNode answer(CustomField field) {
        var filled = input(field);
        filled.fill(given(filled.getParameter()));
        return filled.getValue();
    }

    private List<String> given(String parameter) {
        var values = request.getParameterValues(parameter);
        return values == null ? List.of() : List.of(values);
    }

    /** The fields to choose from. */
    public List<SelectOption> getOffers() {
        if (offers == null) {
            offers = fields.current().active().stream()
                    .map(field ->
                            SelectOption.of(field.getKey(), field.getLabels().in(userLocale.getLocale()), null))
                    .toList();
        }
        return offers;
    }

    /** The field that the address names. */
    public FieldInput getInput() {
        return input;
    }
}
