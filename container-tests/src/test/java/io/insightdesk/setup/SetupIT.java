package io.insightdesk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.setup.NewTenant.Owner;
import io.insightdesk.tenant.HostName;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.tenant.TenantService;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The setup where no code is configured, and its one transaction. What it does with a code: {@code SetupST}. */
@ExtendWith(ArquillianExtension.class)
class SetupIT {

    @Inject
    SetupService setup;

    @Inject
    TenantCreation tenantCreation;

    @Inject
    TenantService tenants;

    @Inject
    Clock clock;

    @Test
    @RunAsClient
    void withoutACodeThePageDoesNotExist() throws IOException, InterruptedException {
        var page = URI.create("http://127.0.0.1:" + System.getProperty("insightdesk.it.port") + "/setup");

        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<form");
    }

    @Test
    void withoutACodeNobodyCreatesTenants() {
        var draft = new NewTenantDraft("", "", "", "", "", "", "", "", "");

        assertThat(setup.isOpen()).isFalse();
        assertThatThrownBy(() -> setup.createDesk("", draft, "192.0.2.1")).isInstanceOf(SetupClosedException.class);
    }

    @Test
    void tenantWhoseOwnerCannotBeMadeIsNotMadeEither() {
        var slug = "t" + UUID.randomUUID().toString().substring(0, 8);
        var tenant = new Tenant(slug, "Acme", Locale.ENGLISH, ZoneOffset.UTC, clock.instant());
        var hosts = List.of(new HostName(slug + ".localhost"));
        var nameless = new Owner("", new EmailAddress("olga@" + slug + ".test"), "correct horse battery");

        assertThatThrownBy(() -> CallerContext.runAs(
                        Caller.system(tenant.getId(), Cause.SYSTEM),
                        () -> tenantCreation.found(tenant, hosts, nameless, () -> {})))
                .isInstanceOf(EJBException.class);

        assertThat(tenants.findIdBySlug(slug)).isEmpty();
        assertThat(tenants.findIdByHost(slug + ".localhost")).isEmpty();
    }
}
