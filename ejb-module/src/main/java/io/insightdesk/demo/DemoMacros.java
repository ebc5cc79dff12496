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
            macro("Take and open", false, action("assignee", "me"), action("status", "open"));
            reply("sig", false, "Kind regards\n{{agent.name}}, {{tenant.name}}");
        });
    }

    private void prepareShared() {
        macro(
                "Ask for more",
                true,
                action(
                        "reply",
                        "Dear {{requester.firstName}},\n\nthank you for contacting us. Could you tell us when this started,"
                                + " and send us a photo of it?\n\nKind regards\n{{agent.name}}"),
                action("addTags", "more-needed"),
                action("assignee", "me"),
                action("status", "pending"));
        macro(
                "Solved by a restart",
                true,
                action(
                        "reply",
                        "Dear {{requester.firstName}},\n\nplease switch the device off, wait for half a minute, and switch it on again."
                                + " If this does not solve {{ticket.number}}, just reply to this message."),
                action("assignee", "me"),
                action("addTags", "restart"),
                Action.setField("cause", Json.array(List.of("software"))),
                action("status", "solved"));
        macro(
                "Escalate",
                true,
                action("note", "Escalated by {{agent.name}}: the customer can't work until this is solved."),
                action("priority", "urgent"),
                action("type", "incident"),
                action("addTags", "escalated"));
        macro(
                "Waiting for supplier",
                true,
                action("note", "Part ordered from our supplier, see the purchase list."),
                action("status", DemoStatuses.SUPPLIER));
        reply("hello", true, "Dear {{requester.firstName}},\n\nthank you for contacting {{tenant.name}}.");
        reply(
                "bye",
                true,
                "If you have any other questions, just reply to this message.\n\nKind regards\n{{agent.name}}");
        reply("photo", true, "Could you send us a photo of it? You can simply drag it into your reply.");
        reply("hours", true, "We are available from Monday to Friday, 9 a.m. to 5 p.m.");
        reply("number", true, "Your request number is {{ticket.number}}.");
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
