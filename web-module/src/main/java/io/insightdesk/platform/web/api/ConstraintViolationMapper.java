package io.insightdesk.platform.web.api;

import io.insightdesk.platform.web.Problem;
import io.insightdesk.platform.web.Problem.WrongField;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 422 for constraints of Bean Validation. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException refused) {
        var errors = refused.getConstraintViolations().stream()
                .map(violation -> new WrongField(field(violation), violation.getMessage()))
                .toList();
        return Problem.named("invalid-input", 422, "Unprocessable Content", "The input is not valid.")
                .withErrors(errors)
                .response()
                .build();
    }

    /** Without the method's and the parameter's name in front. */
    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.indexOf('.', path.indexOf('.') + 1) + 1);
    }
}
