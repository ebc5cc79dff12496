package io.insightdesk.macro;

/** How a macro is applied. @param reply {@code send} when missing */
public record ApplyMacroJson(String reply, Integer lastSeenSeq) {

    ApplyMacro input() {
        return new ApplyMacro(reply, lastSeenSeq);
    }
}
