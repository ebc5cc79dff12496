package io.insightdesk.system;

import static io.insightdesk.system.SitePage.Person.ADMIN;
import static io.insightdesk.system.SitePage.Person.AGENT;
import static io.insightdesk.system.SitePage.Person.CUSTOMER;
import static io.insightdesk.system.SitePage.Person.VISITOR;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openqa.selenium.Keys;

/** The pages of the application, some in more than one state, and how a person gets to each. */
public enum SitePage {
    LOGIN("/login.xhtml", VISITOR, at("/login")),
    LOGIN_REFUSED("/login.xhtml", VISITOR, SitePage::signInWrongly),
    SETUP("/setup.xhtml", VISITOR, at("/setup")),
    REGISTER("/register.xhtml", VISITOR, at("/register")),
    CONFIRM("/confirm.xhtml", VISITOR, SitePage::followMailedLink),
    CONFIRM_OLD("/confirm.xhtml", VISITOR, at("/confirm?token=old")),
    FORGOTTEN("/forgotten.xhtml", VISITOR, at("/forgotten")),
    GUEST_REQUEST("/request/new.xhtml", VISITOR, at("/request/new")),
    FOLLOW_REQUEST("/request/follow.xhtml", VISITOR, SitePage::followGuestLink),
    FOLLOW_REQUEST_UNKNOWN("/request/follow.xhtml", VISITOR, at("/request/follow?token=old")),
    RATE("/rate.xhtml", VISITOR, SitePage::followRatingLink),
    RATE_UNKNOWN("/rate.xhtml", VISITOR, at("/rate?token=old")),
    NOT_FOUND("/WEB-INF/errors/not-found.xhtml", VISITOR, at("/nothing-here")),
    LOGOUT("/logout.xhtml", CUSTOMER, at("/logout")),
    MY_REQUESTS("/portal.xhtml", CUSTOMER, at("/portal")),
    MY_REQUESTS_NONE("/portal.xhtml", CUSTOMER, at("/portal?q=zzzz")),
    ACCOUNT_MENU("/portal.xhtml", CUSTOMER, SitePage::openAccountMenu),
    NEW_REQUEST("/portal/new.xhtml", CUSTOMER, at("/portal/new")),
    NEW_REQUEST_REFUSED("/portal/new.xhtml", CUSTOMER, SitePage::sendEmptyRequest),
    NEW_REQUEST_WITH_FILE("/portal/new.xhtml", CUSTOMER, SitePage::dropFile),
    REQUEST("/WEB-INF/pages/request.xhtml", CUSTOMER, first("/portal", "a[data-ticket]")),
    EXPIRED("/WEB-INF/errors/expired.xhtml", CUSTOMER, SitePage::sendAfterTheSession),
    FAILED("/WEB-INF/errors/failed.xhtml", CUSTOMER, SitePage::sendAnotherPagesNonce),
    REFUSED("/WEB-INF/errors/refused.xhtml", VISITOR, SitePage::sendMadeUpRating),
    UNAVAILABLE("/WEB-INF/errors/unavailable.xhtml", AGENT, SitePage::waitInVain),
    PROFILE("/profile.xhtml", CUSTOMER, at("/profile")),
    PROFILE_REFUSED("/profile.xhtml", CUSTOMER, SitePage::saveEmptyProfile),
    PROFILE_OF_AGENT("/profile.xhtml", AGENT, at("/profile")),
    TICKETS("/agent/tickets.xhtml", AGENT, at("/agent/tickets")),
    TICKETS_FILTERED("/agent/tickets.xhtml", AGENT, at("/agent/tickets?view=all&priority=high&sort=-priority")),
    TICKETS_GROUPED("/agent/tickets.xhtml", AGENT, at("/agent/tickets?sort=-status")),
    TICKETS_NONE("/agent/tickets.xhtml", AGENT, at("/agent/tickets?q=zzzz")),
    SHORTCUTS("/agent/tickets.xhtml", AGENT, SitePage::askForShortcuts),
    TICKET("/WEB-INF/pages/ticket.xhtml", AGENT, first("/agent/tickets", "tr[data-rk] a")),
    TICKET_NOTE("/WEB-INF/pages/ticket.xhtml", AGENT, SitePage::beginNote),
    TICKET_MERGE("/WEB-INF/pages/ticket.xhtml", AGENT, SitePage::mergeIntoItself),
    TICKET_STATUS_MENU("/WEB-INF/pages/ticket.xhtml", AGENT, SitePage::openStatusMenu),
    TICKET_SPLIT("/WEB-INF/pages/ticket.xhtml", AGENT, SitePage::askToSplit),
    TICKET_DELETE("/WEB-INF/pages/ticket.xhtml", ADMIN, SitePage::askToDelete),
    TICKET_MACROS("/WEB-INF/pages/ticket.xhtml", AGENT, SitePage::lookAtMacro),
    TICKET_CANNED_REPLIES("/WEB-INF/pages/ticket.xhtml", AGENT, SitePage::offerCannedReplies),
    TICKET_MACRO_WAITS("/WEB-INF/pages/ticket.xhtml", AGENT, SitePage::letMacroWait),
    MACROS("/agent/macros.xhtml", AGENT, at("/agent/macros")),
    MACRO("/agent/macro.xhtml", AGENT, SitePage::openMacro),
    MACRO_FIELDS("/agent/macro.xhtml", AGENT, SitePage::setFieldsByMacro),
    MACRO_REFUSED("/agent/macro.xhtml", AGENT, SitePage::saveEmptyMacro),
    CANNED_REPLY("/agent/canned-reply.xhtml", AGENT, SitePage::openCannedReply),
    TICKETS_PICKED("/agent/tickets.xhtml", AGENT, SitePage::pickTickets),
    TICKETS_PICKED_FIELDS("/agent/tickets.xhtml", AGENT, SitePage::setFieldsOfPicked),
    BULK_FIELD("/agent/bulk-field.xhtml", AGENT, at("/agent/bulk-field?key=device")),
    BULK("/agent/bulk.xhtml", AGENT, at("/agent/bulk")),
    VIEWS("/agent/views.xhtml", AGENT, at("/agent/views")),
    COLUMNS("/agent/columns.xhtml", AGENT, at("/agent/columns?view=mine")),
    VIEW_EDITOR("/agent/view-editor.xhtml", AGENT, at("/agent/view-editor?view=breaching&tag=vip")),
    VIEW_EDITOR_REFUSED("/agent/view-editor.xhtml", AGENT, SitePage::saveEmptyView),
    CUSTOMERS("/agent/customers.xhtml", AGENT, at("/agent/customers")),
    CUSTOMERS_NONE("/agent/customers.xhtml", AGENT, at("/agent/customers?q=zzzz")),
    CUSTOMER_PAGE("/WEB-INF/pages/customer.xhtml", AGENT, first("/agent/customers?q=carla@", "a[data-customer]")),
    CUSTOMER_PAGE_REFUSED("/WEB-INF/pages/customer.xhtml", AGENT, SitePage::nameUnknownOrganisation),
    NEW_TICKET("/agent/new.xhtml", AGENT, at("/agent/new")),
    NEW_TICKET_SUGGESTIONS("/agent/new.xhtml", AGENT, SitePage::typeRequester),
    ADMIN_PAGES("/admin.xhtml", ADMIN, at("/admin")),
    FIELDS("/admin/fields.xhtml", ADMIN, at("/admin/fields")),
    FIELD("/admin/field.xhtml", ADMIN, firstField("device")),
    FIELD_REFUSED("/admin/field.xhtml", ADMIN, SitePage::saveEmptyField),
    FORM("/admin/form.xhtml", ADMIN, SitePage::openForm),
    FORM_REFUSED("/admin/form.xhtml", ADMIN, SitePage::writeWrongCondition),
    STATUSES("/admin/statuses.xhtml", ADMIN, at("/admin/statuses")),
    STATUS("/admin/status.xhtml", ADMIN, at("/admin/status?category=hold&key=hold")),
    STATUS_REFUSED("/admin/status.xhtml", ADMIN, SitePage::saveEmptyStatus),
    SLA_POLICIES("/admin/sla-policies.xhtml", ADMIN, at("/admin/sla-policies")),
    SLA_POLICY("/admin/sla-policy.xhtml", ADMIN, SitePage::openSlaPolicy),
    SLA_POLICY_REFUSED("/admin/sla-policy.xhtml", ADMIN, SitePage::saveWrongSlaPolicy),
    DELETED_TICKETS("/admin/deleted-tickets.xhtml", ADMIN, SitePage::deleteTicket),
    HELD_FILES("/admin/held-files.xhtml", ADMIN, at("/admin/held-files")),
    TEAMS("/admin/teams.xhtml", ADMIN, at("/admin/teams")),
    TEAM("/admin/team.xhtml", ADMIN, SitePage::openTeam),
    TEAM_REFUSED("/admin/team.xhtml", ADMIN, SitePage::saveTeamWithoutName),
    PRESENCE_MENU("/agent/tickets.xhtml", AGENT, SitePage::openPresenceMenu),
    TAKE_NEXT_NONE("/agent/tickets.xhtml", AGENT, at("/agent/tickets?view=unassigned&nothing=waits")),
    PEOPLE("/admin/people.xhtml", ADMIN, at("/admin/people")),
    PEOPLE_REFUSED("/admin/people.xhtml", ADMIN, SitePage::inviteNobody),
    PERSON("/admin/person.xhtml", ADMIN, person("ben@acme.test")),
    PERSON_UNCHANGEABLE("/admin/person.xhtml", ADMIN, person("olga@acme.test")),
    ORGANISATIONS("/admin/organisations.xhtml", ADMIN, at("/admin/organisations")),
    ORGANISATION("/admin/organisation.xhtml", ADMIN, SitePage::openOrganisation),
    SETTINGS("/admin/settings.xhtml", ADMIN, at("/admin/settings")),
    SETTINGS_REFUSED("/admin/settings.xhtml", ADMIN, SitePage::saveSettingsWithoutName),
    IMPORTS("/admin/imports.xhtml", ADMIN, at("/admin/imports")),
    IMPORT("/admin/import.xhtml", ADMIN, SitePage::uploadImport),
    IMPORT_REFUSED("/admin/import.xhtml", ADMIN, SitePage::checkWithoutMapping);

    /** Who looks at a page. */
    public enum Person {
        VISITOR,
        CUSTOMER,
        AGENT,
        ADMIN;

        /** A browser of acme in which this person has arrived. */
        public Browser browser(Desk desk) {
            return switch (this) {
                case VISITOR -> Browser.open(desk, "acme");
                case CUSTOMER -> Browser.of(desk, "acme", "carla@customer.test");
                case AGENT -> Browser.of(desk, "acme", "ana@acme.test");
                case ADMIN -> Browser.of(desk, "acme", "adam@acme.test");
            };
        }
    }

    @FunctionalInterface
    private interface Way {
        void go(Browser browser);
    }

    private final String view;
    private final Person person;
    private final Way way;

    SitePage(String view, Person person, Way way) {
        this.view = view;
        this.person = person;
        this.way = way;
    }

    /** The file the page is made of, as the web archive names it. */
    public String view() {
        return view;
    }

    public Person person() {
        return person;
    }

    public void open(Browser browser) {
        way.go(browser);
    }

    private static Way at(String path) {
        return browser -> browser.open(path);
    }

    private static Way first(String list, String link) {
        return browser -> {
            browser.open(list);
            browser.open(URI.create(browser.see(link).getDomProperty("href")).getPath());
        };
    }

    private static void signInWrongly(Browser browser) {
        browser.signIn("nobody@acme.test", "not the password");
        browser.seeText("#wrong", "Invalid e-mail or password");
    }

    private static void followMailedLink(Browser browser) {
        var email = "axe-" + UUID.randomUUID() + "@customer.test";
        Registration.register(browser, "Axel", email);
        browser.open(Registration.linkMailedTo(browser.desk(), email));
        browser.see("#password");
    }

    private static void followGuestLink(Browser browser) {
        var email = "axe-" + UUID.randomUUID() + "@guest.test";
        GuestRequests.send(browser, "Axel", email, "Does it work without an account?");
        browser.open(GuestRequests.linkMailedTo(browser.desk(), email, "/request/follow"));
        browser.see(".chat");
    }

    private static void followRatingLink(Browser browser) {
        browser.open(Resolution.ratingLink(browser.desk(), Resolution.solved(browser.desk())));
        browser.see("button[value=good]");
    }

    private static void sendAnotherPagesNonce(Browser browser) {
        browser.open("/portal/new");
        await().until(() -> (Boolean) browser.driver()
                .executeScript("return document.querySelector('[name=\"primefaces.nonce\"]') !== null"));
        browser.driver().executeScript("""
                document.querySelectorAll('[name="primefaces.nonce"]')
                  .forEach(field => { field.value = btoa('00000000-0000-4000-8000-000000000000'); });
                document.querySelector('main form').requestSubmit();""");
        browser.seeText("h1", "Something went wrong");
    }

    private static void sendMadeUpRating(Browser browser) {
        followRatingLink(browser);
        browser.driver().executeScript("document.querySelector('button[value=good]').value = 'x';");
        browser.click("button[value=x]");
        browser.seeText("h1", "This is not possible");
    }

    private static void waitInVain(Browser browser) {
        LockedTable.during(browser.desk(), "organisation", () -> browser.open("/agent/customers"));
        browser.seeText("h1", "Temporarily unavailable");
    }

    private static void openAccountMenu(Browser browser) {
        browser.open("/portal");
        browser.click("details.menu summary");
        browser.see("details.menu .pop");
    }

    private static void sendEmptyRequest(Browser browser) {
        browser.open("/portal/new");
        browser.click("main .btn.primary");
        browser.see("[aria-invalid=true]");
    }

    private static void dropFile(Browser browser) {
        browser.open("/portal/new");
        browser.driver().executeScript("""
                const data = new DataTransfer();
                data.items.add(new File(["stripes"], "stripes.txt"));
                document.getElementById('form')
                  .dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));""");
        browser.see("#form .files li:not(:has(progress))");
    }

    private static void saveEmptyProfile(Browser browser) {
        browser.open("/profile");
        browser.type("[id='person:name']", "");
        browser.click("[id='person:save']");
        browser.seeText("[id='person:nameMessage']", "field is required");
    }

    private static void sendAfterTheSession(Browser browser) {
        browser.open("/portal/new");
        browser.driver().manage().deleteCookieNamed("JSESSIONID");
        browser.click("main .btn.primary");
        browser.see("[data-expired]");
    }

    private static void askForShortcuts(Browser browser) {
        browser.open("/agent/tickets");
        browser.press("body", "?");
        browser.see("dialog#shortcuts");
    }

    private static void beginNote(Browser browser) {
        TICKET.open(browser);
        browser.click("#noteTab");
        browser.see("#notePanel [contenteditable]");
    }

    private static Way firstField(String key) {
        return browser -> {
            browser.open("/admin/fields");
            browser.open(browser.linkBeside("tbody tr", key));
        };
    }

    private static void saveEmptyField(Browser browser) {
        browser.open("/admin/field");
        browser.click("[id='form:save']");
        browser.see("[aria-invalid=true]");
    }

    private static void pickTickets(Browser browser) {
        browser.open("/agent/tickets?view=solved");
        browser.driver().executeScript("document.querySelector('th.pick .ui-chkbox-box').click()");
        browser.driver().executeScript("document.querySelectorAll('tbody .pick .ui-chkbox-box')[1].click()");
    }

    private static void setFieldsOfPicked(Browser browser) {
        pickTickets(browser);
        for (var field : List.of("Device", "Cause", "Under warranty")) {
            browser.pick("#bulk [data-set-field]", field);
            browser.seeText("#bulk [data-giving]", field);
        }
    }

    private static void saveEmptyView(Browser browser) {
        browser.open("/agent/view-editor");
        browser.click("[id='form:lines:0:add']");
        browser.see("[id='form:lines:2:field']");
        browser.click("[id='form:save']");
        browser.see("[aria-invalid=true]");
    }

    private static void nameUnknownOrganisation(Browser browser) {
        CUSTOMER_PAGE.open(browser);
        browser.type("[id='form:organisation']", "No such company");
        browser.click("[id='form:save']");
        browser.see("[id='form:organisation'][aria-invalid=true]");
    }

    private static void saveEmptyStatus(Browser browser) {
        browser.open("/admin/status");
        browser.click("[id='form:save']");
        browser.see("[aria-invalid=true]");
    }

    private static void openSlaPolicy(Browser browser) {
        browser.open("/admin/sla-policies");
        browser.open(browser.linkBeside("tbody tr", "Standard"));
        browser.see("[id='form:name']");
    }

    private static void saveWrongSlaPolicy(Browser browser) {
        browser.open("/admin/sla-policy");
        browser.click("[id='form:lines:0:add']");
        browser.see("[id='form:lines:1:field']");
        browser.type("[data-target='firstResponse urgent']", "soon");
        browser.click("[id='form:save']");
        browser.see("[data-target][aria-invalid=true]");
    }

    private static void typeRequester(Browser browser) {
        browser.open("/agent/new");
        browser.see("[id='form:requester_input']").clear();
        browser.press("[id='form:requester_input']", "carla");
        browser.see("[id='form:requester_panel'] .ui-autocomplete-item");
    }

    private static void openForm(Browser browser) {
        browser.open("/admin/fields");
        browser.open(browser.linkBeside("tbody tr", "Something does not work"));
        browser.see("#preview [data-key]");
    }

    private static void writeWrongCondition(Browser browser) {
        openForm(browser);
        browser.type("[data-conditions=device]", "serial = 1");
        browser.see("#preview .banner.bad");
    }

    private static void openMore(Browser browser, String ticket) {
        browser.open("/agent/tickets/" + ticket);
        browser.click("details.more summary");
    }

    private static void openStatusMenu(Browser browser) {
        browser.open("/agent/tickets/" + submit(browser, "Menu"));
        browser.press("body", "s");
        browser.see("#selectMenu [role=option]");
    }

    private static void mergeIntoItself(Browser browser) {
        var ticket = submit(browser, "Merge");
        openMore(browser, ticket);
        browser.click("[data-dialog=mergeDialog]");
        browser.type("[id='merge:source']", ticket);
        browser.click("[id='merge:go']");
        browser.see("#mergeDialog .banner.bad");
    }

    private static void askToSplit(Browser browser) {
        var ticket = submit(browser, "Split");
        browser.desk()
                .api("acme", "carla@customer.test")
                .post("/api/v1/tickets/" + ticket + "/messages", Map.of("body", "Something else"));
        openMore(browser, ticket);
        browser.click("[data-dialog=splitDialog]");
        browser.click("[id='split:go']");
        browser.see("[id='split:subject'][aria-invalid=true]");
    }

    private static void askToDelete(Browser browser) {
        openMore(browser, submit(browser, "Delete"));
        browser.click("[data-dialog=deleteDialog]");
        browser.see("[id='delete:go']");
    }

    private static void deleteTicket(Browser browser) {
        var ticket = submit(browser, "Deleted");
        browser.desk().api("acme", "adam@acme.test").with("If-Match", "*").delete("/api/v1/tickets/" + ticket);
        browser.open("/admin/deleted-tickets");
        browser.seeText("table", ticket);
    }

    private static String submit(Browser browser, String subject) {
        return browser.desk()
                .api("acme", "carla@customer.test")
                .post("/api/v1/tickets", Map.of("subject", subject, "body", subject))
                .json()
                .get("number")
                .getAsString();
    }

    private static void lookAtMacro(Browser browser) {
        TICKET.open(browser);
        browser.see("#replyPanel [contenteditable]");
        browser.press("body", "m");
        browser.see("[id='macro:options'] [role=option]");
        browser.click("[id='macro:options'] [role=option]");
        browser.see("[id='macro:preview'] h3");
    }

    private static void letMacroWait(Browser browser) {
        lookAtMacro(browser);
        browser.press("[data-pick=macro]", "ask for", Keys.ARROW_DOWN);
        browser.seeText("[id='macro:preview'] h3", "Ask for more");
        browser.click("[id='macro:compose']");
        browser.seeText("#replyPanel .waits", "Ask for more");
    }

    private static void offerCannedReplies(Browser browser) {
        TICKET.open(browser);
        browser.press("#replyPanel [contenteditable]", Keys.chord(Keys.CONTROL, "a"), "/h");
        browser.see("#cannedPopup [role=option]");
    }

    private static void openMacro(Browser browser) {
        browser.open("/agent/macros");
        browser.click("a[href*='/agent/macro?id=']");
        browser.see("[id='form:save']");
    }

    private static void setFieldsByMacro(Browser browser) {
        browser.open("/agent/macro");
        for (var field : List.of("Device", "Cause", "Under warranty")) {
            browser.pick("[id='form:fieldToSet']", field);
            browser.seeText("[id='form:fields']", field);
        }
        browser.see("[data-key=warranty] input");
    }

    private static void saveEmptyMacro(Browser browser) {
        browser.open("/agent/macro");
        browser.click("[id='form:save']");
        browser.see("[id='form:name'][aria-invalid=true]");
    }

    private static void openCannedReply(Browser browser) {
        browser.open("/agent/macros");
        browser.click("a[href*='/agent/canned-reply?id=']");
        browser.see("[id='form:save']");
    }

    private static void openTeam(Browser browser) {
        browser.open("/admin/teams");
        browser.click("a[data-team=Billing]");
        browser.see("tr[data-agent]");
    }

    private static void saveTeamWithoutName(Browser browser) {
        browser.open("/admin/team");
        browser.click("[id='form:save']");
        browser.seeText("[id='form:nameMessage']", "field is required");
    }

    private static void inviteNobody(Browser browser) {
        browser.open("/admin/people");
        browser.click("main .btn.primary");
        browser.seeText("[id='invite:emailMessage']", "field is required");
    }

    private static Way person(String email) {
        return browser -> {
            browser.open("/admin/people");
            browser.click("a[data-person='" + email + "']");
            browser.see(".lead");
        };
    }

    private static void openOrganisation(Browser browser) {
        browser.open("/admin/organisations");
        browser.click("a[data-organisation]");
        browser.see("[data-member]");
    }

    private static void saveSettingsWithoutName(Browser browser) {
        browser.open("/admin/settings");
        browser.type(browser.labelled("Company"), "");
        browser.click("main .btn.primary");
        browser.seeText("[id='form:nameMessage']", "field is required");
    }

    private static void openPresenceMenu(Browser browser) {
        browser.open("/agent/tickets");
        browser.click(".rail details.menu summary, .dock details.menu summary");
        browser.see("[data-presence]");
    }

    private static void uploadImport(Browser browser) {
        browser.open("/admin/imports");
        browser.choose("#file", "/io/insightdesk/imports/tickets.csv");
        browser.click("form[data-upload] [type=submit]");
        browser.see("[data-field=subject]");
    }

    private static void checkWithoutMapping(Browser browser) {
        uploadImport(browser);
        browser.click("[id='form:check']");
        browser.see("[data-field=body][aria-invalid=true]");
    }
}
