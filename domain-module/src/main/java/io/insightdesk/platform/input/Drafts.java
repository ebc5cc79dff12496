package io.insightdesk.platform.input;

import io.insightdesk.platform.input.FieldError.Rule;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Cleans drafts and checks them by the constraints on their components, also in records and lists of records within: the one
 * place that asks Jakarta Validation. Rules that need more than one part of a draft, or the database, follow in {@code *Input}.
 */
public final class Drafts {

    /** Wordings are in the pages' bundles, by the {@link Rule}. */
    private static final MessageInterpolator NO_WORDING = new MessageInterpolator() {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    };

    static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(NO_WORDING)
            .buildValidatorFactory()
            .getValidator();

    private Drafts() {}

    /**
     * The draft with cleaned texts.
     *
     * @param check is given what is wrong, for when it {@link InputCheck#tell is told}
     * @param groups {@link OnCreate} for what is created; none for a change
     */
    public static <T extends Record> T check(InputCheck check, T given, Class<?>... groups) {
        var draft = cleaned(given);
        var wrong = new ArrayList<FieldError>();
        find(draft, "", groups, wrong);
        check.find(wrong);
        return draft;
    }

    /**
     * The draft with cleaned texts.
     *
     * @param check is given what is wrong, for when it {@link InputCheck#tell is told}
     * @param isNew whether something is created; a change may leave parts out
     */
    public static <T extends Record> T check(InputCheck check, T given, boolean isNew) {
        return isNew ? check(check, given, OnCreate.class) : check(check, given);
    }

    private static <T extends Record> T cleaned(T draft) {
        var members = DraftMember.of(draft.getClass());
        var values = members.stream()
                .map(member -> cleaned(member, member.read(draft)))
                .toArray();
        return DraftMember.make(draft, values);
    }

    private static Object cleaned(DraftMember member, Object value) {
        if (value instanceof String text) {
            return member.clean(text);
        }
        if (value instanceof Record draft) {
            return cleaned(draft);
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(one -> one instanceof Record draft ? cleaned(draft) : one)
                        .toList()
                : value;
    }

    /** What is wrong with a whole is enough: its parts are not looked at then. */
    private static void find(Record draft, String path, Class<?>[] groups, List<FieldError> wrong) {
        for (var member : DraftMember.of(draft.getClass())) {
            var at = path + member.name();
            var ofMember = member.constraints().isEmpty() ? List.<FieldError>of() : find(draft, member, at, groups);
            wrong.addAll(ofMember);
            if (ofMember.isEmpty()) {
                findWithin(member.read(draft), at, groups, wrong);
            }
        }
    }

    private static List<FieldError> find(Record draft, DraftMember member, String at, Class<?>[] groups) {
        return VALIDATOR.validateProperty(draft, member.name(), groups).stream()
                .map(violation -> Violations.error(at, violation))
                .sorted(Comparator.comparing(FieldError::rule))
                .toList();
    }

    private static void findWithin(Object value, String path, Class<?>[] groups, List<FieldError> wrong) {
        if (value instanceof Record draft) {
            find(draft, path + ".", groups, wrong);
        } else if (value instanceof List<?> list) {
            for (var index = 0; index < list.size(); index++) {
                if (list.get(index) instanceof Record draft) {
                    find(draft, path + "[" + index + "].", groups, wrong);
                }
            }
        }
    }
}
