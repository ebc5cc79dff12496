package io.insightdesk.customer;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.api.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * A customer to be made or, but for the address, changed.
 *
 * @param organisation its id, or null for none
 */
@MergePatch
public record CustomerDraftJson(String email, String name, JsonNode organisation, Boolean disabled) {

    CustomerDraft draft() {
        return new CustomerDraft(email, name, organisation == null ? null : link(), disabled);
    }

    private CustomerDraft.Link link() {
        if (organisation instanceof NullNode) {
            return new CustomerDraft.Link(null);
        }
        if (!(organisation instanceof StringNode text)) {
            throw new InvalidInputException(FieldError.of("organisation", Rule.WRONG_TYPE, "string"));
        }
        return Ids.find(text.stringValue())
                .map(CustomerDraft.Link::new)
                .orElseThrow(() -> new InvalidInputException(FieldError.of("organisation", Rule.UNKNOWN)));
    }
}
