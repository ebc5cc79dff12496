package io.insightdesk.ticket.list;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.platform.Json;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.ConditionJson;
import io.insightdesk.ticket.property.CustomComparison;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** A condition as the editor shows it: a list of lines, each one deeper than the group that it is in. */
class ConditionLines implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<ConditionLine> lines = new ArrayList<>();
    private final ConditionFields fields;

    /** @param fields that can be compared */
    ConditionLines(Group condition, ConditionFields fields) {
        this.fields = fields;
        add(condition, 1);
    }

    private void add(Condition condition, int depth) {
        if (condition instanceof Comparison comparison) {
            lines.add(ConditionLine.of(depth, fields, comparison));
        } else if (condition instanceof CustomComparison comparison) {
            lines.add(ConditionLine.of(depth, fields, comparison));
        } else {
            var group = (Group) condition;
            lines.add(ConditionLine.group(depth, fields, group.quantifier()));
            group.conditions().forEach(inner -> add(inner, depth + 1));
        }
    }

    List<ConditionLine> all() {
        return lines;
    }

    void addComparison(int group) {
        lines.add(endOf(group), ConditionLine.empty(lines.get(group).getDepth() + 1, fields));
    }

    /** Groups within groups, as far as they may go. */
    void addGroup(int group) {
        var depth = lines.get(group).getDepth() + 1;
        if (depth <= ConditionJson.DEEPEST) {
            var at = endOf(group);
            lines.add(at, ConditionLine.group(depth, fields, Quantifier.ANY));
            lines.add(at + 1, ConditionLine.empty(depth + 1, fields));
        }
    }

    /** Takes a line away, with all that is in it when it is a group; the outermost group stays. */
    void remove(int line) {
        if (line > 0) {
            lines.subList(line, endOf(line)).clear();
        }
    }

    private int endOf(int line) {
        var end = line + 1;
        while (end < lines.size() && lines.get(end).getDepth() > lines.get(line).getDepth()) {
            end++;
        }
        return end;
    }

    /** @param values what stands in the filter for what stands in the line */
    ObjectNode json(Function<ConditionLine, List<String>> values) {
        return group(0, values);
    }

    private ObjectNode group(int head, Function<ConditionLine, List<String>> values) {
        var array = JSON.arrayNode();
        for (var index = head + 1; index < endOf(head); index = endOf(index)) {
            array.add(lines.get(index).isGroup() ? group(index, values) : comparison(lines.get(index), values));
        }
        return JSON.objectNode().set(lines.get(head).getQuantifier(), array);
    }

    private static ObjectNode comparison(ConditionLine line, Function<ConditionLine, List<String>> values) {
        return JSON.objectNode()
                .put("field", line.getField())
                .put("op", line.getOp())
                .set("value", Json.array(values.apply(line)));
    }

    /**
     * Where each line is in the JSON: {@code filter.all[0].any[1]}.
     *
     * @param member that has the condition
     */
    Map<String, ConditionLine> byPath(String member) {
        var paths = new HashMap<String, ConditionLine>();
        collect(0, member, paths);
        return paths;
    }

    private void collect(int head, String path, Map<String, ConditionLine> paths) {
        paths.put(path, lines.get(head));
        if (lines.get(head).isGroup()) {
            var place = 0;
            for (var index = head + 1; index < endOf(head); index = endOf(index)) {
                collect(index, path + "." + lines.get(head).getQuantifier() + "[" + place++ + "]", paths);
            }
        }
    }
}
