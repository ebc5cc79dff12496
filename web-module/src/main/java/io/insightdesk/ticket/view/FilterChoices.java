package io.insightdesk.ticket.view;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.web.Choice;
import io.insightdesk.platform.web.Region;
import io.insightdesk.ticket.DeskMembers;
import io.insightdesk.ticket.TicketCondition.Age;
import io.insightdesk.ticket.TicketCondition.Field;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What can be chosen in the editor of views, in words. */
@Named
@RequestScoped
public class FilterChoices {

    private static final List<String> AGES =
            List.of("30m", "1h", "2h", "4h", "8h", "1d", "2d", "3d", "7d", "14d", "30d", "90d", "365d");

    @Inject
    DeskMembers desk;

    @Inject
    PeopleService people;

    @Inject
    Region region;

    private ResourceBundle words;
    private ResourceBundle ticketWords;

    @PostConstruct
    void read() {
        words = ResourceBundle.getBundle("io.insightdesk.ticket.view.texts", region.getLocale());
        ticketWords = ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale());
    }

    public List<Choice> getFields() {
        return Choice.of(
                        Arrays.stream(Field.values()),
                        Field::code,
                        field -> words.getString("field." + field.code()),
                        null)
                .toList();
    }

    public List<Choice> operators(ConditionLine line) {
        var kind = line.isAge() ? (line.field() == Field.DUE ? "due." : "age.") : "";
        return Choice.of(line.getOperators().stream(), op -> op, op -> words.getString("op." + kind + op), null)
                .toList();
    }

    /** The values that can be ticked. */
    public List<Choice> values(ConditionLine line) {
        var field = line.field();
        var own = Choice.of(field.words().stream(), word -> word, word -> word(field, word), null);
        return Stream.concat(own, named(field)).toList();
    }

    /** Usual distances from now, and the one that is chosen. */
    public List<Choice> ages(ConditionLine line) {
        var chosen = line.values().stream()
                .filter(age -> !AGES.contains(age) && Age.find(age).isPresent());
        return Choice.of(Stream.concat(AGES.stream(), chosen), age -> age, this::age, null)
                .toList();
    }

    private Stream<Choice> named(Field field) {
        return switch (field) {
            case ASSIGNEE ->
                Choice.of(desk.agents().stream(), agent -> agent.id().toString(), agent -> agent.name(), null);
            case TEAM -> Choice.of(desk.teams().stream(), team -> team.id().toString(), team -> team.name(), null);
            case ORGANISATION ->
                Choice.of(people.organisations().stream(), one -> one.getId().toString(), one -> one.getName(), null);
            default -> Stream.empty();
        };
    }

    private String word(Field field, String word) {
        return switch (field) {
            case STATUS, PRIORITY, TYPE, CHANNEL -> ticketWords.getString(field.code() + "." + word);
            case SLA_STATE -> words.getString("sla." + word);
            default -> words.getString("value." + field.code() + "." + word);
        };
    }

    private String age(String age) {
        var number = age.substring(0, age.length() - 1);
        var unit = words.getString("unit." + age.charAt(age.length() - 1) + (number.equals("1") ? ".one" : ""));
        return number + " " + unit;
    }
}
