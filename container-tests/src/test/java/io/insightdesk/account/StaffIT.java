package io.insightdesk.account;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.insightdesk.account.StaffRefusedException.Reason;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Role;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People come to the desk by invitation, get other roles, and leave. */
@ExtendWith(ArquillianExtension.class)
class StaffIT {

    private static final LoginOrigin HERE = new LoginOrigin("IT", "127.0.0.1");
    private static final OptionalLong ANY_VERSION = OptionalLong.empty();

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    StaffService staff;

    @Inject
    AccountService accounts;

    @Inject
    ConfirmationService confirmations;

    @Inject
    LoginService logins;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @BeforeEach
    void openDesk() {
        desk = tenants.open();
    }

    @Test
    void whoIsInvitedChoosesNameAndPasswordOnceAndIsSignedIn() {
        var invited = callAs(desk.admin(), () -> staff.invite(" Dora@New.test ", "admin"));
        assertThat(invited.getState()).isEqualTo(StaffState.INVITED);
        var link = link(invited.getId());

        assertThat(callAs(desk.visitor(), () -> confirmations.isValid(link))).isTrue();
        assertThatThrownBy(() -> callAs(desk.visitor(), () -> confirmations.join(link, " ", "short", HERE)))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("name", "password"));
        var opened = callAs(desk.visitor(), () -> confirmations.join(link, "Dora", "a good long password", HERE));

        assertThat(opened.login().role()).isEqualTo(Role.ADMIN);
        var now = callAs(desk.admin(), () -> staff.get(invited.getId()));
        assertThat(now.getName()).isEqualTo("Dora");
        assertThat(now.getEmail()).isEqualTo("dora@new.test");
        assertThat(now.getState()).isEqualTo(StaffState.ACTIVE);
        assertThatThrownBy(() ->
                        callAs(desk.visitor(), () -> confirmations.join(link, "Eve", "another long password", HERE)))
                .isInstanceOf(InvalidLinkException.class);
        assertRefused(Reason.NOT_INVITED, () -> staff.inviteAgain(invited.getId()));
    }

    @Test
    void anotherLinkMakesEarlierOnesWorthlessAndSoDoesWithdrawing() {
        var invited = callAs(desk.admin(), () -> staff.invite("dora@new.test", null));
        assertThat(invited.getRole()).isEqualTo(Role.AGENT);
        var first = link(invited.getId());

        runAs(desk.admin(), () -> staff.inviteAgain(invited.getId()));
        var second = link(invited.getId());
        assertThat(callAs(desk.visitor(), () -> confirmations.isValid(first))).isFalse();
        assertThat(callAs(desk.visitor(), () -> confirmations.isValid(second))).isTrue();

        disable(desk.admin(), invited.getId());
        assertThat(callAs(desk.visitor(), () -> confirmations.isValid(second))).isFalse();
        assertRefused(Reason.NOT_INVITED, () -> staff.inviteAgain(invited.getId()));
    }

    @Test
    void aCustomerWhoIsInvitedIsOfTheDeskAndSomebodyOfTheDeskIsNotInvited() {
        var carla = desk.carla().requireAccount();
        var email = callAs(desk.system(), () -> accounts.email(carla)).value();

        assertThat(callAs(desk.admin(), () -> staff.invite(email, "agent")).getId())
                .isEqualTo(carla);
        assertThat(callAs(desk.admin(), () -> staff.get(carla)).getRole()).isEqualTo(Role.AGENT);
        assertThatThrownBy(() -> callAs(desk.admin(), () -> staff.invite(email, "agent")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void wrongInvitationsSayWhatIsWrong() {
        var wrong = catchThrowableOfType(
                InvalidInputException.class, () -> callAs(desk.admin(), () -> staff.invite("nobody", "customer")));

        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("email", "role");
        assertThatThrownBy(() -> callAs(desk.admin(), () -> staff.invite("dora@new.test", "owner")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(callAs(desk.admin(), staff::list)).hasSize(4);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndTheirTicketsGoBackToTheTeam() {
        var ref = TicketRef.of(
                callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Help", "Text", "normal")))
                        .id());
        runAs(desk.ana(), () -> {
            tickets.transfer(ref, Optional.of(desk.team()), null);
            tickets.assign(ref, desk.ana().account());
        });
        var opened = callAs(desk.system(), () -> logins.openPages(desk.ana().requireAccount(), HERE));
        assertThat(callAs(desk.visitor(), () -> logins.findValid(opened.token())))
                .isPresent();

        disable(desk.admin(), desk.ana().requireAccount());

        assertThat(callAs(desk.visitor(), () -> logins.findValid(opened.token())))
                .isEmpty();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> callAs(desk.ben(), () -> ticketQueries.get(ref)).assignee() == null);
        assertThat(callAs(desk.ben(), () -> ticketQueries.get(ref)).team().id()).isEqualTo(desk.team());
        assertThat(callAs(desk.ben(), () -> conversations.activity(ref, Optional.empty(), 50))
                        .rows())
                .last()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo("assigned");
                    assertThat(entry.before()).isEqualTo("ana");
                    assertThat(entry.after()).isNull();
                });
        runAs(desk.admin(), () -> staff.change(desk.ana().requireAccount(), new StaffDraft(null, false), ANY_VERSION));
        assertThat(callAs(desk.admin(), () -> staff.get(desk.ana().requireAccount()))
                        .getState())
                .isEqualTo(StaffState.ACTIVE);
    }

    @Test
    void anotherRoleHoldsAtTheNextSignIn() {
        var opened = callAs(desk.system(), () -> logins.openPages(desk.ben().requireAccount(), HERE));

        runAs(
                desk.admin(),
                () -> staff.change(desk.ben().requireAccount(), new StaffDraft("admin", null), ANY_VERSION));

        assertThat(callAs(desk.visitor(), () -> logins.findValid(opened.token())))
                .isEmpty();
        assertThat(callAs(desk.system(), () -> logins.openPages(desk.ben().requireAccount(), HERE))
                        .login()
                        .role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void nobodyReachesAboveThemselvesAndTheOwnerStays() {
        var olga = desk.owner().requireAccount();
        var adam = desk.admin().requireAccount();

        assertThatThrownBy(() -> disable(desk.admin(), olga)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(
                        desk.admin(),
                        () -> staff.change(desk.ana().requireAccount(), new StaffDraft("owner", null), ANY_VERSION)))
                .isInstanceOf(PermissionDeniedException.class);
        assertRefused(Reason.ONESELF, () -> staff.change(adam, new StaffDraft("agent", null), ANY_VERSION));
        assertThatThrownBy(() ->
                        runAs(desk.system(), () -> staff.change(olga, new StaffDraft("agent", null), ANY_VERSION)))
                .isInstanceOfSatisfying(StaffRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.LAST_OWNER));
        runAs(desk.owner(), () -> staff.change(adam, new StaffDraft("owner", null), ANY_VERSION));
        var second = Caller.person(desk.tenant(), adam, Role.OWNER);
        runAs(second, () -> staff.change(olga, new StaffDraft("agent", null), ANY_VERSION));
        assertThat(callAs(second, () -> staff.get(olga)).getRole()).isEqualTo(Role.AGENT);
    }

    @Test
    void agentsSeeAndOnlyAdminsOfTheDeskChange() {
        var other = tenants.open();
        var ben = desk.ben().requireAccount();

        assertThat(callAs(desk.ana(), staff::list)).hasSize(4);
        assertThatThrownBy(() -> callAs(desk.ana(), () -> staff.invite("dora@new.test", null)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> disable(desk.ana(), ben)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> callAs(desk.carla(), staff::list)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> disable(other.owner(), ben))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Account");
        assertThatThrownBy(() -> disable(desk.admin(), desk.carla().requireAccount()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Account");
        var version = OptionalLong.of(callAs(desk.admin(), () -> staff.get(ben)).getVersion());
        runAs(desk.admin(), () -> staff.change(ben, new StaffDraft("admin", null), version));
        assertThatThrownBy(() -> runAs(desk.owner(), () -> staff.change(ben, new StaffDraft("agent", null), version)))
                .isInstanceOf(StaleVersionException.class);
    }

    private TokenSecret linkToken(UUID account) {
        return callAs(desk.system(), () -> accounts.makeLink(account, LoginKind.INVITE));
    }

    private String link(UUID account) {
        return linkToken(account).value();
    }

    private void disable(Caller by, UUID whom) {
        runAs(by, () -> staff.change(whom, new StaffDraft(null, true), ANY_VERSION));
    }

    private void assertRefused(Reason reason, Runnable work) {
        assertThatThrownBy(() -> runAs(desk.admin(), work::run))
                .isInstanceOfSatisfying(StaffRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
