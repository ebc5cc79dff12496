package io.insightdesk.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Set;

/**
 * Makes pages that keep nothing between requests, and error pages, stateless from their first moment: each other page keeps its state
 * in a session, in memory.
 *
 * <p>{@code <f:view transient="true">} alone comes too late: PrimeFaces puts its nonce into the view map before the page
 * is built, which makes a session for every visitor. A stateless page with a form of Faces needs both: what it sends is
 * answered by a view that Faces makes without asking this class.
 */
public class StatelessViews extends ViewHandlerWrapper {

    static final Set<String> VIEWS = Set.of(
            "/index.xhtml",
            "/login.xhtml",
            "/logout.xhtml",
            "/register.xhtml",
            "/forgotten.xhtml",
            "/rate.xhtml",
            "/request/new.xhtml",
            "/request/follow.xhtml",
            "/confirm.xhtml",
            "/setup.xhtml",
            "/portal.xhtml",
            "/agent/tickets.xhtml",
            "/agent/bulk-field.xhtml",
            "/agent/customers.xhtml",
            "/agent/macros.xhtml",
            "/admin.xhtml",
            "/admin/imports.xhtml",
            "/admin/people.xhtml",
            "/admin/teams.xhtml");

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        if (VIEWS.contains(viewId) || viewId.startsWith("/WEB-INF/errors/")) {
            view.setTransient(true);
        }
        return view;
    }
}
