package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251 | Номер;Тема;Описание;1;Ошибка печати;Принтер не печатает, мигает красная лампа;Здравствуйте",
                "KOI8-R | Номер;Тема;Описание;1;Ошибка печати;Принтер не печатает, мигает красная лампа;Здравствуйте",
                "Shift_JIS | 番号;件名;本文;1;プリンターが動きません;紙詰まりのランプが点滅しています。よろしくお願いします。",
                "EUC-JP | 番号;件名;本文;1;プリンターが動きません;紙詰まりのランプが点滅しています。よろしくお願いします。",
                "EUC-KR | 번호;제목;내용;1;프린터가 작동하지 않습니다;용지 걸림 표시등이 깜박입니다. 도와주세요.",
                "windows-1252 | Nr;Betreff;Text;1;Größe ändern;Der Drucker für die Straße läuft nicht. Grüße, Jörg Müller",
                "windows-1252 | N°;Sujet;Texte;1;Été à Orléans;Problème à résoudre: façade abîmée, reçu en août, très gênant",
                "windows-1252 | Id;Asunto;1;¿Dónde está mi pedido número 5? ¡Todavía no llegó! El señor Núñez también espera",
                "UTF-8 | Номер;Größe;番号"
            })
    void itIsGuessedByTheLetters(String charset, String text) {
        var file = text.getBytes(Charset.forName(charset));

        assertThat(CsvEncoding.of(file)).isEqualTo(new CsvEncoding(Charset.forName(charset), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nr;Ort\n1;Köln\n", "é", "1;5€\n", "Name\nMüller\nÖzdemir\n"})
    void shortFilesAreWestern(String text) {
        assertThat(CsvEncoding.of(text.getBytes(Charset.forName("windows-1252")))
                        .charset())
                .isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void everyEncodingThatIsOfferedIsThere() {
        assertThat(CsvEncoding.NAMES)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(Charset.forName(name).name()).isEqualTo(name));
    }

    @Test
    void aByteOrderMarkIsNoTextInTheEncodingThatItStandsFor() {
        var file = "\uFEFFId".getBytes(StandardCharsets.UTF_8);

        assertThat(CsvEncoding.of(file, "UTF-8")).contains(new CsvEncoding(StandardCharsets.UTF_8, 3));
        assertThat(CsvEncoding.of(file, "windows-1250")).contains(new CsvEncoding(Charset.forName("windows-1250"), 0));
        assertThat(CsvEncoding.of(file, "utf8")).isEmpty();
    }
}
