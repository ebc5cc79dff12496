package io.insightdesk.customer;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.api.MergePatch;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** A customer to be made or, but for the address, changed. @param organisation its id, or null for none */
@MergePatch
public record CustomerDraftJson(String email, String name, JsonValue organisation, Boolean disabled) {

    CustomerDraft draft() {
        return new CustomerDraft(email, name, organisation == null ? null : link(), disabled);
    }

    private CustomerDraft.Link link() {
        if (organisation == JsonValue.NULL) {
            return new CustomerDraft.Link(null);
        }
        if (!(organisation instanceof JsonString text)) {
            throw new InvalidInputException(FieldError.of("organisation", Rule.WRONG_TYPE, "string"));
        }
        return Ids.find(text.getString())
                .map(CustomerDraft.Link::new)
                .orElseThrow(() -> new InvalidInputException(FieldError.of("organisation", Rule.UNKNOWN)));
    }
}
