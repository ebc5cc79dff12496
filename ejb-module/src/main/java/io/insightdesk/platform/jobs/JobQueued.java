package io.insightdesk.platform.jobs;

import java.time.Instant;

/** A job was written; the workers are woken for it after the commit. */
public record JobQueued(Lane lane, Instant dueAt) {}
