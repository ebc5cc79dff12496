package io.insightdesk.macro;

import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.FieldInput;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.property.PropertyChoices;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusLabels;
import io.insightdesk.ticket.work.TicketErrorMessages;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One macro to be written, or a new one. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class MacroView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MacroService macros;

    @Inject
    private TicketErrorMessages ticketErrorMessages;

    @Inject
    private CustomFieldService fields;

    @Inject
    private StatusLabels statusLabels;

    @Inject
    private PropertyChoices choices;

    @Inject
    private UserLocale userLocale;

    @Inject
    private MacroTexts texts;

    @Inject
    private ErrorMessages errorMessages;

    private String id;
    private String name;
    private boolean shared;
    private boolean active = true;
    private Integer position;
    private long version;
    private boolean shareable;
    private MacroForm form;
    private String fieldToSet;

    @PostConstruct
    void begin() {
        form = new MacroForm(userLocale.getLocale());
    }

    /** @throws MacroNotFoundException when there is none that one may see */
    public void load() {
        shareable = macros.keepsShared();
        if (id == null) {
            return;
        }
        var macro = macros.get(MacroIds.macro(id));
        name = macro.name();
        shared = macro.shared();
        active = macro.active();
        position = macro.position();
        version = macro.version();
        form = MacroForm.of(macro, fields.current(), userLocale.getLocale());
    }

    public void save() throws IOException {
        var given = Objects.requireNonNullElse(name, "");
        var draft = new MacroDraft(given, shareable ? shared : null, form.drafts(), position, active);
        try {
            if (id == null) {
                macros.create(draft);
            } else {
                macros.update(MacroIds.macro(id), draft, OptionalLong.of(version));
            }
            Faces.redirect("agent/macros?saved=macro");
        } catch (InvalidInputException wrong) {
            say(wrong);
        } catch (RefusedException refused) {
            errorMessages.show(texts.why(refused));
        }
    }

    private void say(InvalidInputException wrong) {
        if (wrong.errors().stream().anyMatch(error -> error.field().equals("actions"))) {
            errorMessages.show(texts.get("refused.nothing"));
        }
        var errors = form.refuse(wrong.errors()).stream()
                .filter(error -> !error.field().equals("actions"))
                .toList();
        ticketErrorMessages.show(new InvalidInputException(errors), "form");
    }

    public void delete() throws IOException {
        try {
            macros.delete(MacroIds.macro(id), OptionalLong.of(version));
            Faces.redirect("agent/macros?saved=deleted");
        } catch (RefusedException refused) {
            errorMessages.show(texts.why(refused));
        }
    }

    /** Whether one may change it, and not only use it. */
    public boolean isKept() {
        return shareable || !shared;
    }

    public boolean isShareable() {
        return shareable;
    }

    /** The actions' values by their kind. */
    public Map<String, String> getValues() {
        return form.values();
    }

    /** What it can do to the properties of a ticket, in the order in which pages show these. */
    public List<ActionKind> getKinds() {
        return ActionKind.ALL.stream()
                .filter(kind -> kind.property().isPresent())
                .sorted(Comparator.comparing(kind -> kind.property().orElseThrow()))
                .toList();
    }

    /** What may be chosen for a property of one value. */
    public List<SelectOption> choices(ActionKind kind) {
        var property = kind.property().orElseThrow();
        if (property == TicketProperty.STATUS) {
            return statusLabels.choices(form.values().get(kind.code()));
        }
        var words = Stream.<SelectOption>builder();
        if (property.isOfPeople()) {
            words.add(SelectOption.of(TicketProperty.ME, texts.get(kind.code() + ".me"), null));
        }
        if (kind.canBeEmpty()) {
            words.add(SelectOption.of(TicketProperty.NONE, choices.none(property), null));
        }
        return Stream.concat(words.build(), choices.of(property, null)).toList();
    }

    /** The custom fields that it does not set yet. */
    public List<SelectOption> getFields() {
        return fields.current().active().stream()
                .filter(field -> !form.sets(field.getKey()))
                .map(field -> SelectOption.of(field.getKey(), field.getLabels().in(userLocale.getLocale()), null))
                .toList();
    }

    /** The custom fields that it sets. */
    public List<FieldInput> getSettings() {
        return form.settings();
    }

    /** Takes in the field that was chosen. */
    public void setField() {
        if (fieldToSet != null) {
            form.set(fieldToSet, fields.current());
        }
        fieldToSet = null;
    }

    /** Leaves a field as it is. */
    public void leave(FieldInput input) {
        form.leave(input);
    }

    public String getFieldToSet() {
        return fieldToSet;
    }

    public void setFieldToSet(String fieldToSet) {
        this.fieldToSet = fieldToSet;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }
}
