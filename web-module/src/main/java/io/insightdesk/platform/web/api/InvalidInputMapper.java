package io.insightdesk.platform.web.api;

import io.insightdesk.platform.Language;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.AcceptLanguage;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.platform.web.Problem.WrongField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 422, with each wrong field in the words of the language that the client prefers. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<InvalidInputException> {

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(InvalidInputException refused) {
        var language = Language.firstSpoken(AcceptLanguage.of(request));
        var errors = refused.errors().stream()
                .map(error -> new WrongField(error.field(), ErrorMessages.wording(error, language)))
                .toList();
        return Problem.of(refused)
                .withErrors(errors)
                .response()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
