package io.insightdesk.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DeskExtension.class)
class OpenApiST {

    @Test
    void serverGivesTheDocumentAsItWasWrittenAndAddsNothing(Desk desk) {
        var document = desk.api("acme").get("/openapi");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body())
                .contains("title: InsightDesk", "operationId: submitTicket", "urn:insightdesk:problem:invalid-input")
                .doesNotContain("Default Response", "TicketJson");
    }
}
