package io.insightdesk.imports;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.FieldKind;
import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.status.StatusLabels;
import io.insightdesk.ticket.status.TicketStatusService;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One import: its mapping until it is started, then how far it is, then what came of it. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class ImportView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLE = 5;
    private static final int SHOWN = 50;
    private static final int MOST_WORDS = 30;

    @Inject
    private ImportService imports;

    @Inject
    private CustomFieldService fields;

    @Inject
    private TicketStatusService statuses;

    @Inject
    private FieldLabels fieldLabels;

    @Inject
    private ErrorMessages errorMessages;

    @Inject
    private StatusLabels statusLabels;

    @Inject
    private UserLocale userLocale;

    private UUID id;
    private List<MappingLine> lines;
    private String encoding;
    private String timeZone;
    private String timePattern;
    private boolean outdated;
    private transient TicketImport found;
    private transient List<RefusalGroup> groups;

    /** @throws NotFoundException when the tenant has no such import */
    public void load() {
        read();
        outdated = false;
        encoding = found.getEncoding().orElse(null);
        timeZone = found.getMapping().map(Mapping::timeZone).orElse(null);
        timePattern = found.getMapping().map(Mapping::timePattern).orElse(null);
        var set = fields.current();
        var words = new TenantLabels(set, statuses.current());
        lines = Stream.concat(
                        Stream.of(ImportField.values()).map(field -> line(field, words)),
                        set.active().stream().map(field -> line(field, words)))
                .toList();
    }

    private MappingLine line(ImportField field, TenantLabels words) {
        var choices = words.of(field).stream()
                .map(word -> SelectOption.of(word, word(field, word), null))
                .toList();
        var line = new MappingLine(
                field.code(), label(field.code()), field.isRequired(), field.hasSeveralValues(), choices);
        found.getMapping()
                .map(mapping -> line.as(mapping.fields().get(field)))
                .orElseGet(() -> line.guess(ColumnGuess.of(field, found.getColumns()), found.getColumns()));
        offerWords(line, word -> words.understands(field, word));
        return line;
    }

    private String word(ImportField field, String word) {
        return field == ImportField.STATUS
                ? statusLabels.word(word)
                : ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale())
                        .getString(field.code() + "." + word);
    }

    private MappingLine line(CustomField field, TenantLabels words) {
        var code = CustomFieldValuesInput.PATH + field.getKey();
        var choices = words.of(field).stream()
                .map(word -> SelectOption.of(word, fieldLabels.value(field.getKey(), word), null))
                .toList();
        var line = new MappingLine(code, label(code), false, field.getKind() == FieldKind.MULTI_CHOICE, choices);
        found.getMapping()
                .map(mapping -> line.as(mapping.customFields().get(field.getKey())))
                .orElseGet(() -> line.guess(ColumnGuess.of(field, found.getColumns()), found.getColumns()));
        offerWords(line, word -> words.understands(field, word));
        return line;
    }

    /** Another column of a line was chosen: other words of the file wait for one of ours. */
    public void offer(MappingLine line) {
        var set = fields.current();
        var words = new TenantLabels(set, statuses.current());
        offerWords(line, word -> Coded.find(ImportField.class, line.getCode())
                .map(field -> words.understands(field, word))
                .or(() -> set.find(key(line.getCode())).map(field -> words.understands(field, word)))
                .orElse(true));
    }

    private void offerWords(MappingLine line, Predicate<String> known) {
        if (line.getWords().isEmpty()) {
            return;
        }
        var columns = Stream.concat(Stream.ofNullable(line.getColumn()), line.getMoreColumns().stream());
        var theirs = columns.flatMap(column -> imports.words(id, column, MOST_WORDS).stream())
                .flatMap(cell ->
                        line.isSeveralColumns() ? Stream.of(cell.split(",")).map(String::strip) : Stream.of(cell));
        line.offer(distinct(theirs), known);
    }

    /** In any case, as the words of a mapping are. */
    private static List<String> distinct(Stream<String> words) {
        var distinct = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        return words.filter(word -> !word.isEmpty() && distinct.putIfAbsent(word, word) == null)
                .limit(MOST_WORDS)
                .toList();
    }

    /** Reads again how far it is. */
    public void read() {
        if (id == null) {
            throw new NotFoundException("Import", "");
        }
        found = imports.get(id);
        groups = null;
    }

    public void check() {
        outdated = true;
        attempt(() -> {
            found = imports.check(id, mapping());
            groups = null;
            outdated = false;
        });
    }

    /** Reads the file again in the encoding that was chosen. */
    public void readAgain() {
        attempt(() -> {
            imports.readAgain(id, encoding);
            load();
        });
    }

    public void start() {
        attempt(() -> found = imports.start(id));
    }

    public void resume() {
        attempt(() -> found = imports.resume(id));
    }

    public void delete() throws IOException {
        imports.delete(id, OptionalLong.empty());
        Faces.redirect("admin/imports");
    }

    /** The refused rows as they came, with their lines and the reasons, to be mended. */
    public void download() throws IOException {
        var file = RefusedRowsCsv.write(
                getFound().getColumns(),
                texts().getString("line"),
                texts().getString("reason"),
                imports.refused(id, 0, Integer.MAX_VALUE),
                this::reasons);
        Faces.sendFile(file.getBytes(StandardCharsets.UTF_8), "refused.csv", true);
    }

    private Mapping mapping() {
        var builtIn = new EnumMap<ImportField, FieldMapping>(ImportField.class);
        var custom = new HashMap<String, FieldMapping>();
        lines.stream().filter(MappingLine::isGiven).forEach(line -> Coded.find(ImportField.class, line.getCode())
                .ifPresentOrElse(
                        field -> builtIn.put(field, line.mapping()),
                        () -> custom.put(key(line.getCode()), line.mapping())));
        return new Mapping(builtIn, custom, timeZone, timePattern);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException wrong) {
            errorMessages.show(new InvalidInputException(
                    wrong.errors().stream().map(this::atItsInput).toList()));
            read();
        } catch (ImportRefusedException refused) {
            errorMessages.show(texts().getString("refused." + refused.reason().name()));
            read();
        } catch (RefusedException refused) {
            errorMessages.show(texts().getString("refused.gone"));
        }
    }

    /** The error by the input that it is shown at. */
    private FieldError atItsInput(FieldError error) {
        var path = withoutFront(withoutFront(error.field(), "mapping."), "fields.");
        return IntStream.range(0, lines.size())
                .filter(index -> isOf(lines.get(index), path))
                .mapToObj(index -> "lines[%d].%s".formatted(index, input(lines.get(index), path)))
                .findFirst()
                .map(place -> new FieldError(place, error.rule(), error.arguments()))
                .orElseGet(() -> new FieldError(path, error.rule(), error.arguments()));
    }

    private static boolean isOf(MappingLine line, String path) {
        return path.equals(line.getCode()) || path.startsWith(line.getCode() + ".");
    }

    private static String input(MappingLine line, String path) {
        if (path.endsWith(".values")) {
            return "values";
        }
        return line.getColumn() == null && line.getTemplate() != null ? "template" : "column";
    }

    private String label(String path) {
        return path.startsWith(CustomFieldValuesInput.PATH)
                ? fieldLabels.label(key(path))
                : texts().getString("field." + upToDot(path));
    }

    /** The custom field's key in {@code customFields.device.values}. */
    private static String key(String path) {
        return upToDot(path.substring(CustomFieldValuesInput.PATH.length()));
    }

    private static String withoutFront(String path, String front) {
        return path.startsWith(front) ? path.substring(front.length()) : path;
    }

    private static String upToDot(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("io.insightdesk.imports.texts", userLocale.getLocale());
    }

    public TicketImport getFound() {
        if (found == null) {
            read();
        }
        return found;
    }

    /** The file's first rows. */
    public List<CsvRow> getSample() {
        return imports.sample(id, SAMPLE);
    }

    /** Why rows are refused, with what most of them have in common first. */
    public List<GroupLine> getGroups() {
        if (groups == null) {
            groups = imports.refusalGroups(id, SHOWN);
        }
        return groups.stream().map(this::line).toList();
    }

    /**
     * A reason in words.
     *
     * @param given what the file says; {@code null} where it says nothing
     * @param example whether the rows have different words, of which this is one
     */
    public record GroupLine(String field, String given, boolean example, String reason, int rows, int firstLine) {}

    private GroupLine line(RefusalGroup group) {
        return new GroupLine(
                label(group.error().field()),
                group.error().given(),
                !group.isOfOneWord() && group.rows() > 1,
                ErrorMessages.wording(group.error().error(), userLocale.getLocale()),
                group.rows(),
                group.firstLine());
    }

    /** The file's columns that the checked mapping does not use. */
    public List<String> getUnusedColumns() {
        var used = getFound().getMapping().map(Mapping::columns).orElse(Set.of());
        return getFound().getColumns().stream()
                .filter(column -> !used.contains(column) && !AddedColumns.isAdded(column))
                .toList();
    }

    /** Whether what is shown of the last check is that of another mapping. */
    public boolean isOutdated() {
        return outdated;
    }

    /** The first refused rows; all of them are in the {@linkplain #download file}. */
    public List<RefusedLine> getRefused() {
        return imports.refused(id, 0, SHOWN).stream().map(this::line).toList();
    }

    /** A refused row in words. */
    public record RefusedLine(int line, String reasons) {}

    private RefusedLine line(RefusedRow row) {
        return new RefusedLine(row.line(), reasons(row));
    }

    private String reasons(RefusedRow row) {
        return row.errors().stream()
                .map(error -> label(error.field()) + ": " + RefusalTexts.wording(error, userLocale.getLocale()))
                .collect(Collectors.joining(" "));
    }

    /** How much of the file is done, from 0 to 100. */
    public int getPercent() {
        return (int) (100L * getFound().getTally().rows() / getFound().getRowCount());
    }

    public String getState() {
        return getFound().getState().code();
    }

    public List<MappingLine> getLines() {
        return lines;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names no import */
    public void setId(String text) {
        id = text == null ? null : Ids.find(text).orElseThrow(() -> new NotFoundException("Import", text));
    }

    /** Those that the file can be read in. */
    public List<String> getEncodings() {
        return CsvEncoding.NAMES;
    }

    public String getEncoding() {
        return encoding;
    }

    public void setEncoding(String encoding) {
        this.encoding = encoding;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getTimePattern() {
        return timePattern;
    }

    public void setTimePattern(String timePattern) {
        this.timePattern = timePattern;
    }
}
