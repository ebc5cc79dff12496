package io.insightdesk.platform.web;

import io.insightdesk.platform.input.MemberRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the constraints on drafts say, for the inputs of pages: {@code
 * maxlength="#{rules.of('team.TeamDraft.name').maxLength()}"}.
 */
@Named("rules")
@ApplicationScoped
public class DraftRules {

    private static final String ROOT = "io.insightdesk.";

    private final Map<String, MemberRules> known = new ConcurrentHashMap<>();

    /**
     * The rules of a draft's component.
     *
     * @param name the draft with its package below the product's, and the component: {@code field.CustomFieldDraft.choices.key}
     * @throws IllegalArgumentException when there is none of that name
     */
    public MemberRules of(String name) {
        return known.computeIfAbsent(name, DraftRules::read);
    }

    private static MemberRules read(String name) {
        var draft = 0;
        while (draft < name.length() && !Character.isUpperCase(name.charAt(draft))) {
            draft++;
        }
        var dot = name.indexOf('.', draft);
        if (dot < 0) {
            throw new IllegalArgumentException(name + " names no draft's component");
        }
        try {
            return MemberRules.of(Class.forName(ROOT + name.substring(0, dot)), name.substring(dot + 1));
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException(name + " names no draft", unknown);
        }
    }
}
