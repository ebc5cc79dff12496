package io.insightdesk.platform.persistence;

import io.insightdesk.account.Account;
import io.insightdesk.account.LoginToken;
import io.insightdesk.account.Organisation;
import io.insightdesk.field.CustomField;
import io.insightdesk.field.TicketForm;
import io.insightdesk.macro.CannedReply;
import io.insightdesk.macro.Macro;
import io.insightdesk.satisfaction.Satisfaction;
import io.insightdesk.sla.SlaClock;
import io.insightdesk.sla.SlaClockEvent;
import io.insightdesk.sla.SlaPolicy;
import io.insightdesk.team.Team;
import io.insightdesk.team.TeamMember;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.tenant.TenantHost;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketLink;
import io.insightdesk.ticket.TicketMerge;
import io.insightdesk.ticket.TicketStatus;
import io.insightdesk.ticket.view.SavedView;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink which rows must be written first. Entities refer to each other by id only, so it can't see the order
 * from the mappings, and would insert a message before its ticket.
 */
public class InsertOrderCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        after(session, TenantHost.class, Tenant.class);
        after(session, Organisation.class, Tenant.class);
        after(session, Account.class, Organisation.class);
        after(session, LoginToken.class, Account.class);
        after(session, Team.class, Tenant.class);
        after(session, TeamMember.class, Team.class);
        after(session, TeamMember.class, Account.class);
        after(session, CustomField.class, Tenant.class);
        after(session, TicketForm.class, Tenant.class);
        after(session, Ticket.class, Account.class);
        after(session, Ticket.class, TicketForm.class);
        after(session, TicketStatus.class, Tenant.class);
        after(session, Ticket.class, TicketStatus.class);
        after(session, Ticket.class, Team.class);
        after(session, Message.class, Ticket.class);
        after(session, Activity.class, Ticket.class);
        after(session, TicketMerge.class, Ticket.class);
        after(session, TicketLink.class, Ticket.class);
        after(session, SavedView.class, Account.class);
        after(session, SavedView.class, Team.class);
        after(session, SlaPolicy.class, Tenant.class);
        after(session, SlaClock.class, Ticket.class);
        after(session, SlaClockEvent.class, SlaClock.class);
        after(session, Satisfaction.class, Ticket.class);
        after(session, Macro.class, Account.class);
        after(session, CannedReply.class, Account.class);
    }

    private static void after(Session session, Class<?> second, Class<?> first) {
        session.getDescriptor(second).addConstraintDependency(first);
    }
}
