package io.insightdesk.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/**
 * The file with all icons; its address, with the fingerprint, is worked out once and not for each of a page's icons.
 */
@Named
@ApplicationScoped
public class Icons {

    private String address;

    @PostConstruct
    void find() {
        var context = Faces.getContext();
        var file = context.getApplication().getResourceHandler().createResource("icons.svg", "desk");
        address = context.getExternalContext().encodeResourceURL(file.getRequestPath());
    }

    public String getAddress() {
        return address;
    }
}
