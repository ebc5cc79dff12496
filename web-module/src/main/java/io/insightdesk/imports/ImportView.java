package io.insightdesk.imports;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.Refusals;
import io.insightdesk.platform.web.Region;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @Inject
    private ImportService imports;

    @Inject
    private Refusals refusals;

    @Inject
    private Region region;

    private UUID id;
    private List<FieldInput> inputs;
    private String timeZone;
    private String timePattern;
    private transient TicketImport found;

    /** @throws ImportNotFoundException when the tenant has no such import */
    public void load() {
        read();
        timeZone = found.getMapping().map(Mapping::timeZone).orElse(null);
        timePattern = found.getMapping().map(Mapping::timePattern).orElse(null);
        inputs = Arrays.stream(ImportField.values()).map(this::input).toList();
    }

    private FieldInput input(ImportField field) {
        return found.getMapping()
                .map(mapping -> mapping.fields().containsKey(field)
                        ? new FieldInput(field, mapping.fields().get(field))
                        : new FieldInput(field, (String) null))
                .orElseGet(() -> new FieldInput(
                        field, ColumnGuess.of(field, found.getColumns()).orElse(null)));
    }

    /** Reads again how far it is. */
    public void read() {
        if (id == null) {
            throw new ImportNotFoundException("");
        }
        found = imports.get(id);
    }

    public void check() {
        attempt(() -> found = imports.check(id, mapping()));
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
                getFound().getColumns(), imports.refused(id, 0, Integer.MAX_VALUE), region.getLocale());
        Faces.sendFile(file.getBytes(StandardCharsets.UTF_8), "refused.csv", true);
    }

    private Mapping mapping() {
        var fields = new EnumMap<ImportField, FieldMapping>(ImportField.class);
        inputs.stream().filter(FieldInput::isGiven).forEach(input -> fields.put(input.getField(), input.mapping()));
        return new Mapping(fields, timeZone, timePattern);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException wrong) {
            wrong.errors()
                    .forEach(error ->
                            refusals.show(label(error.field()) + ": " + Refusals.wording(error, region.getLocale())));
            read();
        } catch (ImportRefusedException refused) {
            refusals.show(texts().getString("refused." + refused.reason().name()));
            read();
        } catch (RefusedException refused) {
            refusals.show(texts().getString("refused.gone"));
        }
    }

    private String label(String path) {
        var field = path.replaceFirst("^mapping\\.(fields\\.)?", "").replaceFirst("\\..*", "");
        return texts().getString("field." + field);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("io.insightdesk.imports.texts", region.getLocale());
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

    /** The first refused rows; all of them are in the {@linkplain #download file}. */
    public List<RefusedLine> getRefused() {
        return imports.refused(id, 0, SHOWN).stream().map(this::line).toList();
    }

    /** A refused row in words. */
    public record RefusedLine(int line, String reasons) {}

    private RefusedLine line(RefusedRow row) {
        return new RefusedLine(
                row.line(),
                row.errors().stream()
                        .map(error -> label(error.field()) + ": " + Refusals.wording(error, region.getLocale()))
                        .collect(Collectors.joining(" ")));
    }

    /** How much of the file is done, from 0 to 100. */
    public int getPercent() {
        return (int) (100L * getFound().getTally().rows() / getFound().getRowCount());
    }

    public String getState() {
        return getFound().getState().code();
    }

    public List<FieldInput> getInputs() {
        return inputs;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws ImportNotFoundException for what is no id, and so names no import */
    public void setId(String text) {
        try {
            id = text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ImportNotFoundException(text);
        }
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
