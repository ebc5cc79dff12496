package io.insightdesk.ticket.page;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.link.LinkRow;
import io.insightdesk.ticket.link.TicketFollowService;
import io.insightdesk.ticket.link.TicketLinkService;
import io.insightdesk.ticket.link.TicketMergeService;
import io.insightdesk.ticket.link.TicketRelation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/** What a ticket is connected with: other tickets, what was merged into it, and who follows it. */
@Named
@RequestScoped
public class TicketConnectionsView {

    /** Parameter of the page's address: the number of a ticket that one comes from, because it was merged into this one. */
    static final String MERGED = "merged";

    private static final List<TicketRelation> CHOICE = List.of(
            TicketRelation.RELATED,
            TicketRelation.DUPLICATE_OF,
            TicketRelation.DUPLICATED_BY,
            TicketRelation.CHILD_OF,
            TicketRelation.PARENT_OF);

    @Inject
    TicketView page;

    @Inject
    TicketLinkService links;

    @Inject
    TicketMergeService merges;

    @Inject
    TicketFollowService following;

    private String relation;
    private String other;

    public void link() {
        if (page.act(() -> links.add(page.ref(), relation, TicketRef.parse(Objects.toString(other, ""))))) {
            other = null;
        }
    }

    public void unlink(UUID link) {
        page.act(() -> links.remove(page.ref(), link));
    }

    /** Undoes the merge of a ticket that went into this one. */
    public void unmerge(String number) {
        page.act(() -> merges.undo(TicketRef.parse(number)));
    }

    public void follow() {
        page.act(() -> following.follow(page.ref()));
    }

    public void unfollow() {
        page.act(() -> following.unfollow(page.ref()));
    }

    public boolean isFollowed() {
        return getFollowers().stream()
                .anyMatch(follower -> CallerContext.current().isAccount(follower.id()));
    }

    public String getFollowerNames() {
        return getFollowers().stream().map(NamedRef::name).collect(Collectors.joining(", "));
    }

    public List<NamedRef> getFollowers() {
        return page.getConnections().followers();
    }

    public List<LinkRow> getLinks() {
        return page.getConnections().links();
    }

    /** The number of the merged ticket that one comes from; {@code null} if one does not, or if the merge was undone. */
    public String getCameFrom() {
        var number = Faces.getRequestParameter(MERGED);
        return number != null && getMerged().contains(number) ? number : null;
    }

    /** The numbers of the tickets that were merged into this one. */
    public List<String> getMerged() {
        return page.getConnections().merged();
    }

    /** What people choose from; follow-ups come about by themselves. */
    public List<TicketRelation> getRelations() {
        return CHOICE;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
