package io.insightdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** The pages on which agents prepare macros and canned replies. */
@ExtendWith(DeskExtension.class)
class MacroPagesST {

    @Test
    void anAgentPreparesAMacroChangesItAndDeletesIt(Desk desk) {
        try (var ana = Browser.of(desk, "acme", "ana@acme.test");
                var ben = Browser.of(desk, "acme", "ben@acme.test")) {
            ana.open("/agent/macro");
            ana.type("[id='form:name']", "Page macro");
            ana.click("[id='form:save']");
            ana.seeText(".banner.bad", "at least one action");
            ana.type("[id='form:reply']", "Hello {{requester.nmae}}");
            ana.click("[id='form:save']");
            ana.seeText("[id='form:replyMessage']", "{{requester.nmae}} is not a placeholder");
            assertThat(ana.value("[id='form:name']")).isEqualTo("Page macro");
            ana.type("[id='form:reply']", "Hello {{requester.name}}");
            ana.type("[id='form:addTags']", "One, two");
            ana.click("[id='form:save']");
            ana.awaitPath("/agent/macros");
            ana.seeText("[role=status]", "Saved");
            ana.seeText("table", "Page macro");

            ben.open("/agent/macros");
            assertThat(ben.source()).doesNotContain("Page macro");

            ana.driver().findElements(By.linkText("Page macro")).get(0).click();
            assertThat(ana.value("[id='form:addTags']")).isEqualTo("one, two");
            ana.click("[data-dialog=deleteDialog]");
            ana.click("[id='delete:go']");
            ana.awaitPath("/agent/macros");
            ana.seeText("[role=status]", "Deleted");
            assertThat(ana.source()).doesNotContain("Page macro");
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void aMacroThatAColleagueHasChangedSinceIsNotDeleted(Desk desk) {
        var adam = desk.api("acme", "adam@acme.test");
        var anyVersion = adam.with("If-Match", "*");
        var macro = adam.post(
                        "/api/v1/macros",
                        Map.of(
                                "name",
                                "Changed meanwhile",
                                "shared",
                                true,
                                "actions",
                                List.of(Map.of("action", "addTags", "value", List.of("x")))))
                .json();
        var address = "/api/v1/macros/" + macro.get("id").getAsString();
        try (var admin = Browser.of(desk, "acme", "adam@acme.test")) {
            admin.open("/agent/macro?id=" + macro.get("id").getAsString());
            anyVersion.patch(address, Map.of("name", "Changed by a colleague"));

            admin.click("[data-dialog=deleteDialog]");
            admin.click("[id='delete:go']");

            admin.seeText("#deleteDialog [role=alert]", "Somebody else has changed this");
            assertThat(adam.get(address).status()).isEqualTo(200);
        }
        anyVersion.delete(address);
    }

    @Test
    void aMacroSetsCustomFieldsAndAnOwnStatus(Desk desk) {
        try (var ana = Browser.of(desk, "acme", "ana@acme.test")) {
            ana.open("/agent/macro");
            ana.type("[id='form:name']", "To the supplier");
            ana.pick("[id='form:status']", "Waiting for supplier");
            ana.pick("[id='form:fieldToSet']", "Device");
            ana.pick("[data-key=device] select", "Laptop");
            ana.pick("[id='form:fieldToSet']", "Refund");
            ana.see("[data-key=refund] input");
            ana.pick("[id='form:fieldToSet']", "Cause");
            ana.click("[data-key=cause] [data-choice=wear]");
            ana.click("[data-key=refund] .btn");
            ana.seeText("[id='form:fieldToSet']", "Refund");
            assertThat(ana.sees("[data-key=refund]")).isFalse();
            ana.picture("agent-macro-fields");
            ana.click("[id='form:save']");
            ana.awaitPath("/agent/macros");
            ana.seeText("table", "Device, Cause, Status");

            ana.driver().findElements(By.linkText("To the supplier")).get(0).click();
            assertThat(ana.value("[data-key=device] select")).isEqualTo("laptop");
            assertThat(ana.see("[data-choice=wear]").isSelected()).isTrue();
            assertThat(ana.value("[id='form:status']")).isEqualTo("supplier");
            ana.click("[data-dialog=deleteDialog]");
            ana.click("[id='delete:go']");
            ana.awaitPath("/agent/macros");
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void anAgentPreparesACannedReply(Desk desk) {
        try (var ana = Browser.of(desk, "acme", "ana@acme.test")) {
            ana.open("/agent/canned-reply");
            ana.type("[id='form:shortName']", "two words");
            ana.type("[id='form:body']", "Hello");
            ana.click("[id='form:save']");
            ana.see("[id='form:shortName'][aria-invalid=true]");
            ana.type("[id='form:shortName']", "/Page");
            ana.click("[id='form:save']");
            ana.awaitPath("/agent/macros");
            ana.seeText("table a", "/page");
            assertThat(ana.complaints()).isEmpty();
        }
    }
}
