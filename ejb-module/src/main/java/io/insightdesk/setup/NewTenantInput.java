package io.insightdesk.setup;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.NewPassword;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.setup.NewTenant.Owner;
import io.insightdesk.tenant.HostName;
import io.insightdesk.tenant.TicketPrefix;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns the draft of a desk into a checked one. */
final class NewTenantInput {

    private static final Pattern BETWEEN_HOSTS = Pattern.compile("[\\s,;]+");

    static final int MOST_HOSTS = 10;

    private final Predicate<HostName> hostTaken;
    private final Predicate<TicketPrefix> prefixTaken;

    /** @param prefixTaken whether another tenant has the prefix, and so its slug */
    NewTenantInput(Predicate<HostName> hostTaken, Predicate<TicketPrefix> prefixTaken) {
        this.hostTaken = hostTaken;
        this.prefixTaken = prefixTaken;
    }

    /** @throws InvalidInputException with all that is wrong */
    NewTenant check(NewTenantDraft given) {
        var check = new InputCheck();
        var draft = Drafts.check(check, given);
        check.tell("name");
        var hosts = hosts(check, draft.hosts());
        var prefix = prefix(check, draft.prefix());
        check.tell("language", "timeZone", "mailFrom", "ownerName");
        if (check.isRight("ownerEmail")) {
            var owner = new EmailAddress(draft.ownerEmail());
            NewPassword.check(check, "ownerPassword", draft.ownerPassword(), owner);
        } else {
            NewPassword.check(check, "ownerPassword", draft.ownerPassword());
        }
        check.throwIfWrong();
        return new NewTenant(
                draft.name(),
                hosts,
                prefix.orElseThrow(),
                Locale.forLanguageTag(draft.language()),
                ZoneId.of(draft.timeZone()),
                new EmailAddress(draft.mailFrom()),
                new Owner(draft.ownerName(), new EmailAddress(draft.ownerEmail()), draft.ownerPassword()));
    }

    /**
     * Others may have taken the names since they were checked.
     *
     * @throws InvalidInputException when they have
     */
    void requireFree(NewTenant desk) {
        var check = new InputCheck();
        desk.hosts().forEach(host -> requireFree(check, host));
        requireFree(check, desk.prefix());
        check.throwIfWrong();
    }

    private List<HostName> hosts(InputCheck check, String typed) {
        var names = BETWEEN_HOSTS
                .splitAsStream(Text.line(typed))
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            check.wrong("hosts", Rule.REQUIRED);
        }
        if (names.size() > MOST_HOSTS) {
            check.wrong("hosts", Rule.TOO_MANY, MOST_HOSTS);
            return List.of();
        }
        names.stream()
                .filter(name -> !HostName.isValid(name))
                .forEach(name -> check.wrong("hosts", Rule.NOT_A_HOST_NAME, name));
        var hosts = names.stream()
                .filter(HostName::isValid)
                .map(HostName::new)
                .distinct()
                .toList();
        hosts.forEach(host -> requireFree(check, host));
        return hosts;
    }

    private Optional<TicketPrefix> prefix(InputCheck check, String typed) {
        if (!TicketPrefix.isValid(typed)) {
            check.wrong("prefix", Rule.NOT_A_TICKET_PREFIX);
            return Optional.empty();
        }
        var prefix = new TicketPrefix(typed);
        requireFree(check, prefix);
        return Optional.of(prefix);
    }

    private void requireFree(InputCheck check, HostName host) {
        if (hostTaken.test(host)) {
            check.wrong("hosts", Rule.HOST_TAKEN, host.value());
        }
    }

    private void requireFree(InputCheck check, TicketPrefix prefix) {
        if (prefixTaken.test(prefix)) {
            check.wrong("prefix", Rule.ALREADY_TAKEN);
        }
    }
}
