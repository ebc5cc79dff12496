package io.insightdesk.benchmarks.csv;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for tickets in the agents' list by its filters: each must be where its own values say. */
final class ListCheck {

    private static final List<String> FILTERS = List.of("status", "priority", "channel");

    private final Api api;
    private final String since;

    /** @param since only tickets that were created after this instant are looked through */
    ListCheck(Api api, String since) {
        this.api = api;
        this.since = since;
    }

    /** @return the numbers of those that were not found */
    List<String> missing(List<JsonObject> tickets) {
        var missing = new ArrayList<String>();
        tickets.stream().collect(Collectors.groupingBy(ListCheck::filters)).forEach((filters, expected) -> {
            var found = numbers(filters);
            expected.stream()
                    .map(ticket -> ticket.get("number").getAsString())
                    .filter(number -> !found.contains(number))
                    .forEach(missing::add);
        });
        return missing;
    }

    private static String filters(JsonObject ticket) {
        return FILTERS.stream()
                .map(name -> name + "=" + ticket.get(name).getAsString())
                .collect(Collectors.joining("&"));
    }

    private Set<String> numbers(String filters) {
        var numbers = new HashSet<String>();
        var cursor = "";
        do {
            var page = api.get("tickets?limit=100&createdAfter=" + since + "&" + filters + cursor)
                    .body();
            page.getAsJsonArray("data")
                    .forEach(ticket ->
                            numbers.add(ticket.getAsJsonObject().get("number").getAsString()));
            var next = page.getAsJsonObject("page").get("next");
            cursor = next == null || next.isJsonNull()
                    ? ""
                    : "&cursor=" + URLEncoder.encode(next.getAsString(), StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return numbers;
    }
}
