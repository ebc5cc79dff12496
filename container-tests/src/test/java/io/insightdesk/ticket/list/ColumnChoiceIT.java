package io.insightdesk.ticket.list;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Columns that people choose for the built-in views. */
@ExtendWith(ArquillianExtension.class)
class ColumnChoiceIT {

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    ColumnChoiceService choices;

    @Inject
    ColumnChoiceResource api;

    @Inject
    TicketViews views;

    @BeforeEach
    void open() {
        desk = tenants.open();
    }

    @Test
    void whatSomebodyChoseIsTheirsAndOfThatViewAlone() {
        choose(desk.ana(), BuiltInView.MINE, "tags", "subject");
        choose(desk.ana(), BuiltInView.MINE, "subject", "created");

        assertThat(columns(desk.ana(), BuiltInView.MINE)).containsExactly(ViewColumn.SUBJECT, ViewColumn.CREATED);
        assertThat(columns(desk.ana(), BuiltInView.OPEN)).isEqualTo(ViewColumn.USUAL);
        assertThat(columns(desk.ben(), BuiltInView.MINE)).isEqualTo(ViewColumn.USUAL);
        assertThat(columns(tenants.open().ana(), BuiltInView.MINE)).isEqualTo(ViewColumn.USUAL);
    }

    @Test
    void theListHasTheChoiceWithItsCounts() {
        choose(desk.ana(), BuiltInView.OPEN, "subject", "team");

        assertThat(callAs(desk.ana(), () -> views.count(List.of())).columns().of(BuiltInView.OPEN))
                .containsExactly(ViewColumn.SUBJECT, new ViewColumn("team"));
    }

    @Test
    void whoChoosesTheUsualColumnsFollowsThemAgain() {
        choose(desk.ana(), BuiltInView.MINE, "subject");

        choose(
                desk.ana(),
                BuiltInView.MINE,
                ViewColumn.USUAL.stream().map(ViewColumn::code).toArray(String[]::new));

        assertThat(callAs(desk.ana(), choices::mine)).isEqualTo(ColumnChoices.NONE);
    }

    @Test
    void whatIsNoColumnIsRefusedAndSoIsAListWithoutTheSubject() {
        for (var wrong :
                List.of(List.of("subject", "colour"), List.of("status"), List.of("subject", "customFields.lost"))) {
            assertThatThrownBy(() -> choose(desk.ana(), BuiltInView.MINE, wrong.toArray(String[]::new)))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                            .extracting(error -> error.field())
                            .containsExactly("columns"));
        }
        assertThat(callAs(desk.ana(), choices::mine)).isEqualTo(ColumnChoices.NONE);
    }

    @Test
    void programsReadChooseAndResetTheSameChoice() {
        choose(desk.ana(), BuiltInView.MINE, "subject", "tags");

        assertThat(callAs(desk.ana(), () -> api.get("mine")))
                .isEqualTo(new ChosenColumnsJson("mine", List.of("subject", "tags"), true));
        var chosen = callAs(desk.ana(), () -> api.choose("mine", new ChooseColumnsJson(List.of("sla", "subject"))));
        assertThat(chosen).isEqualTo(new ChosenColumnsJson("mine", List.of("sla", "subject"), true));
        assertThat(columns(desk.ana(), BuiltInView.MINE)).containsExactly(ViewColumn.SLA, ViewColumn.SUBJECT);
        assertThat(callAs(desk.ben(), () -> api.get("mine")).chosen()).isFalse();

        runAs(desk.ana(), () -> api.reset("mine"));

        assertThat(columns(desk.ana(), BuiltInView.MINE)).isEqualTo(ViewColumn.USUAL);
        assertThat(callAs(desk.ana(), () -> api.get("mine")).chosen()).isFalse();
    }

    @Test
    void programsAreToldWhichViewOrColumnThereIsNot() {
        for (var wrong : List.of(
                new ChooseColumnsJson(null),
                new ChooseColumnsJson(List.of()),
                new ChooseColumnsJson(List.of("subject", "colour")))) {
            assertThatThrownBy(() -> callAs(desk.ana(), () -> api.choose("mine", wrong)))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                            .extracting(error -> error.field())
                            .containsOnly("columns"));
        }
        assertThatThrownBy(() -> callAs(desk.ana(), () -> api.get("lost")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("View");
        assertThatThrownBy(() -> runAs(desk.carla(), () -> api.reset("mine")))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void customersHaveNoColumns() {
        assertThatThrownBy(() -> choose(desk.carla(), BuiltInView.MINE, "subject"))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> callAs(desk.carla(), choices::mine)).isInstanceOf(PermissionDeniedException.class);
    }

    private void choose(Caller caller, BuiltInView view, String... codes) {
        runAs(caller, () -> choices.choose(view, List.of(codes)));
    }

    private List<ViewColumn> columns(Caller caller, BuiltInView view) {
        return callAs(caller, choices::mine).of(view);
    }
}
