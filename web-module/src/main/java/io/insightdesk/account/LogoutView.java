package io.insightdesk.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page {@code /logout}: asks, and signs out here or everywhere when its form is sent. */
@Named
@RequestScoped
public class LogoutView {

    @Inject
    PageForm form;

    @Inject
    BrowserLogin browser;

    /** Before the page is shown. */
    public void enter() {
        if (form.isSent()) {
            signOut();
            form.goTo(form.request().getContextPath() + "/login?out=1");
        }
    }

    private void signOut() {
        if (form.has("everywhere")) {
            browser.signOutEverywhere(form.request(), form.response());
        } else {
            browser.signOut(form.request(), form.response());
        }
    }
}
