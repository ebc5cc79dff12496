package io.insightdesk.ticket.list;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.ticket.search.TicketSuggestions;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts as people write them in many languages, with what finds them and what does not. */
@ExtendWith(ArquillianExtension.class)
class SearchWordsIT {

    /** A text, and searches that find it. */
    private static final Map<String, List<String>> FOUND = new LinkedHashMap<>();

    /** A text, and searches that do not. */
    private static final Map<String, List<String>> NOT_FOUND = new LinkedHashMap<>();

    private static void found(String text, String... searches) {
        FOUND.put(text, List.of(searches));
    }

    private static void notFound(String text, String... searches) {
        NOT_FOUND.put(text, List.of(searches));
    }

    static {
        // Typographic signs and blanks beside words.
        found("Der „Drucker“ streikt – wieder", "Drucker", "„Drucker“", "drucker streikt", "wieder");
        found(
                "“Papierstau”… Gerät «Xerox» defekt–bitte kommen",
                "Papierstau",
                "Xerox",
                "xerox",
                "bitte",
                "defekt",
                "geraet or gerat");
        found(
                "erstwort\u00A0zweitwort\u00A0\u2003drittwort\u202Fviertwort",
                "erstwort",
                "zweitwort",
                "drittwort",
                "viertwort");
        found("fünftwort\u3000sechstwort，siebtwort。achtwort", "fünftwort", "sechstwort", "siebtwort", "achtwort");
        found("Sil\u00ADben\u00ADtrennung und Null\u200Bbreite", "Silbentrennung", "breite");
        found("ＡＢＣ１２３ in voller Breite", "ABC123", "abc123", "ＡＢＣ１２３");
        // Upper and lower case, accents, composed or not.
        found("Принтер не печатает. ОШИБКА", "принтер", "ПРИНТЕР", "ошибка", "Ошибка");
        found("Σφάλμα στον ΕΚΤΥΠΩΤΉ", "σφάλμα", "ΣΦΆΛΜΑ", "εκτυπωτή");
        found("Überweisung an ÉMILE in Łódź", "überweisung", "UBERWEISUNG", "émile", "emile", "łódź", "lodz");
        found("Mu\u0308nchen zerlegt", "München", "munchen", "Mu\u0308nchen");
        // Joined by signs.
        found(
                "Printer/scanner broken",
                "scanner",
                "Printer",
                "Printer/scanner",
                "\"printer scanner\"",
                "scanner broken");
        found(
                "Gestern ging er noch.Heute nicht mehr.Bitte Hilfe",
                "Heute",
                "Bitte",
                "noch",
                "noch.Heute",
                "\"Heute nicht\"");
        found(
                "siehe Invoice-2291.pdf",
                "Invoice-2291.pdf",
                "Invoice-2291",
                "2291",
                "invoice",
                "2291.pdf",
                "INVOICE-2291.PDF");
        found("Kontoauszug.xlsx fehlt", "Kontoauszug", "Kontoauszug.xlsx", "xlsx");
        found("in /etc/nginx/nginx.conf steht", "nginx", "nginx.conf", "/etc/nginx/nginx.conf", "etc/nginx", "conf");
        found("C:\\tmp\\quartal\\report.docx", "report", "report.docx", "C:\\tmp\\quartal\\report.docx", "quartal");
        found(
                "an hans.mueller@firma-nord.example schreiben",
                "mueller",
                "hans.mueller",
                "firma-nord.example",
                "firma-nord",
                "hans.mueller@firma-nord.example",
                "Hans.Mueller@Firma-Nord.Example");
        found(
                "https://shop.firma.example/orders?id=77",
                "firma",
                "orders",
                "77",
                "shop.firma.example",
                "shop.firma.example/orders?id=77");
        found("Zeichen AB/2024/0815", "0815", "AB/2024/0815", "2024/0815", "AB");
        found("Konto 4711.0816", "4711", "0816", "4711.0816");
        found("Fehler E-1234", "1234", "E-1234", "e-1234", "E1234");
        found("Serie SN-48-221-A", "48-221", "221", "SN-48-221-A", "sn-48");
        found(
                "IBAN DE89370400440532013000",
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                "de89370400440532013000");
        found(
                "IBAN GB29 NWBK 6016 1331 9268 19 bitte",
                "GB29NWBK60161331926819",
                "GB29 NWBK 6016 1331 9268 19",
                "nwbk");
        found("snake_case_name und a+b", "case", "snake_case_name");
        found("List<String> gibt <b>fett</b> &amp; mehr", "String", "fett", "List<String>");
        found("Drucker,Scanner;Faxgerät|Kopierer", "Drucker", "Scanner", "Faxgerät", "Kopierer");
        // What held before.
        found("ORA-00942: table or view does not exist", "ORA-00942", "00942", "ora");
        found("0x80070005 beim Start", "0x80070005");
        found("KB5034441 schlägt fehl", "KB5034441", "kb5034441");
        found("siehe #48213", "#48213", "48213");
        found("Adresse 192.168.17.23 antwortet nicht", "192.168.17.23");
        found("MAC 00:1A:2B:3C:4D:5E", "00:1A:2B:3C:4D:5E", "00:1a:2b:3c:4d:5e", "00-1A-2B-3C-4D-5E");
        found("Telefon +49 30 901820 oder 030/901821", "+49 30 901820", "901820", "030/901821", "901821");
        found("don't panic", "don't panic", "panic");
        // Scripts without blanks between words.
        found("我的打印机坏了 王經理联系我 请开发票", "打印机", "打印", "發票 or 发票", "王經理", "我的打印机坏了", "打印机 发票", "机", "票");
        found("東京支店、請求書（３月分）プリンターが壊れた山田より", "東京支店", "請求書", "3月分", "プリンター", "山田", "ﾌﾟﾘﾝﾀｰ", "書");
        found("เครื่องพิมพ์เสียครับ", "เครื่องพิมพ์", "พิมพ์", "เสีย");
        found("프린터가 고장났습니다", "프린터", "프린터가", "고장", "터");
        found("PDF文件打不开", "PDF", "文件", "PDF文件", "打不开");

        notFound("Halb elf 10:30 Uhr 10.31", "1030", "1031");
        notFound("blue printer, old scanner", "\"printer blue\"", "printer/blue", "scanner-printer");
        notFound("Rechnung 2291-17.pdf", "-2291 rechnung", "rechnung -2291-17.pdf", "rechnung -\"2291 17\"");
        notFound("打开印章机器", "打印机", "印机");
        notFound("Invoice-2292.pdf", "Invoice-2291.pdf", "2291");
    }

    private static TestDesk desk;
    private static final Map<String, String> NUMBERS = new LinkedHashMap<>();

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService queries;

    @Inject
    TicketSuggestions suggestions;

    @BeforeEach
    void submitAll() {
        if (desk == null) {
            desk = tenants.open();
            var texts = new ArrayList<>(FOUND.keySet());
            texts.addAll(NOT_FOUND.keySet());
            texts.forEach(text -> NUMBERS.put(text, submit("Quokka", text)));
        }
    }

    @Test
    void aWordIsFoundWhateverStandsBesideIt() {
        assertThat(pairs(FOUND).filter(pair -> !find(desk.ana(), pair.search()).contains(NUMBERS.get(pair.text()))))
                .as("not found by the desk")
                .isEmpty();
        assertThat(pairs(FOUND)
                        .filter(pair -> !find(desk.carla(), pair.search()).contains(NUMBERS.get(pair.text()))))
                .as("not found by the customer")
                .isEmpty();
    }

    @Test
    void nothingElseIs() {
        assertThat(pairs(NOT_FOUND)
                        .filter(pair -> find(desk.ana(), pair.search()).contains(NUMBERS.get(pair.text()))))
                .isEmpty();
    }

    @Test
    void subjectsAreFoundAsMessagesAre() {
        var numbers = FOUND.keySet().stream().collect(Collectors.toMap(text -> text, text -> submit(text, "Wombat")));

        assertThat(pairs(FOUND).filter(pair -> !find(desk.ana(), pair.search()).contains(numbers.get(pair.text()))))
                .isEmpty();
    }

    /** A text and a search. */
    private record Pair(String text, String search) {}

    private static Stream<Pair> pairs(Map<String, List<String>> table) {
        return table.entrySet().stream()
                .flatMap(row -> row.getValue().stream().map(search -> new Pair(row.getKey(), search)));
    }

    @Test
    void whatWasFoundIsMarked() {
        assertMarked("siehe Invoice-2291.pdf", "2291", "Invoice-<mark>2291</mark>.pdf");
        assertMarked("siehe Invoice-2291.pdf", "Invoice-2291.pdf", "<mark>Invoice-2291.pdf</mark>");
        assertMarked(
                "an hans.mueller@firma-nord.example schreiben",
                "mueller",
                "hans.<mark>mueller</mark>@firma-nord.example");
        assertMarked("C:\\tmp\\quartal\\report.docx", "report", "quartal\\<mark>report</mark>.docx");
        assertMarked("Der „Drucker“ streikt – wieder", "drucker", "„<mark>Drucker</mark>“");
        assertMarked("List<String> gibt <b>fett</b> &amp; mehr", "fett", "&lt;b&gt;<mark>fett</mark>&lt;/b&gt;");
        assertMarked("Принтер не печатает. ОШИБКА", "ошибка", "<mark>ОШИБКА</mark>");
        assertMarked("我的打印机坏了 王經理联系我 请开发票", "打印机", "我的<mark>打印机</mark>坏了");
        assertMarked("東京支店、請求書（３月分）プリンターが壊れた山田より", "プリンター", "<mark>プリンター</mark>が");
        assertMarked("프린터가 고장났습니다", "프린터", "<mark>프린터</mark>가");
        assertMarked(
                "IBAN GB29 NWBK 6016 1331 9268 19 bitte",
                "GB29NWBK60161331926819",
                "<mark>GB29</mark> <mark>NWBK</mark>");
    }

    private void assertMarked(String text, String search, String marked) {
        var filter = new TicketFilter().words(search);
        var rows = callAs(desk.ana(), () -> queries.list(TicketQuery.of(filter))).rows().stream()
                .filter(row -> row.number().equals(NUMBERS.get(text)))
                .toList();
        var excerpts = callAs(desk.ana(), () -> queries.excerpts(rows, Optional.of(search)));

        assertThat(excerpts.values())
                .as("%s in %s", search, text)
                .extracting(Excerpt::html)
                .hasSize(1)
                .allSatisfy(html -> assertThat(html).contains(marked).doesNotContain("\uE000"));
    }

    @Test
    void typingErrorsAreForgivenBesideSigns() {
        var number = submit("Kaffeemaschine/Milchaufschäumer undicht", "Wombat");

        for (var search : List.of(
                "Kafeemaschine", "Kafeemaschine-undicht", "Milchaufschaumr/Kaffeemaschine", "„Kafeemaschine“")) {
            assertThat(find(desk.ana(), search)).as(search).contains(number);
        }
    }

    @Test
    void subjectsAreSuggestedByAnyOfTheirWords() {
        submit("Zebrastreifen/Gnuherde.pdf", "Wombat");
        submit("复印机卡纸", "Wombat");

        assertThat(suggested("gnuh")).containsExactly("Zebrastreifen/Gnuherde.pdf");
        assertThat(suggested("gnuherde.p")).containsExactly("Zebrastreifen/Gnuherde.pdf");
        assertThat(suggested("复印机")).containsExactly("复印机卡纸");
        assertThat(suggested("印机卡")).containsExactly("复印机卡纸");
    }

    private List<String> suggested(String typed) {
        return callAs(desk.ana(), () -> suggestions.suggest(typed)).tickets().stream()
                .map(hint -> hint.subject())
                .toList();
    }

    private List<String> find(Caller caller, String words) {
        return callAs(caller, () -> queries.list(TicketQuery.of(new TicketFilter().words(words)))).rows().stream()
                .map(TicketRow::number)
                .toList();
    }

    private String submit(String subject, String body) {
        return callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal(subject, body, null)))
                .number();
    }
}
