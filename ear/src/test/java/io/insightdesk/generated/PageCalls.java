package io.insightdesk.generated;

import io.insightdesk.generated.PageForms.Form;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Requests for pages with odd parameters, and their forms with odd fields. Learns forms and parameters from the pages'
 * HTML.
 */
final class PageCalls {

    private static final int MOST_FORMS = 60;

    /**
     * Sign-ins and registrations are delayed when they fail, other tests' too; the others end the sign-in that is used
     * here.
     */
    private static final List<String> LEFT_ALONE =
            List.of("/login", "/logout", "/register", "/forgotten", "/confirm", "/setup", "signOut");

    private static final List<String> SEARCHES = List.of("/portal", "/agent/tickets", "/agent/customers");

    private static final Map<String, String> AJAX =
            Map.of("Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");

    private final List<String> addresses;
    private final KnownIds known;
    private final Random random;
    private final TreeSet<String> parameters;
    private final List<Form> forms = new ArrayList<>();
    private final Deque<String> searches;

    /** @param addresses without query; a star stands for an id or a ticket's number */
    PageCalls(List<String> addresses, TreeSet<String> parameters, KnownIds known, Random random) {
        this.addresses = addresses;
        this.parameters = parameters;
        this.known = known;
        this.random = random;
        searches = OddTexts.shuffled(random);
    }

    /** Every page as it stands, so that there are forms to begin with. */
    List<Call> plain() {
        return addresses.stream().map(this::address).map(Call::get).toList();
    }

    void learnFrom(Call call, String html) {
        parameters.addAll(PageForms.parametersIn(html));
        for (var form : PageForms.in(html)) {
            var action = form.action() == null ? call.address() : form.action();
            var leftAlone = LEFT_ALONE.stream()
                    .anyMatch(word -> action.contains(word)
                            || form.fields().stream()
                                    .anyMatch(field -> field.getValue().startsWith(word)));
            if (!leftAlone) {
                forms.add(new Form(action, form.fields()));
            }
        }
        while (forms.size() > MOST_FORMS) {
            forms.remove(random.nextInt(forms.size()));
        }
    }

    Call next() {
        if (!searches.isEmpty() && random.nextInt(5) == 0) {
            return Call.get(SEARCHES.get(random.nextInt(SEARCHES.size())) + "?q=" + Encoded.text(searches.pop()));
        }
        return forms.isEmpty() || random.nextInt(5) < 3 ? page() : form();
    }

    private Call page() {
        var names = List.copyOf(parameters);
        var parts = new ArrayList<String>();
        for (var count = random.nextInt(4); count >= 0; count--) {
            var name = names.get(random.nextInt(names.size()));
            parts.add(name + "=" + parameter(name));
        }
        return Call.get(address(addresses.get(random.nextInt(addresses.size()))) + "?" + String.join("&", parts));
    }

    private String parameter(String name) {
        if (name.equals("after") && random.nextInt(3) > 0) {
            return known.oddCursor(random).orElse("");
        }
        return random.nextInt(4) == 0 ? known.id(random).orElse("") : Encoded.odd(random);
    }

    private String address(String pattern) {
        if (!pattern.endsWith("*")) {
            return pattern;
        }
        var key = pattern.contains("customers") || pattern.contains("files") ? known.id(random) : known.number(random);
        var odd = Encoded.odd(random);
        return pattern.replace("*", random.nextBoolean() ? key.orElse("x") : odd.isEmpty() ? "x" : odd);
    }

    private Call form() {
        var form = forms.get(random.nextInt(forms.size()));
        var changed = random.nextInt(form.fields().size() + 1);
        var parts = new ArrayList<String>();
        for (var index = 0; index < form.fields().size(); index++) {
            var field = form.fields().get(index);
            var isTouched = index == changed || random.nextInt(8) == 0 && !isKey(field.getKey());
            switch (isTouched ? random.nextInt(6) : -1) {
                case -1 -> parts.add(Encoded.text(field.getKey()) + "=" + Encoded.text(field.getValue()));
                case 0 -> {}
                case 1 ->
                    parts.add(Encoded.text(field.getKey()) + "="
                            + known.id(random).orElse(""));
                case 2 -> {
                    parts.add(Encoded.text(field.getKey()) + "=" + Encoded.text(field.getValue()));
                    parts.add(Encoded.text(field.getKey()) + "=" + Encoded.odd(random));
                }
                default -> parts.add(Encoded.text(field.getKey()) + "=" + Encoded.odd(random));
            }
        }
        var isFaces = form.fields().stream().anyMatch(field -> field.getKey().equals("jakarta.faces.ViewState"));
        if (!isFaces || random.nextBoolean()) {
            return Call.form(form.action(), Map.of(), String.join("&", parts));
        }
        var source = form.fields().get(random.nextInt(form.fields().size())).getKey();
        parts.add(
                "jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=%40all&jakarta.faces.partial.render=%40all");
        parts.add("jakarta.faces.source=" + Encoded.text(source));
        parts.add(Encoded.text(source) + "=" + Encoded.text(source));
        return Call.form(form.action(), AJAX, String.join("&", parts));
    }

    /** Without these a form is refused before anybody looks at its fields. */
    private static boolean isKey(String field) {
        return field.equals("csrf") || field.equals("primefaces.nonce") || field.startsWith("jakarta.faces.");
    }
}
