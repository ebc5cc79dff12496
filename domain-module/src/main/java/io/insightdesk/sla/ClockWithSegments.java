package io.insightdesk.sla;

import java.util.List;

/** A clock with the stretches in which it ran and stood still, the first at its start. */
public record ClockWithSegments(ClockSnapshot clock, List<ClockSegment> segments) {}
