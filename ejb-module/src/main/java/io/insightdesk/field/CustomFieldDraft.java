package io.insightdesk.field;

import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.Key;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.OneOf;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A custom field as submitted, not validated yet. In a change {@code null} leaves a part as it is, lists replace, and
 * key and kind can't be given.
 *
 * @param kind the code of a {@link FieldKind}
 * @param customers the code of a {@link CustomerAccess}; {@code none} when not given
 * @param position the last when not given
 */
public record CustomFieldDraft(
        @NotNull(groups = OnCreate.class) @Key(groups = OnCreate.class)
        String key,

        @NotNull(groups = OnCreate.class) @OneOf(value = FieldKind.class, cleaned = true, groups = OnCreate.class)
        String kind,

        @NotNull(groups = OnCreate.class) @LabelsDraft.InSomeLanguage
        LabelsDraft labels,

        @Size(max = 200) List<Choice> choices,
        Boolean requiredOnSubmit,
        Boolean requiredToSolve,
        @OneOf(CustomerAccess.class) String customers,
        @Between(min = 1, max = Positioned.LAST) Integer position,
        Boolean archived) {

    /** @param archived not when not given */
    public record Choice(
            @NotNull @Key String key,
            @NotNull @LabelsDraft.InSomeLanguage LabelsDraft labels,
            Boolean archived) {}

    /** The same at another place. */
    public static CustomFieldDraft at(int position) {
        return new CustomFieldDraft(null, null, null, null, null, null, null, position, null);
    }
}
