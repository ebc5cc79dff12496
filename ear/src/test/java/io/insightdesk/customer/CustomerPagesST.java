package io.insightdesk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Agents find a customer, see what they have asked, and keep who they are. */
@ExtendWith(DeskExtension.class)
class CustomerPagesST {

    private final Desk desk;
    private final Api ana;
    private final String name = "Mia " + UUID.randomUUID();
    private final String email = "mia-" + UUID.randomUUID() + "@pages.test";
    private String ticket;

    CustomerPagesST(Desk desk) {
        this.desk = desk;
        this.ana = desk.api("acme", "ana@acme.test");
    }

    @BeforeEach
    void customerAsks() {
        ana.post("/api/v1/customers", Map.of("email", email, "name", name));
        ticket = ana.post("/api/v1/tickets", Map.of("subject", "Where is she?", "body", "?", "requester", email))
                .json()
                .get("number")
                .getAsString();
    }

    @Test
    void anAgentFindsACustomerAndTheirTicketsAndChangesTheOrganisation() {
        try (var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.awaitPath("/agent");
            agent.click(".rail a[href$='/agent/customers']");
            agent.type("input[name=q]", name);
            agent.click(".finding button");
            agent.click("a[data-customer='" + email + "']");
            agent.seeText("h1", name);
            agent.seeText(".customer .list tr", ticket);
            assertThat(agent.text(".counts")).contains("1", "Open tickets", "Not rated yet");

            agent.type("[id='form:organisation']", "No such company");
            agent.click(".customer form .btn");
            agent.see("[id='form:organisation'][aria-invalid=true]");
            var company = company();
            agent.type("[id='form:organisation']", company.toUpperCase());
            agent.click(".customer form .btn");
            agent.seeText(".banner.good", "Saved");
            assertThat(agent.value("[id='form:organisation']")).isEqualTo(company);

            ana.post("/api/v1/tickets/" + ticket + "/assign", Map.of("agent", "me"));
            assertThat(ana.post("/api/v1/tickets/" + ticket + "/solve", Map.of())
                            .status())
                    .isEqualTo(200);
            agent.click(".counts a[href*='view=all']");
            agent.seeText("h1", "All tickets");
            agent.seeText("tr[data-rk]", ticket);
            agent.click("tr[data-rk] .subj a");
            agent.click(".requester a[href*='/agent/customers/']");
            agent.seeText("h1", name);
            agent.click("main .bar .btn.primary");
            assertThat(agent.value("[id='form:requester_input']")).isEqualTo(email);
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void theListGoesOnByLinksAndSaysSoWhenThereIsNobody() {
        try (var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.awaitPath("/agent");
            var domain = "@" + UUID.randomUUID() + ".test";
            for (var n = 10; n < 36; n++) {
                ana.post("/api/v1/customers", Map.of("email", "c" + n + domain, "name", "Customer " + n));
            }

            agent.open("/agent/customers?q=" + domain);
            assertThat(agent.source()).contains("c10" + domain).doesNotContain("c35" + domain);
            agent.click("a[rel=next]");
            agent.see("a[data-customer='c35" + domain + "']");
            assertThat(agent.sees("a[rel=next]")).isFalse();
            assertThat(agent.sees("a[data-customer='c10" + domain + "']")).isFalse();

            agent.open("/agent/customers?q=zzzz");
            agent.seeText(".empty h2", "No customers found");
        }
    }

    private String company() {
        var company = "Berg " + UUID.randomUUID();
        desk.api("acme", "adam@acme.test").post("/api/v1/organisations", Map.of("name", company));
        return company;
    }
}
