package io.insightdesk.platform.jobs;

import java.util.UUID;

/**
 * A job that this node works on until its lease ends.
 *
 * @param payload JSON, as it was enqueued
 * @param attempts how often it was claimed, this time included; finishing works only while the row still says the same
 */
public record ClaimedJob(UUID tenant, UUID id, String kind, String payload, int attempts) {}
