package io.insightdesk.ticket.conversation;

import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.ActivityRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One entry of the conversation as agents see it: a message, or something that happened between messages.
 *
 * @param message {@code null} for something that happened
 * @param activity {@code null} for a message
 */
public record ConversationEntry(Instant at, MessageRow message, ActivityRow activity) {

    /** Messages and history in the order in which they came about; what messages already say is left out. */
    public static List<ConversationEntry> merge(List<MessageRow> messages, List<ActivityRow> history) {
        var entries = new ArrayList<ConversationEntry>();
        messages.forEach(message -> entries.add(new ConversationEntry(message.createdAt(), message, null)));
        history.stream()
                .filter(ConversationEntry::isWorthTelling)
                .forEach(activity -> entries.add(new ConversationEntry(activity.at(), null, activity)));
        entries.sort(Comparator.comparing(ConversationEntry::at)); // stable: a message comes before what it caused
        return List.copyOf(entries);
    }

    private static boolean isWorthTelling(ActivityRow activity) {
        return switch (activity.kind()) {
            case Activity.CREATED, Activity.REPLIED, Activity.NOTED -> false;
            default -> true;
        };
    }
}
