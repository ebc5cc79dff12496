package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Api;
import io.insightdesk.system.Api.Answer;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files by the REST API: up, along with a message, and down by a link that ends. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentST {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private static final int MIB = 1024 * 1024;

    private Api carla;
    private Api ana;
    private Api nobody;
    private String ticket;

    @BeforeAll
    void submit(Desk desk) {
        carla = desk.api("acme", "carla@customer.test");
        ana = desk.api("acme", "ana@acme.test");
        nobody = desk.api("acme");
        ticket = carla.post("/api/v1/tickets", Map.of("subject", "Files", "body", "With files"))
                .json()
                .get("number")
                .getAsString();
    }

    @Test
    void aPictureGoesFromTheCustomerToTheAgent() {
        var uploaded = upload(carla, "stripes.png", PNG);
        assertThat(uploaded.status()).isEqualTo(201);

        var message = post(carla, "public", id(uploaded));

        var shown = message.json().get("attachments").getAsJsonArray().get(0).getAsJsonObject();
        assertThat(shown).isEqualTo(uploaded.json());
        assertThat(shown.get("name").getAsString()).isEqualTo("stripes.png");
        assertThat(shown.get("size").getAsInt()).isEqualTo(PNG.length);
        assertThat(shown.get("contentType").getAsString()).isEqualTo("image/png");
        assertThat(shown.get("previewUrl")).isEqualTo(shown.get("url"));
        var file = follow(ana, shown.get("url").getAsString());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.header("Content-Disposition")).startsWith("inline; filename=\"stripes.png\"");
        assertThat(file.header("Content-Length")).isEqualTo(String.valueOf(PNG.length));
    }

    @Test
    void aTicketTakesAFileAlong() {
        var file = id(carla.upload("/api/v1/attachments?name=first.txt", "first".getBytes()));

        var number = carla.post(
                        "/api/v1/tickets",
                        Map.of("subject", "With a file", "body", "See there", "attachments", List.of(file)))
                .json()
                .get("number")
                .getAsString();

        var messages = ana.get("/api/v1/tickets/" + number + "/messages").body();
        assertThat(messages).contains("\"name\":\"first.txt\"", "/api/v1/attachments/" + file);
        assertThat(follow(ana, "/api/v1/attachments/" + file).body()).isEqualTo("first");
    }

    @Test
    void theFileOfANoteIsNeitherNamedNorGivenToTheCustomer() {
        var file = id(upload(ana, "secret-plan.txt", "plan".getBytes()));
        post(ana, "internal", file);

        assertThat(follow(ana, "/api/v1/attachments/" + file).body()).isEqualTo("plan");
        assertThat(carla.get("/api/v1/attachments/" + file).status()).isEqualTo(404);
        assertThat(carla.get("/api/v1/tickets/" + ticket + "/messages?limit=100")
                        .body())
                .doesNotContain("secret-plan", file);
        assertThat(nobody.get("/api/v1/attachments/" + file).status()).isEqualTo(401);
        assertThat(nobody.get("/files/" + file).status()).isEqualTo(404);
    }

    @Test
    void aLinkThatIsNotOursOrNotOfThisHostOrPassedLeadsNowhere(Desk desk) {
        var file = id(upload(carla, "link.txt", "link".getBytes()));
        var link = carla.get("/api/v1/attachments/" + file).header("Location");
        var until = Long.parseLong(link.replaceFirst(".*until=(\\d+).*", "$1"));

        assertThat(nobody.get(link).status()).isEqualTo(200);
        assertThat(nobody.get(link).body()).isEqualTo("link");
        assertThat(until).isLessThanOrEqualTo(System.currentTimeMillis() / 1000 + 300);
        assertThat(desk.api("globex").get(link).status()).isEqualTo(404);
        for (var wrong : List.of(
                link.replace("until=" + until, "until=" + (until + 60)),
                link.replace("until=" + until, "until=1"),
                link.replace("until=" + until, "until=99999999999999999999"),
                link.replace("until=" + until, "until=9223372036854775807"),
                link.replaceFirst("signature=.*", "signature="),
                link.replaceFirst("signature=.*", "signature=AAAA"),
                link.replaceFirst("tenant=[^&]*&", ""),
                link.replaceFirst("tenant=[^&]*", "tenant=00000000-0000-0000-0000-000000000000"),
                link.replace(file, "00000000-0000-0000-0000-000000000000"),
                link.replace(file, "x"))) {
            assertThat(nobody.get(wrong).status()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void aPartIsAnsweredAsAPart() {
        var file = id(upload(carla, "digits.txt", "0123456789".getBytes()));
        var link = carla.get("/api/v1/attachments/" + file).header("Location");

        var part = nobody.with("Range", "bytes=3-5").get(link);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("345");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 3-5/10");
        assertThat(nobody.with("Range", "bytes=-2").get(link).body()).isEqualTo("89");
        assertThat(nobody.with("Range", "bytes=10-").get(link).status()).isEqualTo(416);
        assertThat(nobody.with("Range", "bytes=0-1,4-5").get(link).body()).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><script>alert(document.domain)</script>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>",
                "%PDF-1.7 app.alert(1)",
                "GIF89a/*alert(1)*/"
            })
    void nothingInAFileIsInterpreted(String content) {
        var file = id(upload(carla, "holiday.png", content.getBytes()));
        var answer = follow(carla, "/api/v1/attachments/" + file);

        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.header("Cache-Control")).startsWith("private, max-age=");
        if (content.startsWith("GIF89a")) {
            assertThat(answer.header("Content-Type")).isEqualTo("image/gif");
        } else {
            assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(answer.header("Content-Disposition")).startsWith("attachment; ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "a\r\nSet-Cookie: stolen=1",
                "quote\".html",
                "\u202egpj.exe",
                "<img src=x onerror=alert(1)>.png",
                "'; drop table attachment; --",
                "مرحبا 😀.png",
                ""
            })
    void aHostileNameIsANameAndNothingElse(String name) {
        var uploaded = upload(carla, name, "text".getBytes());
        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(post(carla, "public", id(uploaded)).status()).isEqualTo(201);

        var answer = follow(ana, uploaded.json().get("url").getAsString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"[A-Za-z0-9._ -]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+");
    }

    @Test
    void programsEmptyFilesAndOtherBodiesAreRefused() {
        assertThat(upload(carla, "photo.png", "#!/bin/sh\nrm -rf /".getBytes()).status())
                .isEqualTo(422);
        assertThat(upload(carla, "empty.txt", new byte[0]).status()).isEqualTo(422);
        assertThat(carla.send("POST", "/api/v1/attachments?name=a", "text/html", "<p>")
                        .status())
                .isEqualTo(415);
        assertThat(nobody.upload("/api/v1/attachments?name=a", PNG).status()).isEqualTo(401);
    }

    @Test
    void aFileUpToTheLimitIsTakenAndALargerOneRefused() {
        var file = upload(carla, "large.bin", new byte[20 * MIB]);
        assertThat(file.status()).isEqualTo(201);
        assertThat(follow(carla, file.json().get("url").getAsString()).header("Content-Length"))
                .isEqualTo(String.valueOf(20 * MIB));

        assertThat(upload(carla, "larger.bin", new byte[20 * MIB + 1]).status()).isEqualTo(413);
    }

    @Test
    void unknownAndForeignFilesAreNotSent() {
        var anas = id(upload(ana, "anas.txt", "ana".getBytes()));

        assertThat(post(carla, "public", anas).status()).isEqualTo(422);
        assertThat(post(carla, "public", "no id").status()).isEqualTo(422);
        assertThat(carla.get("/api/v1/attachments/no-id").status()).isEqualTo(404);
    }

    private Answer upload(Api person, String name, byte[] content) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return person.upload("/api/v1/tickets/" + ticket + "/attachments?name=" + encoded, content);
    }

    private Answer post(Api person, String visibility, String file) {
        return person.post(
                "/api/v1/tickets/" + ticket + "/messages",
                Map.of("body", "A file", "visibility", visibility, "attachments", List.of(file)));
    }

    /** As a program does that was sent on: the link needs no token. */
    private Answer follow(Api person, String url) {
        var led = person.get(url);
        assertThat(led.status()).as(led.toString()).isEqualTo(303);
        return nobody.get(led.header("Location"));
    }

    private static String id(Answer uploaded) {
        return uploaded.json().get("id").getAsString();
    }
}
