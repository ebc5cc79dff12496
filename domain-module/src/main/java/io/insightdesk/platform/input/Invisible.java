package io.insightdesk.platform.input;

/** Characters of which nothing is seen. Java's own methods know white space, and not all of that. */
final class Invisible {

    private static final int BRAILLE_BLANK = 0x2800;

    private Invisible() {}

    /**
     * Whether nothing is seen of a text that consists of such characters alone: blanks, formats, fillers, and marks that need a
     * letter to show on.
     */
    static boolean isAlone(int point) {
        return isAtEnd(point)
                || switch (Character.getType(point)) {
                    case Character.FORMAT, Character.CONTROL -> true;
                    default -> isSelector(point);
                };
    }

    /**
     * Whether it says nothing at an end of a text: blanks, those that break no line, too, fillers and what only divides or joins.
     * Others that are invisible may belong to what stands before them.
     */
    static boolean isAtEnd(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || switch (point) {
                    case 0x00AD, 0x180E, 0x200B, 0x2060, 0xFEFF, 0x115F, 0x1160, 0x3164, 0xFFA0, BRAILLE_BLANK -> true;
                    default -> false;
                };
    }

    /** Variation selectors, the joiner of graphemes, and vowels that are only implied. */
    private static boolean isSelector(int point) {
        return point == 0x034F
                || point == 0x17B4
                || point == 0x17B5
                || point >= 0x180B && point <= 0x180F
                || point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF;
    }
}
