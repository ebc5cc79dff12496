package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAreaTest {

    @ParameterizedTest
    @CsvSource({
        "/, PUBLIC_PAGES",
        "/login, PUBLIC_PAGES",
        "/profile, PROFILE",
        "/profile.xhtml, PROFILE",
        "/portal, PORTAL",
        "/portal.xhtml, PORTAL",
        "/portal/new, PORTAL",
        "/portalish, PUBLIC_PAGES",
        "/agent/tickets/ACME-1042, AGENT",
        "/agent/tickets.xhtml, AGENT",
        "/admin/people, ADMIN",
        "/api/v1/auth/token, API_OPEN",
        "/api/v1/auth/refresh, API_OPEN",
        "/api/v1/auth/logout, API",
        "/api/v1/auth/token/x, API",
        "/api/v1/tickets, API",
        "/jakarta.faces.resource/tokens.css.xhtml, RESOURCES",
        "/health/ready, OPERATIONS",
        "/metrics, OPERATIONS",
        "/openapi, OPERATIONS",
        "/healthy, PUBLIC_PAGES",
        "/setup, SETUP",
        "/setup.xhtml, SETUP",
        "/setups, PUBLIC_PAGES",
        "/push, PUSH",
        "/push/x, PUBLIC_PAGES"
    })
    void pathSaysTheArea(String path, RequestArea area) {
        assertThat(RequestArea.ofPath(path)).isEqualTo(area);
    }

    /** Everywhere else a host name that no tenant has leads nowhere. */
    @Test
    void onlyTheseServeHostsOfNoTenant() {
        assertThat(RequestArea.values())
                .filteredOn(RequestArea::isSameForAll)
                .containsExactly(RequestArea.RESOURCES, RequestArea.OPERATIONS, RequestArea.SETUP);
    }

    @Test
    void areasLetInTheRolesFromTheirLowestOn() {
        assertThat(RequestArea.PROFILE.lowestRole()).contains(Role.CUSTOMER);
        assertThat(RequestArea.PORTAL.lowestRole()).contains(Role.CUSTOMER);
        assertThat(RequestArea.AGENT.lowestRole()).contains(Role.AGENT);
        assertThat(RequestArea.ADMIN.lowestRole()).contains(Role.ADMIN);
    }
}
