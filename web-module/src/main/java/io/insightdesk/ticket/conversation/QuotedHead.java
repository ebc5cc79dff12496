package io.insightdesk.ticket.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The head of a former message, below which mail programs copy all of it: a line such as "-----Original Message-----", or
 * Outlook's "From", "Sent", "To" and "Subject" in the language of who writes.
 */
final class QuotedHead {

    /** Within how many lines the labels of a head stand: long lists of addresses are broken. */
    static final int MOST_LINES = 8;

    private static final int LONGEST_LABEL = 20;
    private static final Pattern MARK = Pattern.compile(
            "-{3,}+ ?(Original Message|Ursprüngliche Nachricht|Forwarded message|Weitergeleitete Nachricht|Message d'origine"
                    + "|Message transféré|Mensaje original|Mensaje reenviado|Messaggio originale|Oorspronkelijk bericht"
                    + "|Mensagem original|Wiadomość oryginalna) ?-{3,}.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> FROM = Set.of(
            "from", "von", "de", "da", "van", "fra", "från", "od", "lähettäjä", "kimden", "от", "差出人", "发件人", "寄件者");
    private static final Set<String> SENT = Set.of(
            "sent",
            "date",
            "gesendet",
            "datum",
            "envoyé",
            "enviado",
            "enviado el",
            "enviada em",
            "enviado em",
            "fecha",
            "data",
            "inviato",
            "verzonden",
            "sendt",
            "dato",
            "skickat",
            "wysłano",
            "lähetetty",
            "gönderildi",
            "gönderme tarihi",
            "отправлено",
            "дата",
            "送信日時",
            "日付",
            "发送时间",
            "日期");
    private static final Set<String> SUBJECT = Set.of(
            "subject",
            "betreff",
            "objet",
            "asunto",
            "assunto",
            "oggetto",
            "onderwerp",
            "emne",
            "ämne",
            "temat",
            "aihe",
            "konu",
            "тема",
            "件名",
            "主题",
            "主旨");

    private QuotedHead() {}

    /** Whether it is worth to look for one; says it without reading the HTML. */
    static boolean mayBeIn(String html) {
        var small = html.toLowerCase(Locale.ROOT);
        return small.contains("---") || SUBJECT.stream().anyMatch(small::contains);
    }

    static boolean isMark(String line) {
        return MARK.matcher(line).matches();
    }

    /** Whether a line of text may be the first of a head. */
    static boolean mayBegin(String text) {
        return isMark(text) || is(FROM, text);
    }

    /** @param lines those of a message from here on, a few or all */
    static boolean begins(List<String> lines) {
        var head = lines.stream().limit(MOST_LINES).toList();
        if (head.isEmpty()) {
            return false;
        }
        if (isMark(head.get(0))) {
            // of what is quoted line by line, the answers below are the author's own
            return head.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .filter(line -> line.startsWith(">"))
                    .isEmpty();
        }
        return is(FROM, head.get(0)) && Stream.of(SENT, SUBJECT).allMatch(labels -> hasOne(head, labels));
    }

    private static boolean hasOne(List<String> lines, Collection<String> labels) {
        return lines.stream().skip(1).anyMatch(line -> is(labels, line));
    }

    /** Whether the line has one of these labels, a colon, and something behind it. */
    private static boolean is(Collection<String> labels, String line) {
        var begin = line.strip();
        var colon = Math.max(begin.indexOf(':'), begin.indexOf('：'));
        if (colon < 0 || colon > LONGEST_LABEL || colon == begin.length() - 1) {
            return false;
        }
        var label = begin.substring(0, colon).replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
        return labels.contains(label);
    }
}
