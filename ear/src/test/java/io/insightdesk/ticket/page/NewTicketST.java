package io.insightdesk.ticket.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** An agent takes down a ticket for a customer, who is offered while the agent types. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewTicketST {

    private static final String REQUESTER = "[id='form:requester_input']";
    private static final String OFFERED = "[id='form:requester_panel'] .ui-autocomplete-item";

    private Browser agent;

    @BeforeAll
    void openBrowser(Desk desk) {
        agent = Browser.of(desk, "acme", "ana@acme.test");
        agent.awaitPath("/agent");
    }

    @AfterAll
    void closeBrowser() {
        agent.close();
    }

    @BeforeEach
    void openPage() {
        agent.open("/agent/new");
        agent.see(REQUESTER).clear(); // of what an earlier test has left unsent
        agent.complaints();
    }

    @Test
    void aCustomerWhoIsOfferedIsChosenByKeys() {
        press("carla@cus");
        agent.seeText(OFFERED, "carla@customer.test");
        agent.see(REQUESTER + "[aria-expanded=true]");

        agent.press(REQUESTER, Keys.ARROW_DOWN, Keys.ENTER);

        assertThat(agent.value(REQUESTER)).endsWith(" <carla@customer.test>");
        assertThat(create()).contains("carla@customer.test").doesNotContain("<");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void anAddressThatNobodyHasYetStaysAsItWasTypedWhateverIsOffered() {
        var address = "carla-" + UUID.randomUUID() + "@customer.test";
        press("carla");
        agent.seeText(OFFERED, "carla");

        agent.press(REQUESTER, address.substring("carla".length()), Keys.TAB);

        assertThat(agent.value(REQUESTER)).isEqualTo(address);
        assertThat(create()).contains(address);
    }

    @Test
    void tabChoosesNoSuggestionThatWasNotSelected() {
        press("carla");
        agent.seeText(OFFERED, "carla");

        agent.press(REQUESTER, Keys.TAB);

        assertThat(agent.value(REQUESTER)).isEqualTo("carla");
    }

    @Test
    void whatWasTypedAndLostWithItsPageIsSentWhenItIsBack() {
        press("carla@customer.test");
        agent.open("/agent/new");
        agent.see(".unsent");

        assertThat(agent.value(REQUESTER)).isEqualTo("carla@customer.test");
        assertThat(create()).contains("carla@customer.test");
    }

    @Test
    void aRequesterWhoIsMissingIsAskedForWhereOneTypes() {
        agent.click("[id='form:send']");

        agent.see(REQUESTER + "[aria-invalid=true]");
        assertThat(agent.text("[id='form:requesterMessage']")).isNotBlank();
        assertThat(agent.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("form:requester_input");
    }

    /** Key by key: suggestions come for what is typed, not for what a script puts there. */
    private void press(String keys) {
        agent.press(REQUESTER, keys);
    }

    /**
     * Creates the ticket.
     *
     * @return whose it is
     */
    private String create() {
        agent.type("[id='form:subject']", "By phone");
        agent.type("[id='form:body']", "Has no paper");
        agent.click("[id='form:send']");
        agent.awaitPath("/agent/tickets/ACME-");
        return agent.text(".requester");
    }
}
