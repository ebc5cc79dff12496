package io.insightdesk.notification;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.notification.TicketMail.Occasion;
import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.Role;
import io.insightdesk.team.TeamService;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketDirectory;
import io.insightdesk.ticket.link.TicketFollowService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides who gets a mail. The customer: that the request arrived, and what the desk or a colleague answers. The desk, when
 * a customer wrote: the assignee, else the team, else all agents. Who follows a ticket: each public reply. Never who did it.
 */
@ApplicationScoped
public class TicketNotificationHandler implements JobHandler<TicketNotification> {

    /** What every mail server takes at once (RFC 5321, 4.5.3.1.8). */
    private static final int MOST_RECEIVERS = 100;

    @Inject
    TicketDirectory tickets;

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    @Inject
    TicketFollowService followers;

    @Inject
    TenantDirectory tenants;

    @Inject
    JobQueue jobs;

    @Override
    public JobKind<TicketNotification> kind() {
        return TicketNotification.KIND;
    }

    @Override
    public void handle(TicketNotification news) {
        var ticket = tickets.find(news.ticket());
        var message = news.isNewTicket()
                ? tickets.findFirstMessage(news.ticket())
                : tickets.findPublicMessage(news.message());
        if (ticket.isPresent() && message.isPresent()) {
            tell(news, ticket.get(), message.get());
        }
    }

    private void tell(TicketNotification news, Ticket ticket, Message message) {
        if (news.isNewTicket()) {
            send(Occasion.RECEIVED, ticket, message, List.of(ticket.getRequesterId()));
            sendToDesk(Occasion.SUBMITTED, ticket, message, deskOf(ticket, news.actor()));
            return;
        }
        if (!message.getAuthorId().equals(Optional.of(ticket.getRequesterId()))) {
            send(Occasion.ANSWERED, ticket, message, List.of(ticket.getRequesterId()));
        }
        var responsible = isByDesk(message) ? Set.<UUID>of() : deskOf(ticket, news.actor());
        sendToDesk(Occasion.REPLIED, ticket, message, responsible);
        sendToDesk(Occasion.FOLLOWED, ticket, message, followersOf(ticket, news.actor(), responsible));
    }

    private Set<UUID> followersOf(Ticket ticket, UUID actor, Set<UUID> toldAlready) {
        var recipients = new LinkedHashSet<>(followers.followerIds(ticket.getId()));
        recipients.remove(actor);
        recipients.remove(ticket.getRequesterId());
        recipients.removeAll(toldAlready);
        return recipients;
    }

    /** A mail of one's own to one person; to several one mail for each language, however many they are. */
    private void sendToDesk(Occasion occasion, Ticket ticket, Message message, Set<UUID> recipients) {
        if (recipients.size() == 1) {
            send(occasion, ticket, message, List.copyOf(recipients));
        } else if (!recipients.isEmpty()) {
            byLanguage(recipients).forEach(colleagues -> send(occasion, ticket, message, colleagues));
        }
    }

    private List<List<UUID>> byLanguage(Set<UUID> recipients) {
        var tenantsOwn = tenants.current().locale();
        var groups = people.agents().stream()
                .filter(person -> recipients.contains(person.getId()))
                .collect(Collectors.groupingBy(
                        person -> person.getLocale().orElse(tenantsOwn),
                        Collectors.mapping(Account::getId, Collectors.toList())));
        return groups.values().stream()
                .flatMap(group -> IntStream.iterate(0, begin -> begin < group.size(), begin -> begin + MOST_RECEIVERS)
                        .mapToObj(begin -> group.subList(begin, Math.min(begin + MOST_RECEIVERS, group.size()))))
                .toList();
    }

    private void send(Occasion occasion, Ticket ticket, Message message, List<UUID> recipients) {
        jobs.enqueue(TicketMail.KIND, new TicketMail(occasion, ticket.getId(), message.getId(), recipients));
    }

    private Set<UUID> deskOf(Ticket ticket, UUID actor) {
        var recipients = new LinkedHashSet<>(responsibleFor(ticket));
        recipients.remove(actor);
        recipients.remove(ticket.getRequesterId());
        return recipients;
    }

    private List<UUID> responsibleFor(Ticket ticket) {
        if (ticket.getAssigneeId().isPresent()) {
            return List.of(ticket.getAssigneeId().get());
        }
        var members = ticket.getTeamId().map(teams::memberIds).orElse(List.of());
        return members.isEmpty() ? everybody() : members;
    }

    /** Agents; in a small company that has none yet, its admins and owner. */
    private List<UUID> everybody() {
        var desk = people.agents();
        var agents = desk.stream()
                .filter(person -> person.getRole() == Role.AGENT)
                .map(Account::getId)
                .toList();
        return agents.isEmpty() ? desk.stream().map(Account::getId).toList() : agents;
    }

    private boolean isByDesk(Message message) {
        return message.getAuthorId()
                .flatMap(people::find)
                .map(author -> author.getRole().isStaff())
                .orElse(true);
    }
}
