package io.insightdesk.account;

import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;

/** The address without a path: redirects everybody to their start page. */
@Named
@RequestScoped
public class HomeView {

    public void go() throws IOException {
        var person = CallerContext.find().filter(caller -> caller.account().isPresent());
        var place = person.map(caller -> caller.isStaff() ? "agent/tickets" : "portal");
        Faces.redirect(Faces.getRequestContextPath() + "/" + place.orElse("login"));
    }
}
