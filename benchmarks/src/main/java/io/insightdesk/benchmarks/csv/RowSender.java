package io.insightdesk.benchmarks.csv;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.insightdesk.benchmarks.BenchException;
import io.insightdesk.benchmarks.csv.Mapping.Action;
import java.util.List;
import java.util.Map;

/** Makes one ticket of a row, and does with it what the mapping says. */
final class RowSender {

    private final Mapping mapping;
    private final Api api;

    RowSender(Mapping mapping, Api api) {
        this.mapping = mapping;
        this.api = api;
    }

    /**
     * @return the ticket as it is in the end
     * @throws BenchException with the server's words when a call is refused
     */
    JsonObject send(Map<String, String> row) {
        var created = api.post("tickets", ticket(row));
        if (created.status() != 201) {
            throw new BenchException(created.problem());
        }
        var latest = created;
        for (var action :
                mapping.then() == null ? List.<Action>of() : mapping.then().of(row)) {
            latest = act(latest, action, row);
        }
        return latest.body();
    }

    private JsonObject ticket(Map<String, String> row) {
        var ticket = new JsonObject();
        mapping.ticket().forEach((field, value) -> value.of(row).ifPresent(text -> ticket.addProperty(field, text)));
        if (mapping.tags() != null) {
            var tags = new JsonArray();
            mapping.tags().stream()
                    .map(template -> Template.fill(template, row))
                    .filter(tag -> !tag.isBlank())
                    .distinct()
                    .map(JsonPrimitive::new)
                    .forEach(tags::add);
            ticket.add("tags", tags);
        }
        return ticket;
    }

    private Api.Answer act(Api.Answer ticket, Action action, Map<String, String> row) {
        var path = "tickets/" + ticket.body().get("number").getAsString();
        var body = new JsonObject();
        (action.with() == null ? Map.<String, String>of() : action.with())
                .forEach((field, template) -> body.addProperty(field, Template.fill(template, row)));
        var answer = action.call().equals("patch")
                ? api.patch(path, body, ticket.etag())
                : api.post(path + "/" + action.call(), body);
        if (answer.status() != 200) {
            throw new BenchException(action.call() + " of " + path + ": " + answer.problem());
        }
        if (action.expect() != null
                && !action.expect().equals(answer.body().get("status").getAsString())) {
            throw new BenchException(
                    action.call() + " of " + path + " led to " + answer.body().get("status"));
        }
        return answer;
    }
}
