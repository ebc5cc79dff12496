package io.insightdesk.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes are to be read: as its byte order mark says, else as UTF-8, and what is no UTF-8 as Windows-1252, in
 * which spreadsheets of western Europe save.
 *
 * @param mark how many bytes the byte order mark has, which is no text
 */
record CsvEncoding(Charset charset, int mark) {

    static CsvEncoding of(byte[] file) {
        if (beginsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (beginsWith(file, 0xFF, 0xFE)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (beginsWith(file, 0xFE, 0xFF)) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new CsvEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
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
