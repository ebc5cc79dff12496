package io.insightdesk.platform.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The addresses that are folders of the archive, like {@code /agent}. Left alone, the container would answer them itself,
 * before any filter: with a redirect to whatever host the client named, and without our headers. So they are the addresses
 * of a servlet, and thereby behind the filters as everything else is.
 */
@WebListener
public class Folders implements ServletContextListener {

    private static final String NAME = "folders";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var servlet = context.addServlet(NAME, new WithSlash());
        // one by one: addMapping takes none of several addresses if one of them has a page already
        under(context, "/").forEach(servlet::addMapping);
    }

    private static Stream<String> under(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        return paths == null
                ? Stream.empty()
                : paths.stream()
                        .filter(path -> path.endsWith("/"))
                        .flatMap(path -> Stream.concat(
                                Stream.of(path.substring(0, path.length() - 1)).filter(name -> !isPage(context, name)),
                                under(context, path)));
    }

    /** A page of the same name, like {@code /portal}, is at the address already. */
    private static boolean isPage(ServletContext context, String path) {
        try {
            return context.getResource(path + ".xhtml") != null;
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Leads to the folder itself, which is a page or nothing. */
    private static final class WithSlash extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            var query = request.getQueryString();
            Redirect.send(response, request.getRequestURI() + "/" + (query == null ? "" : "?" + query));
        }
    }
}
