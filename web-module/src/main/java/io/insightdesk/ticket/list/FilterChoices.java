package io.insightdesk.ticket.list;

import io.insightdesk.account.Account;
import io.insightdesk.account.Organisation;
import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldName;
import io.insightdesk.field.FieldChoice;
import io.insightdesk.field.FieldKind;
import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.AgentChoices;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.RelativeTime;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusLabels;
import io.insightdesk.ticket.status.StatusRef;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be chosen in the editor of conditions, in words. */
@Named
@RequestScoped
public class FilterChoices {

    private static final List<String> AGES =
            List.of("30m", "1h", "2h", "4h", "8h", "1d", "2d", "3d", "7d", "14d", "30d", "90d", "365d");

    private static final Set<String> FOR_THE_READER = Set.of(TicketProperty.ME, TicketProperty.MINE);

    @Inject
    AgentChoices agentChoices;

    @Inject
    PeopleService people;

    @Inject
    StatusLabels statusLabels;

    @Inject
    FieldLabels fieldLabels;

    @Inject
    UserLocale userLocale;

    private List<Organisation> organisations;
    private ResourceBundle words;
    private ResourceBundle ticketWords;

    @PostConstruct
    void read() {
        words = ResourceBundle.getBundle("io.insightdesk.ticket.list.texts", userLocale.getLocale());
        ticketWords = ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale());
    }

    /** The fields that a condition can look at, and the one that it does. */
    public List<SelectOption> fields(ConditionLine line) {
        var builtIn = Arrays.stream(TicketProperty.values())
                .filter(property -> property.supports(line.use()))
                .map(TicketProperty::code);
        var custom =
                fieldLabels.set().active().stream().map(CustomField::getKey).map(CustomFieldName::of);
        return SelectOption.of(
                        Stream.of(builtIn, custom, Stream.of(line.getField()))
                                .flatMap(Function.identity())
                                .distinct(),
                        Function.identity(),
                        this::field,
                        null)
                .toList();
    }

    /** What the field is called; a custom one that was deleted is named by its key. */
    public String field(String code) {
        return CustomFieldName.key(code).map(this::customField).orElseGet(() -> words.getString("field." + code));
    }

    private String customField(String key) {
        return fieldLabels.set().find(key).isPresent() ? fieldLabels.label(key) : named(key);
    }

    public List<SelectOption> operators(ConditionLine line) {
        var operators = line.operators().stream().map(Operator::code);
        return SelectOption.of(operators, op -> op, op -> words.getString("op." + group(line.field(), op) + op), null)
                .toList();
    }

    /** Distances and bounds have words of their own. */
    private static String group(ConditionField field, String op) {
        if (field.isAge()) {
            return field.builtIn() == TicketProperty.DUE ? "due." : "age.";
        }
        return Coded.find(Operator.class, op).filter(Operator::isBound).isPresent()
                ? field.kind().code() + "."
                : "";
    }

    /** The values that can be ticked. */
    public List<SelectOption> values(ConditionLine line) {
        var field = line.field();
        if (field.builtIn() == null) {
            return customValues(line);
        }
        if (field.builtIn() == TicketProperty.STATUS) {
            return statuses(line);
        }
        var own = SelectOption.of(
                words(field.builtIn(), line.use()), word -> word, word -> word(field.builtIn(), word), null);
        var offered = Stream.concat(own, named(field.builtIn())).toList();
        return Stream.concat(offered.stream(), gone(line, offered)).toList();
    }

    /** Where nobody looks, there is neither {@code me} nor {@code mine}. */
    private static Stream<String> words(TicketProperty property, ConditionUse use) {
        return property.words().stream().filter(word -> use == ConditionUse.LIST || !FOR_THE_READER.contains(word));
    }

    /** What the condition has and nobody can choose any more: an agent who has left, a team that was deleted. */
    private Stream<SelectOption> gone(ConditionLine line, List<SelectOption> offered) {
        var known = offered.stream().map(SelectOption::value).toList();
        return SelectOption.of(
                line.getChosen().stream().filter(value -> !known.contains(value)), value -> value, this::gone, null);
    }

    /** What is said for a value that nobody can choose any more: the name of who has left, or that it is not there. */
    String gone(String value) {
        return Ids.find(value)
                .map(id -> people.find(id).map(Account::getName).orElseGet(() -> words.getString("value.gone")))
                .orElseGet(() -> named(value));
    }

    /** What is no longer there, by the key that its admins gave it. */
    private String named(String key) {
        return MessageFormat.format(words.getString("value.gone.named"), key);
    }

    /** The tenant's too; archived ones where the condition has them. */
    private List<SelectOption> statuses(ConditionLine line) {
        var offered = statusLabels.set().choices().stream().map(StatusRef::word);
        return SelectOption.of(withChosen(offered, line), word -> word, this::status, null)
                .toList();
    }

    private String status(String word) {
        return statusLabels.set().category(word).isPresent() ? statusLabels.word(word) : named(word);
    }

    /** The choices of the field, archived ones where the condition has them; of a checkbox yes and no. */
    private List<SelectOption> customValues(ConditionLine line) {
        var field = line.field();
        var offered = field.kind() == FieldKind.CHECKBOX
                ? Stream.of("true", "false")
                : fieldLabels.set().find(field.key()).stream()
                        .flatMap(one -> one.getChoices().stream())
                        .filter(choice -> !choice.archived())
                        .map(FieldChoice::key);
        return SelectOption.of(withChosen(offered, line), code -> code, code -> customValue(field, code), null)
                .toList();
    }

    private String customValue(ConditionField field, String code) {
        var deleted = field.kind() != FieldKind.CHECKBOX
                && fieldLabels
                        .set()
                        .find(field.key())
                        .filter(one -> one.getChoices().stream()
                                .anyMatch(choice -> choice.key().equals(code)))
                        .isEmpty();
        return deleted ? named(code) : fieldLabels.value(field.key(), code);
    }

    private static Stream<String> withChosen(Stream<String> offered, ConditionLine line) {
        return Stream.concat(offered, line.getChosen().stream()).distinct();
    }

    /** Usual distances from now, and the one that is chosen. */
    public List<SelectOption> ages(ConditionLine line) {
        var chosen = line.values().stream()
                .filter(age -> !AGES.contains(age) && RelativeTime.find(age).isPresent());
        return SelectOption.of(Stream.concat(AGES.stream(), chosen), age -> age, this::age, null)
                .toList();
    }

    private Stream<SelectOption> named(TicketProperty property) {
        return switch (property) {
            case ASSIGNEE ->
                SelectOption.of(
                        agentChoices.agents().stream(), agent -> agent.id().toString(), agent -> agent.name(), null);
            case TEAM ->
                SelectOption.of(agentChoices.teams().stream(), team -> team.id().toString(), team -> team.name(), null);
            case ORGANISATION ->
                SelectOption.of(organisations().stream(), one -> one.getId().toString(), Organisation::getName, null);
            default -> Stream.empty();
        };
    }

    private List<Organisation> organisations() {
        if (organisations == null) {
            organisations = people.organisations();
        }
        return organisations;
    }

    private String word(TicketProperty property, String word) {
        return switch (property) {
            case PRIORITY, TYPE, CHANNEL -> ticketWords.getString(property.code() + "." + word);
            case SLA_STATE -> words.getString("sla." + word);
            default -> words.getString("value." + property.code() + "." + word);
        };
    }

    private String age(String age) {
        var number = age.substring(0, age.length() - 1);
        var unit = words.getString("unit." + age.charAt(age.length() - 1) + (number.equals("1") ? ".one" : ""));
        return number + " " + unit;
    }
}
