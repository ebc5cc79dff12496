package io.insightdesk.ticket.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.FieldFixtures;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionJsonTest {

    private static final TenantDefinitions VOCABULARY = new TenantDefinitions(
            FieldFixtures.SET,
            new StatusDefinitions(List.of(new TicketStatus(
                    UUID.randomUUID(),
                    "supplier",
                    Status.HOLD,
                    new TicketStatus.Terms(Labels.of("Supplier"), Optional.empty(), 1, true),
                    Instant.parse("2026-03-02T12:00:00Z")))));

    @Test
    void nestedGroupsAreWrittenAsTheyWereRead() {
        var json = """
                {"all":[{"field":"status","op":"is","value":["new","open"]},
                {"any":[{"field":"tag","op":"isNot","value":"spam"},{"field":"due","op":"within","value":"4h"}]},
                {"none":[{"field":"channel","op":"is","value":"chat"}]}]}""".replace("\n", "");

        assertThat(ConditionJson.write(read(json)).toString()).isEqualTo(json);
        assertThat(errors(json)).isEmpty();
    }

    @Test
    void customFieldsAndOwnStatusesAreWrittenAsTheyWereRead() {
        var json = """
                {"all":[{"field":"status","op":"is","value":["new","supplier"]},
                {"field":"customFields.product","op":"isNot","value":["printer","chair"]},
                {"any":[{"field":"customFields.fault","op":"is","value":"ink"},
                {"field":"customFields.agreed","op":"is","value":"true"},
                {"field":"customFields.cost","op":"from","value":"12.5"},
                {"field":"customFields.delivery","op":"to","value":"2026-03-02"}]}]}""".replace("\n", "");

        assertThat(errors(json)).isEmpty();
        assertThat(ConditionJson.write(read(json)).toString()).isEqualTo(json);
        assertThat(ConditionJson.restore(ConditionJson.write(read(json)))).isEqualTo(read(json));
    }

    @Test
    void numbersAreComparedByTheirValue() {
        assertThat(read("{\"all\":[{\"field\":\"customFields.cost\",\"op\":\"is\",\"value\":[\"12.50\",\"1e2\"]}]}"))
                .isEqualTo(Condition.all(new CustomComparison("cost", Operator.IS, List.of("12.5", "100"))));
    }

    @Test
    void whatIsKeptIsReadWhateverTheTenantHasDefinedByNow() {
        var json = """
                {"all":[{"field":"status","op":"is","value":"gone"},{"field":"customFields.gone","op":"is","value":"x"},
                {"field":"ofLaterReleases","op":"is","value":"x"}]}""";

        assertThat(ConditionJson.restore(Json.object(json)))
                .isEqualTo(Condition.all(
                        Condition.comparison(TicketProperty.STATUS, Operator.IS, "gone"),
                        new CustomComparison("gone", Operator.IS, List.of("x"))));
    }

    @Test
    void anEmptyOutermostGroupAsksNothing() {
        assertThat(read("{\"all\":[]}")).isEqualTo(Condition.EVERYTHING);
        assertThat(errors("{\"all\":[]}")).isEmpty();
    }

    @Test
    void tagsAreComparedInLowerCase() {
        assertThat(read("{\"all\":[{\"field\":\"tag\",\"op\":\"is\",\"value\":\" VIP \"}]}"))
                .isEqualTo(Condition.all(Condition.comparison(TicketProperty.TAG, Operator.IS, "vip")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"all":[],"any":[]}                                                | filter NOT_ONE_OF
            {}                                                                 | filter NOT_ONE_OF
            {"all":{}}                                                         | filter.all WRONG_TYPE
            {"all":[{"any":[]}]}                                               | filter.all[0].any REQUIRED
            {"all":["open"]}                                                   | filter.all[0] WRONG_TYPE
            {"all":[{"field":"colour","op":"is","value":"red"}]}               | filter.all[0].field NOT_ONE_OF
            {"all":[{"field":"status","op":"contains","value":"open"}]}        | filter.all[0].op NOT_ONE_OF
            {"all":[{"field":"status","op":"is","value":"broken"}]}            | filter.all[0].value NOT_ONE_OF
            {"all":[{"field":"status","op":"is"}]}                             | filter.all[0].value REQUIRED
            {"all":[{"field":"status","op":"is","value":[]}]}                  | filter.all[0].value REQUIRED
            {"all":[{"field":"status","op":"is","value":7}]}                   | filter.all[0].value WRONG_TYPE
            {"all":[{"field":"assignee","op":"is","value":"ana"}]}             | filter.all[0].value UNKNOWN
            {"all":[{"field":"requester","op":"is","value":"me"}]}             | filter.all[0].value UNKNOWN
            {"all":[{"field":"created","op":"within","value":"soon"}]}         | filter.all[0].value NOT_ONE_OF
            {"all":[{"field":"created","op":"within","value":["1d","2d"]}]}    | filter.all[0].value TOO_MANY
            {"all":[{"field":"subject","op":"contains","value":" "}]}          | filter.all[0].value REQUIRED
            {"all":[{"field":"customFields.lost","op":"is","value":"x"}]}      | filter.all[0].field NOT_ONE_OF
            {"all":[{"field":"customFields","op":"is","value":"x"}]}           | filter.all[0].field NOT_ONE_OF
            {"all":[{"field":"customFields.serial","op":"from","value":"a"} ]} | filter.all[0].op NOT_ONE_OF
            {"all":[{"field":"customFields.product","op":"is","value":"car"}]} | filter.all[0].value NOT_ONE_OF
            {"all":[{"field":"customFields.agreed","op":"is","value":"yes"}]}  | filter.all[0].value NOT_ONE_OF
            {"all":[{"field":"customFields.cost","op":"is","value":"much"}]}   | filter.all[0].value NOT_A_NUMBER
            {"all":[{"field":"customFields.cost","op":"is","value":"1e999999999"}]}    | filter.all[0].value TOO_MANY_DIGITS
            {"all":[{"field":"customFields.cost","op":"from","value":["1","2"]}]}      | filter.all[0].value TOO_MANY
            {"all":[{"field":"customFields.delivery","op":"to","value":"tomorrow"}]}   | filter.all[0].value NOT_A_DATE
            """)
    void whatCannotBeUnderstoodIsNamed(String json, String expected) {
        assertThat(errors(json)).containsExactly(expected);
    }

    @Test
    void groupsGoFourDeepAndNoDeeper() {
        var leaf = "{\"field\":\"tag\",\"op\":\"is\",\"value\":\"a\"}";

        assertThat(errors(nested(leaf, 4))).isEmpty();
        assertThat(errors(nested(leaf, 5))).containsExactly("filter.all[0].all[0].all[0].all[0].all TOO_MANY");
        assertThat(errors(nested(leaf, Json.DEEPEST / 2 - 1))).hasSize(1);
    }

    @Test
    void thirtyComparisonsAreTheMostWhereverTheyStand() {
        assertThat(errors(many(30))).isEmpty();
        assertThat(errors(many(31))).containsExactly("filter.all[15].any[0] TOO_MANY");
        assertThat(errors(many(4000))).hasSize(1);
    }

    @Test
    void valuesAreBounded() {
        var values = IntStream.range(0, 51).mapToObj(n -> "\"t" + n + "\"").collect(Collectors.joining(",", "[", "]"));

        assertThat(errors("{\"all\":[{\"field\":\"tag\",\"op\":\"is\",\"value\":" + values + "}]}"))
                .containsExactly("filter.all[0].value TOO_MANY");
        assertThat(errors("{\"all\":[{\"field\":\"tag\",\"op\":\"is\",\"value\":\"" + "x".repeat(101) + "\"}]}"))
                .containsExactly("filter.all[0].value TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource({"30m, PT30M", "8h, PT8H", "2d, PT48H", "9999d, PT239976H"})
    void agesAreDistancesFromNow(String text, Duration expected) {
        assertThat(RelativeTime.find(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0m", "m", "-1d", "10000d", "1w", "1 d"})
    void whatIsNoAgeIsNone(String text) {
        assertThat(RelativeTime.find(text)).isEmpty();
    }

    private static String nested(String leaf, int groups) {
        return "{\"all\":[".repeat(groups) + leaf + "]}".repeat(groups);
    }

    /** Pairs in groups of their own. */
    private static String many(int comparisons) {
        var leaf = "{\"field\":\"tag\",\"op\":\"is\",\"value\":\"a\"}";
        return IntStream.range(0, (comparisons + 1) / 2)
                .mapToObj(pair -> "{\"any\":[" + leaf + (2 * pair + 2 <= comparisons ? "," + leaf : "") + "]}")
                .collect(Collectors.joining(",", "{\"all\":[", "]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"all\":[{\"field\":\"priority\",\"op\":\"in\",\"value\":[\"high\"]}]}",
                "{\"all\":[{\"field\":\"tag\",\"op\":\"contains\",\"value\":\"vip\"}]}"
            })
    void slaPoliciesKeepTheWordsOfTheirFirstLanguage(String json) {
        var check = new InputCheck();

        var read = read(json, ConditionUse.SLA, check);

        assertThat(check.errors()).isEmpty();
        assertThat(ConditionJson.write(read)).hasToString(json);
        assertThat(errors(json)).containsExactly("filter.all[0].op NOT_ONE_OF");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"all":[{"field":"slaState","op":"is","value":"running"}]} | filter.all[0].field NOT_ONE_OF
            {"all":[{"field":"due","op":"within","value":"2h"}]}       | filter.all[0].field NOT_ONE_OF
            {"all":[{"field":"created","op":"beyond","value":"2h"}]}   | filter.all[0].field NOT_ONE_OF
            {"all":[{"field":"updated","op":"within","value":"2h"}]}   | filter.all[0].field NOT_ONE_OF
            {"all":[{"field":"assignee","op":"is","value":"me"}]}      | filter.all[0].value UNKNOWN
            {"all":[{"field":"team","op":"is","value":"mine"}]}        | filter.all[0].value UNKNOWN
            """)
    void slaPoliciesAskNeitherWhoLooksNorWhen(String json, String expected) {
        var check = new InputCheck();

        read(json, ConditionUse.SLA, check);

        assertThat(texts(check)).containsExactly(expected);
        assertThat(errors(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"none\":[{\"field\":\"assignee\",\"op\":\"is\",\"value\":\"none\"}]}",
                "{\"any\":[{\"field\":\"status\",\"op\":\"is\",\"value\":\"supplier\"}]}",
                "{\"all\":[{\"field\":\"customFields.cost\",\"op\":\"from\",\"value\":\"12\"}]}",
                "{\"all\":[{\"field\":\"subject\",\"op\":\"contains\",\"value\":\"fire\"}]}"
            })
    void slaPoliciesAskWhatElseTheTicketIs(String json) {
        var check = new InputCheck();

        var read = read(json, ConditionUse.SLA, check);

        assertThat(check.errors()).isEmpty();
        assertThat(ConditionJson.write(read)).hasToString(json);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConditionUse.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CHANGE"})
    void onlyWhereATicketWasJustChangedThatIsAskedFor(ConditionUse use) {
        var check = new InputCheck();

        read("""
                {"all":[{"field":"type","op":"changed"},{"field":"type","op":"was","value":"task"},
                {"field":"customFields.cost","op":"changed"}]}""", use, check);

        assertThat(texts(check))
                .contains("filter.all[0].op NOT_ONE_OF", "filter.all[1].op NOT_ONE_OF", "filter.all[2].op NOT_ONE_OF");
    }

    @Test
    void rulesAskForAChange() {
        var json = """
                {"any":[{"field":"priority","op":"changed"},{"field":"status","op":"was","value":["open","supplier"]},
                {"field":"customFields.cost","op":"changed"},
                {"field":"customFields.product","op":"was","value":"chair"}]}""".replace("\n", "");
        var check = new InputCheck();

        var read = read(json, ConditionUse.CHANGE, check);

        assertThat(check.errors()).isEmpty();
        assertThat(ConditionJson.write(read)).hasToString(json);
        assertThat(ConditionJson.restore(ConditionJson.write(read))).isEqualTo(read);
    }

    @Test
    void whatNeverChangesIsNotAskedForIt() {
        var check = new InputCheck();

        read("{\"all\":[{\"field\":\"channel\",\"op\":\"was\",\"value\":\"web\"}]}", ConditionUse.CHANGE, check);

        assertThat(texts(check)).containsExactly("filter.all[0].op NOT_ONE_OF");
    }

    private static Condition.Group read(String json) {
        return read(json, ConditionUse.LIST, new InputCheck());
    }

    private static List<String> errors(String json) {
        var check = new InputCheck();
        read(json, ConditionUse.LIST, check);
        return texts(check);
    }

    private static List<String> texts(InputCheck check) {
        return check.errors().stream()
                .map(error -> error.field() + " " + error.rule())
                .toList();
    }

    private static Condition.Group read(String json, ConditionUse use, InputCheck check) {
        return ConditionJson.read(Json.object(json), "filter", use, VOCABULARY, check);
    }
}
