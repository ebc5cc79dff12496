package io.insightdesk.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Forms of a page that {@link PageAddress} has forwarded to post to the address in the browser, not to the file. */
public class AddressedViews extends ViewHandlerWrapper {

    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        return address != null && PageAddress.isForwarded(viewId)
                ? (String) address
                : super.getActionURL(context, viewId);
    }
}
