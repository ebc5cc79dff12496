package io.insightdesk.imports;

import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.UserLocale;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes a file from the page of imports, as the body of a request of its own: so no form of any other page takes files,
 * and only admins get this far. Answers 201 with the import's page, or 422 with what is wrong in words.
 */
@WebServlet("/admin/imports/upload")
public class ImportUpload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImportService imports;

    @Inject
    private transient UserLocale userLocale;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = request.getInputStream().readNBytes(imports.mostBytes() + 1);
        try {
            var uploaded = imports.upload(request.getParameter("fileName"), Optional.empty(), file);
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setHeader("Location", request.getContextPath() + "/admin/import?id=" + uploaded.getId());
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(ErrorMessages.wording(refused.errors().get(0), userLocale.getLocale()));
        }
    }
}
