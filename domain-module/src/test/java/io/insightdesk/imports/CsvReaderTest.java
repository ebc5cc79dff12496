package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void whatDividesTheFirstLineDividesAll(String delimiter) {
        var file = "Id#Subject#Text\n1#Printer#\"a,b;c|\td\"\n".replace("#", delimiter);

        assertThat(rows(file)).containsExactly(new CsvRow(2, List.of("1", "Printer", "a,b;c|\td")));
    }

    @Test
    void aRowsLineIsWhereItBeginsHoweverManyLinesItsCellsHave() {
        var file = "Id,Text\r\n1,\"one\r\ntwo\r\nthree\"\r\n\r\n2,\"\"\"four\"\"\nfive\"\r\n3,six";

        assertThat(rows(file))
                .containsExactly(
                        new CsvRow(2, List.of("1", "one\ntwo\nthree")),
                        new CsvRow(6, List.of("2", "\"four\"\nfive")),
                        new CsvRow(8, List.of("3", "six")));
    }

    @Test
    void aDelimiterInsideQuotesOfTheFirstLineDividesNothing() {
        assertThat(columns("\"Name, first and last, if known\";Mail\nAna;ana@acme.test\n"))
                .containsExactly("Name, first and last, if known", "Mail");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-8, ''", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "windows-1252, ''"})
    void encodingsAreKnownByTheirMarkOrTheirBytes(String charset, String mark) {
        var text = "Größe;Straße\nä€;ß\n".getBytes(Charset.forName(charset));
        var file = new byte[mark.length() / 2 + text.length];
        for (var index = 0; index < mark.length() / 2; index++) {
            file[index] = (byte) Integer.parseInt(mark.substring(2 * index, 2 * index + 2), 16);
        }
        System.arraycopy(text, 0, file, mark.length() / 2, text.length);

        try (var reader = reader(file)) {
            assertThat(reader.columns()).containsExactly("Größe", "Straße");
            assertThat(reader.next()).isEqualTo(new CsvRow(2, List.of("ä€", "ß")));
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void rowsWithoutAnyTextAreNoRows() {
        assertThat(rows("Id;Text\n;;\n1;a\n ; \n")).extracting(CsvRow::line).containsExactly(3);
    }

    @Test
    void cellsAreCleanedOfWhatCannotBeStored() {
        assertThat(rows("Id,Text\n1, a\0b \n").get(0).cells()).containsExactly("1", "ab");
    }

    @Test
    void columnsWithoutANameAreCalledByTheirPlace() {
        assertThat(columns("Id,,Text,\n1,2,3,4\n")).containsExactly("Id", "Column 2", "Text", "Column 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Labels,Id,Labels,Labels | Labels,Id,Labels 2,Labels 3",
                "Labels,Labels 2,Labels | Labels,Labels 2,Labels 3",
                "Labels,Labels,Labels 2 | Labels,Labels 3,Labels 2",
                "Column 2,,Column 2 | Column 2,Column 2 2,Column 2 3",
                ",Column 1 | Column 1 2,Column 1",
                "a,A,a | a,A,a 2"
            })
    void aRepeatedNameIsNumberedAndNoOtherChanged(String head, String names) {
        assertThat(columns(head + "\n1\n")).containsExactly(names.split(","));
    }

    @Property
    void everyColumnHasANameOfItsOwn(@ForAll @Size(min = 1, max = 9) List<@From("names") String> head) {
        var names = ColumnNames.of(head);

        assertThat(names).hasSameSizeAs(head).doesNotHaveDuplicates();
        for (var index = 0; index < head.size(); index++) {
            if (!head.get(index).isEmpty() && head.indexOf(head.get(index)) == index) {
                assertThat(names.get(index)).isEqualTo(head.get(index));
            }
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("", "a", "a 2", "a 3", "a 2 2", "Column 1", "Column 2", "Column 1 2");
    }

    @Test
    void aFileOfRefusedRowsHasNoGuardsWhenItComesBackAndOtherFilesKeepTheirApostrophes() {
        assertThat(rows("Id,Text,Line (InsightDesk)\n'+49 30,'-x,7\n2,'s Gravenhage,8\n"))
                .containsExactly(
                        new CsvRow(2, List.of("+49 30", "-x", "7")), new CsvRow(3, List.of("2", "'s Gravenhage", "8")));
        assertThat(columns("Id,'=x,Line (InsightDesk)\n1,2,3\n")).contains("=x");
        assertThat(rows("Id,Text,Line\n'+49 30,'-x,7\n"))
                .containsExactly(new CsvRow(2, List.of("'+49 30", "'-x", "7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,\"b", "2,\"b\" tail", "\"2\"x,b", "2,b,\"c\"\"d"})
    void aLineWithABadQuoteCostsOnlyItself(String bad) {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var file = String.join(end, "Id,Text", "1,\"a", "a\"", bad, "", "3,c", bad, "4,\"d\"");

            assertThat(rows(file))
                    .containsExactly(
                            new CsvRow(2, List.of("1", "a\na")),
                            new CsvRow(4, List.of(bad)),
                            new CsvRow(6, List.of("3", "c")),
                            new CsvRow(7, List.of(bad)),
                            new CsvRow(8, List.of("4", "d")));
        }
    }

    @Test
    void aFileOfBadLinesIsNone() {
        assertThatThrownBy(() -> rows("Id,Text\n" + "1,\"a\" b\n".repeat(51)))
                .isInstanceOfSatisfying(UnreadableCsvException.class, unreadable -> assertThat(
                                unreadable.errors().get(0).arguments())
                        .containsExactly(52));
        assertThat(rows("Id,Text\n" + "1,\"a\" b\n".repeat(50))).hasSize(50);
        assertThatThrownBy(() -> columns("Id,\"Text\n1,a\n")).isInstanceOf(UnreadableCsvException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=^", "SEP=^", "\"sep=^\""})
    void aFirstLineMayNameWhatDivides(String line) {
        var file = line + "\r\nId^Text, or; so\r\n1^a\r\n";

        assertThat(columns(file)).containsExactly("Id", "Text, or; so");
        assertThat(rows(file)).containsExactly(new CsvRow(3, List.of("1", "a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;;Text\n1;2;3\n", "sep=\n1\n", "sep=ab\n1\n", "separator\n1\n"})
    void aColumnThatOnlyBeginsSoIsAColumn(String file) {
        assertThat(columns(file).get(0)).startsWith("sep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ",,\n"})
    void aFileWithoutNamesForItsColumnsIsRefused(String file) {
        assertThatThrownBy(() -> columns(file)).isInstanceOf(UnreadableCsvException.class);
    }

    private static CsvReader reader(byte[] file) {
        return new CsvReader(file, CsvEncoding.of(file));
    }

    private static List<String> columns(String file) {
        try (var reader = reader(file.getBytes(StandardCharsets.UTF_8))) {
            return reader.columns();
        }
    }

    private static List<CsvRow> rows(String file) {
        var rows = new ArrayList<CsvRow>();
        try (var reader = reader(file.getBytes(StandardCharsets.UTF_8))) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }
}
