package io.insightdesk.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How a file's bytes are read.
 *
 * @param mark how many bytes the byte order mark has, which is no text
 */
public record CsvEncoding(Charset charset, int mark) {

    /** Those that an admin can choose from, by Java's names. */
    public static final List<String> NAMES = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "ISO-8859-2",
            "ISO-8859-15",
            "KOI8-R",
            "IBM850",
            "IBM866",
            "x-MacRoman",
            "Shift_JIS",
            "EUC-JP",
            "GB18030",
            "Big5",
            "EUC-KR",
            "TIS-620");

    /** Spreadsheets of western Europe save in it. */
    private static final String WESTERN = "windows-1252";

    private static final int LOOKED_AT = 262_144;

    /** Of a hundred letters, from which on a text is hardly in one of the western languages. */
    private static final int FOREIGN = 25;

    /**
     * As the byte order mark says, else UTF-8, and what is no UTF-8 as its letters let guess: Windows-1252 where they are
     * mostly those of ASCII.
     */
    public static CsvEncoding of(byte[] file) {
        if (beginsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (beginsWith(file, 0xFF, 0xFE)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (beginsWith(file, 0xFE, 0xFF)) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new CsvEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : guess(file), 0);
    }

    /**
     * As somebody has chosen. A byte order mark is no text then either.
     *
     * @return empty when it is none of {@link #NAMES}
     */
    public static Optional<CsvEncoding> of(byte[] file, String name) {
        return NAMES.stream()
                .filter(name::equals)
                .findFirst()
                .map(Charset::forName)
                .map(charset -> {
                    var marked = of(file);
                    return new CsvEncoding(charset, marked.charset.equals(charset) ? marked.mark : 0);
                });
    }

    private static Charset guess(byte[] file) {
        var detector = new UniversalDetector();
        detector.handleData(file, 0, Math.min(file.length, LOOKED_AT));
        detector.dataEnd();
        var found = Optional.ofNullable(detector.getDetectedCharset()).filter(any -> isForeign(file));
        return Charset.forName(found.flatMap(
                        name -> NAMES.stream().filter(name::equalsIgnoreCase).findFirst())
                .orElse(WESTERN));
    }

    private static boolean isForeign(byte[] file) {
        var ascii = 0;
        var others = 0;
        for (var index = 0; index < Math.min(file.length, LOOKED_AT); index++) {
            if (file[index] < 0) {
                others++;
            } else if (Character.isLetter(file[index])) {
                ascii++;
            }
        }
        return 100 * others >= FOREIGN * (ascii + others);
    }

    private static boolean beginsWith(byte[] file, int... mark) {
        for (var index = 0; index < mark.length; index++) {
            if (index >= file.length || (file[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.wrap(file);
        var characters = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
        } while (result.isOverflow());
        return !result.isError();
    }
}
