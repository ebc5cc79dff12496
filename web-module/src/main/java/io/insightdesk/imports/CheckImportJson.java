package io.insightdesk.imports;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import tools.jackson.databind.node.ObjectNode;

/** A check with a mapping. */
public record CheckImportJson(ObjectNode mapping) {

    /** @throws InvalidInputException naming what has the wrong form */
    Mapping read() {
        if (mapping == null) {
            throw new InvalidInputException(FieldError.of("mapping", Rule.REQUIRED));
        }
        var check = new InputCheck();
        var read = MappingJson.read(mapping, check);
        check.throwIfWrong();
        return read;
    }
}
