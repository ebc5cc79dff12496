package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of pages are the same however often, and in whatever form, they are asked for. */
@ExtendWith(DeskExtension.class)
class ResourceCacheST {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String desk;

    ResourceCacheST(Desk desk) {
        this.desk = "http://127.0.0.1:" + desk.stack().httpPort() + "/jakarta.faces.resource/";
    }

    /** The third has no fingerprint, the fourth an unknown parameter: it is not kept, and served all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "components.js.xhtml?ln=primefaces&v=a&e=b",
                "base.css.xhtml?ln=desk&v=a",
                "push.js.xhtml?ln=desk",
                "push.js.xhtml?ln=desk&other=1",
                "icons.svg.xhtml?ln=desk"
            })
    void itIsTheSameEachTime(String address) throws Exception {
        var first = get(address, "Accept-Encoding", "identity");

        for (var accepted : new String[] {"identity", "gzip", "deflate, gzip;q=0.5", "gzip;q=0", "*"}) {
            var again = get(address, "Accept-Encoding", accepted);

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(content(again)).as(accepted).isEqualTo(first.body());
            for (var header : new String[] {"Content-Type", "Cache-Control", "ETag", "Last-Modified"}) {
                assertThat(again.headers().firstValue(header))
                        .as(header)
                        .isEqualTo(first.headers().firstValue(header));
            }
            assertThat(again.headers().firstValue("Content-Type")).isPresent();
            assertThat(again.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    /** What Faces reads and Grizzly compresses has no length, for neither knows it when it begins. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void allButTheFirstComeFromMemory(String accepted) throws Exception {
        get("datepicker/datepicker.js.xhtml?ln=primefaces", "Accept-Encoding", accepted);

        for (var address : List.of(
                "datepicker/datepicker.js.xhtml?ln=primefaces&v=other",
                "datepicker/date%70icker.js.xhtml?ln=primefaces",
                "datepicker/datepicker.js.xhtml;a=b?ln=primefaces")) {
            assertThat(get(address, "Accept-Encoding", accepted).headers().firstValueAsLong("Content-Length"))
                    .as(address)
                    .isPresent();
        }
    }

    @Test
    void whoAcceptsItCompressedGetsItSo() throws Exception {
        get("tickets.js.xhtml?ln=desk", "Accept-Encoding", "identity");

        assertThat(encoding("gzip")).hasValue("gzip");
        assertThat(encoding("br, GZIP;q=0.5, *;q=0")).hasValue("gzip");
        assertThat(encoding("gzip;q=0")).isEmpty();
        assertThat(encoding("gzip;q=0.000")).isEmpty();
        assertThat(encoding("identity")).isEmpty();
    }

    private Optional<String> encoding(String accepted) throws Exception {
        return get("tickets.js.xhtml?ln=desk", "Accept-Encoding", accepted)
                .headers()
                .firstValue("Content-Encoding");
    }

    @Test
    void browsersKeepItForAYear() throws Exception {
        for (var time = 0; time < 2; time++) {
            assertThat(get("moments.js.xhtml?ln=desk&v=a", "Accept", "*/*")
                            .headers()
                            .firstValue("Cache-Control"))
                    .hasValue("max-age=31536000");
        }
    }

    @Test
    void whoHasItIsToldSo() throws Exception {
        var tag = get("moments.js.xhtml?ln=desk", "Accept", "*/*")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        var again = get("moments.js.xhtml?ln=desk", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.js.xhtml?ln=desk",
                "base.css.xhtml?ln=nothing",
                "../WEB-INF/web.xml.xhtml",
                "web.xml.xhtml?ln=../WEB-INF"
            })
    void whatIsNoneIsNotFound(String address) throws Exception {
        for (var time = 0; time < 2; time++) {
            assertThat(get(address, "Accept", "*/*").statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<byte[]> get(String address, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk + address)).header(header, value);
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] content(HttpResponse<byte[]> answer) throws IOException {
        if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
            return answer.body();
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return stream.readAllBytes();
        }
    }
}
