package io.insightdesk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers 400 to parameters that PrimeFaces' tables never send: PrimeFaces reads them unchecked, and fails. */
public class TableRequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SOURCE = "jakarta.faces.source";
    private static final String EVENT = "jakarta.faces.behavior.event";

    private static final Map<String, List<String>> NEEDED = Map.of(
            "cellEdit", List.of("_cellInfo"),
            "cellEditInit", List.of("_cellInfo"),
            "cellEditCancel", List.of("_cellInfo"),
            "colReorder", List.of("_columnOrder"),
            "colResize", List.of("_columnId", "_width", "_height"));

    private static final String SORTING = "_sorting";
    private static final String SORT_KEY = "_sortKey";
    private static final String SORT_DIRECTION = "_sortDir";

    private static final Pattern CELL = Pattern.compile("\\d{1,2},\\d{1,2}(?:,[\\w-]{1,60})?");
    private static final Pattern WIDTHS = Pattern.compile("(?:[\\w:-]{1,200}_\\d{1,5}(?:\\.\\d{1,20})?(?:,|$))*+");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,5}(?:\\.\\d{1,20})?");

    /** By how the parameters' names end. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "_cellInfo",
            CELL,
            "_resizableColumnState",
            WIDTHS,
            "_first",
            COUNT,
            "_rows",
            COUNT,
            "_width",
            LENGTH,
            "_height",
            LENGTH,
            SORT_KEY,
            Pattern.compile("[\\w:-]{1,200}"),
            SORT_DIRECTION,
            Pattern.compile("-?1|0"));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod())
                && request.getParameterMap().keySet().stream()
                        .anyMatch(name -> isOdd(name, request.getParameter(name)) || isHalf(name, request))) {
            BareErrorPage.send(request, response, ErrorStatus.BAD_REQUEST, "error.refused");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Who sorts says by what, and which way; and each event of a table comes with what it is about. */
    private static boolean isHalf(String name, HttpServletRequest request) {
        if (name.endsWith(SORTING)) {
            var table = name.substring(0, name.length() - SORTING.length());
            return request.getParameter(table + SORT_KEY) == null
                    || request.getParameter(table + SORT_DIRECTION) == null;
        }
        var needed =
                name.equals(EVENT) ? NEEDED.getOrDefault(request.getParameter(name), List.of()) : List.<String>of();
        var table = request.getParameter(SOURCE);
        return needed.stream().anyMatch(end -> request.getParameter(table + end) == null);
    }

    static boolean isOdd(String name, String value) {
        var end = name.lastIndexOf('_');
        if (end < 0 || name.indexOf(':') < 0) {
            return false;
        }
        var form = FORMS.get(name.substring(end));
        return form != null && !form.matcher(value).matches();
    }
}
