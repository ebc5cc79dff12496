package io.insightdesk.ticket.form;

import static io.insightdesk.platform.Json.JSON;
import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms from their definition to the ticket. {@code CustomFieldIT} has what they do to values. */
@ExtendWith(ArquillianExtension.class)
class TicketFormIT {

    @Inject
    TestTenants tenants;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketFormService forms;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Test
    void thereIsOneDefaultForm() {
        var at = tenants.open();
        var first = callAs(at.admin(), () -> forms.create(form("First", null)));
        var second = callAs(at.admin(), () -> forms.create(form("Second", true)));

        assertThat(first.isDefault()).isTrue();
        assertThat(callAs(at.admin(), () -> forms.get(first.getId())).isDefault())
                .isFalse();
        assertThatThrownBy(() -> runAs(at.admin(), () -> forms.delete(second.getId(), OptionalLong.empty())))
                .isInstanceOf(InvalidInputException.class);
        runAs(at.admin(), () -> forms.update(first.getId(), form(null, true), OptionalLong.empty()));
        assertThat(callAs(at.admin(), () -> forms.delete(second.getId(), OptionalLong.empty())))
                .isTrue();
    }

    @Test
    void aFormLooksOnlyUpwards() {
        var at = tenants.open();
        runAs(at.admin(), () -> {
            fields.create(choice("product", "printer"));
            fields.create(text("serial"));
        });
        var wrong = new TicketFormDraft(
                labels("Wrong"),
                List.of(place("serial", "product", "printer"), place("product", "type", "wish")),
                null,
                null,
                null,
                null);

        var refused =
                catchThrowableOfType(InvalidInputException.class, () -> runAs(at.admin(), () -> forms.create(wrong)));

        assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(
                        Tuple.tuple("fields[0].when[0].subject", Rule.NOT_ABOVE),
                        Tuple.tuple("fields[1].when[0].values", Rule.NOT_ONE_OF));
    }

    @Test
    void aTicketHasTheFormThatWasChosen() {
        var at = tenants.open();
        runAs(at.admin(), () -> {
            fields.create(new CustomFieldDraft("size", "text", labels("Size"), null, true, null, "fill", null, null));
            forms.create(form("Plain", null));
        });
        var full = callAs(
                at.admin(),
                () -> forms.create(
                        new TicketFormDraft(labels("Full"), List.of(place("size")), null, true, null, null)));
        var desksOwn = callAs(
                at.admin(), () -> forms.create(new TicketFormDraft(labels("Own"), List.of(), null, false, null, null)));

        var plain = callAs(at.carla(), () -> tickets.submit(request()));
        var chosen = callAs(
                at.carla(),
                () -> tickets.submit(request().answering(full.getId().toString(), fields("{'size': 'L'}"))));

        assertThat(callAs(at.ana(), () -> ticketQueries.get(TicketRef.of(plain.id())))
                        .form())
                .isNull();
        assertThat(callAs(at.ana(), () -> ticketQueries.get(TicketRef.of(chosen.id())))
                        .form())
                .isEqualTo(full.getId());
        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> runAs(
                        at.carla(),
                        () -> tickets.submit(
                                request().answering(desksOwn.getId().toString(), fields("{}")))));
        assertThat(refused.errors()).containsExactly(FieldError.of("form", Rule.UNKNOWN));
    }

    @Test
    void aFieldShowsUnderAnyConditionThatIsKept() {
        var at = tenants.open();
        runAs(at.admin(), () -> {
            fields.create(number("cost"));
            fields.create(text("reason"));
        });
        var when = json("{'any':[{'field':'customFields.cost','op':'from','value':'100'},"
                + "{'field':'type','op':'isNot','value':['question','task']}]}");
        var places = List.of(place("cost"), new TicketFormDraft.Place("reason", when));
        var form = callAs(
                at.admin(), () -> forms.create(new TicketFormDraft(labels("Costs"), places, null, null, null, null)));

        assertThat(callAs(at.admin(), () -> forms.get(form.getId())).getFields())
                .extracting(place -> FormConditionJson.write(place.when()))
                .containsExactly(JSON.arrayNode(), when);
        runAs(at.carla(), () -> tickets.submit(request().answering(null, fields("{'cost':100,'reason':'Much'}"))));
        var refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> runAs(
                        at.carla(),
                        () -> tickets.submit(request().answering(null, fields("{'cost':99.5,'reason':'Little'}")))));
        assertThat(refused.errors()).containsExactly(FieldError.of("customFields.reason", Rule.NOT_ALLOWED));
    }

    private static SubmitTicket request() {
        return SubmitTicket.fromPortal("Broken", "Please help.", null);
    }

    private static TicketFormDraft form(String name, Boolean theDefault) {
        return new TicketFormDraft(name == null ? null : labels(name), null, theDefault, null, null, null);
    }

    private static TicketFormDraft.Place place(String key) {
        return new TicketFormDraft.Place(key, null);
    }

    private static TicketFormDraft.Place place(String key, String subject, String value) {
        var when = JSON.arrayNode().add(FormConditionJson.hasOneOf(subject, List.of(value)));
        return new TicketFormDraft.Place(key, when);
    }

    private static CustomFieldDraft text(String key) {
        return new CustomFieldDraft(key, "text", labels(key), null, null, null, "fill", null, null);
    }

    private static CustomFieldDraft number(String key) {
        return new CustomFieldDraft(key, "number", labels(key), null, null, null, "fill", null, null);
    }

    private static CustomFieldDraft choice(String key, String choice) {
        var choices = List.of(new CustomFieldDraft.Choice(choice, labels(choice), null));
        return new CustomFieldDraft(key, "choice", labels(key), choices, null, null, null, null, null);
    }

    private static LabelsDraft labels(String text) {
        return new LabelsDraft(text, null);
    }

    private static Map<String, JsonNode> fields(String text) {
        return Json.members(json(text));
    }

    private static ObjectNode json(String text) {
        return Json.object(text.replace('\'', '"'));
    }
}
