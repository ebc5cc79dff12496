package io.insightdesk.platform.input;

/** A cell of a CSV file that people open in a spreadsheet. */
public final class CsvCell {

    /** What spreadsheets begin a formula with, in both widths. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String GUARD = "'";

    private static final String CONTROL = "\t\r\n";

    private CsvCell() {}

    /**
     * Never a formula: what may begin like one gets an apostrophe in front (OWASP: CSV injection). So does what begins as if
     * it had one already, for {@link #unguarded} to give back every text as it was.
     */
    public static String guarded(String text) {
        return mayBeFormula(withoutGuards(text)) ? GUARD + text : text;
    }

    /** The text that {@link #guarded} was given. */
    public static String unguarded(String cell) {
        return cell.startsWith(GUARD) && mayBeFormula(withoutGuards(cell)) ? cell.substring(GUARD.length()) : cell;
    }

    private static String withoutGuards(String text) {
        var start = 0;
        while (text.startsWith(GUARD, start)) {
            start++;
        }
        return text.substring(start);
    }

    /** Spreadsheets drop blanks and what can't be seen before they look. */
    private static boolean mayBeFormula(String text) {
        var visible = text.codePoints()
                .dropWhile(CsvCell::isUnseen)
                .mapToObj(Character::toString)
                .findFirst();
        return !text.isEmpty() && CONTROL.indexOf(text.charAt(0)) >= 0
                || visible.filter(FORMULA::contains).isPresent();
    }

    private static boolean isUnseen(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
