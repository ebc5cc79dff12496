package io.insightdesk.sla;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.page.TicketPageOpened;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** A ticket's clocks as its page shows them: of each metric the present cycle, in words and as a bar. */
@Named
@RequestScoped
public class ClocksView {

    @Inject
    SlaClockQueryService clockQueries;

    @Inject
    Moments moments;

    @Inject
    UserLocale userLocale;

    private final Map<TicketRow, List<ClockSnapshot>> read = new HashMap<>();

    void onTicketPageOpened(@Observes TicketPageOpened shown) {
        if (shown.ticket().slaState() != null && CallerContext.current().isStaff()) {
            read.put(shown.ticket(), latest(shown.ticket()));
        }
    }

    public List<ClockSnapshot> of(TicketRow ticket) {
        return read.computeIfAbsent(ticket, this::latest);
    }

    private List<ClockSnapshot> latest(TicketRow ticket) {
        var latest = new EnumMap<Metric, ClockSnapshot>(Metric.class);
        clockQueries.clocksOf(ticket).stream()
                .filter(clock -> clock.state() != ClockState.CANCELLED)
                .forEach(clock -> latest.put(clock.metric(), clock));
        return List.copyOf(latest.values());
    }

    /** Whether it counts down or up at this moment, so that its due instant says all. */
    public boolean isTicking(ClockSnapshot clock) {
        return clock.counting() && clock.dueAt().isPresent();
    }

    /** How a clock that does not tick stands: "met in 10m". */
    public String say(ClockSnapshot clock) {
        var amount = clock.state() == ClockState.PAUSED ? clock.remaining() : clock.elapsed();
        return text("clock." + clock.state().code(), moments.span(amount));
    }

    /** Target and due instant, below the bar. */
    public String explain(ClockSnapshot clock) {
        var target = moments.span(clock.target());
        return isTicking(clock)
                ? text("clock.target.due", target, moments.due(clock.dueAt().orElseThrow()))
                : text("clock.target", target);
    }

    /** How much of the target is used up, 0 to 100. */
    public long used(ClockSnapshot clock) {
        return Math.min(
                100,
                clock.elapsed().toMillis() * 100 / Math.max(1, clock.target().toMillis()));
    }

    /** The style of the bar. */
    public String look(ClockSnapshot clock) {
        return clock.state() == ClockState.RUNNING
                ? moments.urgency(clock.state().code(), clock.dueAt().orElse(null))
                : clock.state() == ClockState.BREACHED ? "late" : clock.state().code();
    }

    private String text(String key, Object... values) {
        var texts = ResourceBundle.getBundle("io.insightdesk.sla.texts", userLocale.getLocale());
        return MessageFormat.format(texts.getString(key), values);
    }
}
