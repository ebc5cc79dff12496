package io.insightdesk.ticket.page;

import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** Says in a sentence what happened to a ticket: "Ana Novak set the status from New to Open". */
@Named
@RequestScoped
public class ActivityTexts {

    private static final Set<String> NAMED_CAUSES = Set.of(Cause.TIMER.code(), Cause.RULE.code());
    private static final Set<String> LINKS = Set.of(Activity.LINKED, Activity.UNLINKED);

    @Inject
    UserLocale userLocale;

    @Inject
    FieldLabels fieldLabels;

    @Inject
    StatusLabels statusLabels;

    public String describe(ActivityRow activity) {
        var texts = ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale());
        var key = "activity." + activity.kind() + variant(activity);
        var pattern = texts.containsKey(key) ? texts.getString(key) : texts.getString("activity.other");
        var actor = activity.actor() == null
                ? texts.getString(
                        "activity.by." + (NAMED_CAUSES.contains(activity.cause()) ? activity.cause() : "system"))
                : activity.actor().name();
        var values = new Object[] {
            actor,
            word(texts, activity, activity.before()),
            word(texts, activity, activity.after()),
            activity.field() == null ? activity.kind() : fieldLabels.label(activity.field())
        };
        return new MessageFormat(pattern, userLocale.getLocale()).format(values);
    }

    private static String variant(ActivityRow activity) {
        if (activity.after() == null) {
            return ".none";
        }
        var isSelf = activity.kind().equals(TicketField.ASSIGNEE.activityKind())
                && activity.actor() != null
                && activity.after().equals(activity.actor().name());
        return isSelf ? ".self" : "";
    }

    private String word(ResourceBundle texts, ActivityRow activity, String value) {
        if (value != null && activity.kind().equals(TicketField.STATUS.activityKind())) {
            return statusLabels.word(value);
        }
        if (value != null && activity.field() != null) {
            return fieldLabels.value(activity.field(), value);
        }
        if (value != null && LINKS.contains(activity.kind())) {
            var relationAndNumber = value.split(" ", 2);
            return texts.getString("link." + relationAndNumber[0]) + " " + relationAndNumber[1];
        }
        var key =
                switch (activity.kind()) {
                    case "slaBreached" -> "metric." + value;
                    case "rated" -> "rating." + value;
                    default ->
                        property(activity)
                                .map(property -> property.member() + "." + value)
                                .orElse("");
                };
        return texts.containsKey(key)
                ? texts.getString(key)
                : Objects.toString(value, texts.getString("activity.nothing"));
    }

    /** The property that was changed, if its values are words. */
    private static Optional<TicketProperty> property(ActivityRow activity) {
        return Arrays.stream(TicketProperty.values())
                .filter(property -> property.kind() == PropertyKind.WORD)
                .filter(property -> property.recordedAs()
                        .filter(field -> field.activityKind().equals(activity.kind()))
                        .isPresent())
                .findFirst();
    }
}
