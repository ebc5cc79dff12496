package io.insightdesk.macro;

import java.util.Optional;

/**
 * A text with {@link Placeholder placeholders}, as it was prepared.
 *
 * @param plain the words alone
 * @param html the same as rich text, sanitised; empty when it was written plainly
 */
public record TextTemplate(String plain, Optional<String> html) {}
