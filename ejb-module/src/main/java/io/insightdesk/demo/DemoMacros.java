package io.insightdesk.demo;

import io.insightdesk.macro.CannedReplyDraft;
import io.insightdesk.macro.CannedReplyService;
import io.insightdesk.macro.MacroDraft;
import io.insightdesk.macro.MacroDraft.Action;
import io.insightdesk.macro.MacroService;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the demo's agents have prepared: macros and canned replies, shared ones and one of an agent's own. */
@ApplicationScoped
public class DemoMacros {

    @Inject
    MacroService macros;

    @Inject
    CannedReplyService replies;

    /** @param agent whose own ones there are */
    void prepare(Caller owner, Caller agent) {
        CallerContext.runAs(owner, this::prepareShared);
        CallerContext.runAs(agent, () -> {
            macro("I take this one", false, action("assignee", "me"), action("status", "open"));
            reply("sig", false, "Kind regards\n{{agent.name}}, {{tenant.name}}");
        });
    }

    private void prepareShared() {
        macro(
                "Ask for more",
                true,
                action(
                        "reply",
                        "Dear {{requester.firstName}},\n\nthank you for writing. Could you tell us since when this happens,"
                                + " and send us a picture of it?\n\nKind regards\n{{agent.name}}"),
                action("addTags", "more-needed"),
                action("assignee", "me"),
                action("status", "pending"));
        macro(
                "Solved by a restart",
                true,
                action(
                        "reply",
                        "Dear {{requester.firstName}},\n\nplease switch the device off for half a minute and on again."
                                + " If {{ticket.number}} is not solved by that, just answer."),
                action("assignee", "me"),
                action("addTags", "restart"),
                Action.setField("cause", Json.array(List.of("software"))),
                action("status", "solved"));
        macro(
                "Escalate",
                true,
                action("note", "Escalated by {{agent.name}}: the customer can't work."),
                action("priority", "urgent"),
                action("type", "incident"),
                action("addTags", "escalated"));
        macro(
                "Waiting for the supplier",
                true,
                action("note", "Ordered at the supplier's, see the purchase list."),
                action("status", DemoStatuses.SUPPLIER));
        reply("hello", true, "Dear {{requester.firstName}},\n\nthank you for writing to {{tenant.name}}.");
        reply("bye", true, "If anything else comes up, just answer.\n\nKind regards\n{{agent.name}}");
        reply("photo", true, "Could you send us a photo of it? You can simply drop it into your answer.");
        reply("hours", true, "We are here from Monday to Friday, 9 to 17 o’clock.");
        reply("number", true, "Your request has the number {{ticket.number}}.");
    }

    private void macro(String name, boolean shared, Action... actions) {
        macros.create(new MacroDraft(name, shared, List.of(actions), null, null));
    }

    private void reply(String shortName, boolean shared, String body) {
        replies.create(new CannedReplyDraft(shortName, shared, body, null));
    }

    private static Action action(String action, String value) {
        return new Action(action, List.of(value), null);
    }
}
