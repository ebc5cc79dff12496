package io.insightdesk.platform.web;

import io.insightdesk.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** The parts of the site, by path: how one signs in there, and which role it takes to be let in. */
public enum RequestArea {
    /** Style sheets, scripts, pictures: the same for everybody, and asked for often. */
    RESOURCES,
    /** What the server itself answers to those who run it: health, metrics and the API's description, on any host. */
    OPERATIONS,
    /** The page where the operator creates tenants, on any host: it asks for a code, whoever is signed in. */
    SETUP,
    /** The REST API: a bearer token on each call. */
    API,
    /** The two API calls that get a token. */
    API_OPEN,
    /** The push connection of the pages. */
    PUSH,
    /** Pages that anybody may see, signed in or not. */
    PUBLIC_PAGES,
    /** One's own profile, whatever the role. */
    PROFILE,
    PORTAL,
    AGENT,
    ADMIN;

    private static final String API_ROOT = "/api/";
    private static final Set<String> OPERATIONS_ROOTS = Set.of("/health", "/metrics", "/openapi");
    private static final Set<String> OPEN_API_PATHS = Set.of("/api/v1/auth/token", "/api/v1/auth/refresh");

    public static RequestArea of(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return ofPath(rest == null ? request.getServletPath() : request.getServletPath() + rest);
    }

    /** @param path within the application, decoded and without {@code ..} and parameters, as the container maps it */
    public static RequestArea ofPath(String path) {
        if (OPEN_API_PATHS.contains(path)) {
            return API_OPEN;
        }
        if (path.startsWith(API_ROOT)) {
            return API;
        }
        if (path.startsWith("/jakarta.faces.resource/")) {
            return RESOURCES;
        }
        return OPERATIONS_ROOTS.stream().anyMatch(root -> isUnder(path, root)) ? OPERATIONS : pages(path);
    }

    private static RequestArea pages(String path) {
        if (isUnder(path, "/setup")) {
            return SETUP;
        }
        if (path.equals(PushEndpoint.PATH)) {
            return PUSH;
        }
        if (isUnder(path, "/portal")) {
            return PORTAL;
        }
        if (isUnder(path, "/profile")) {
            return PROFILE;
        }
        if (isUnder(path, "/agent")) {
            return AGENT;
        }
        return isUnder(path, "/admin") ? ADMIN : PUBLIC_PAGES;
    }

    private static boolean isUnder(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/") || path.startsWith(folder + ".");
    }

    public boolean isApi() {
        return this == API || this == API_OPEN;
    }

    /** Whether neither tenant nor person matters. */
    public boolean isSameForAll() {
        return this == RESOURCES || this == OPERATIONS || this == SETUP;
    }

    /** The lowest role that is let in to these pages; empty for what is open or has other rules. */
    public Optional<Role> lowestRole() {
        return switch (this) {
            case PROFILE, PORTAL -> Optional.of(Role.CUSTOMER);
            case AGENT -> Optional.of(Role.AGENT);
            case ADMIN -> Optional.of(Role.ADMIN);
            case RESOURCES, OPERATIONS, SETUP, API, API_OPEN, PUSH, PUBLIC_PAGES -> Optional.empty();
        };
    }
}
