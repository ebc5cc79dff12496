package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.config.MediaTypes;
import io.insightdesk.platform.config.Setting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypesTest {

    private final ContentTypes types = new ContentTypes(MediaTypes.parse(Setting.FILES_FORBIDDEN.defaultValue()));

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, image/png",
        "ffd8ffe000104a46494600, image/jpeg",
        "474946383961, image/gif",
        "52494646240000005745425056503820, image/webp",
        "255044462d312e37, application/pdf"
    })
    void knowsWhatItIsByItsFirstBytes(String hex, String type) throws IOException {
        var found = find(HexFormat.of().parseHex(hex));

        assertThat(found).isEqualTo(type);
        assertThat(types.isForbidden(found)).isFalse();
    }

    @Test
    void aPageOrDrawingWithScriptIsNoPicture() throws IOException {
        assertThat(find("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"))
                .isEqualTo("image/svg+xml");
        assertThat(find("<!DOCTYPE html><html><body onload=alert(1)></body></html>"))
                .isEqualTo("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh\nrm -rf /\n", "#!/bin/bash\ntrue\n", "@echo off\r\ndel *.*\r\n"})
    void scriptsAreForbidden(String script) throws IOException {
        assertThat(types.isForbidden(find(script))).as(find(script)).isTrue();
    }

    @Test
    void programsAreForbidden() throws IOException {
        var elf = Arrays.copyOf(HexFormat.of().parseHex("7f454c4602010100000000000000000002003e00"), 200);
        var java = HexFormat.of().parseHex("cafebabe0000003d");
        assertThat(types.isForbidden(find(windowsProgram()))).isTrue();
        assertThat(types.isForbidden(find(elf))).as(find(elf)).isTrue();
        assertThat(types.isForbidden(find(java))).as(find(java)).isTrue();
    }

    @Test
    void leavesTheContentWhereItStood() throws IOException {
        var content = new ByteArrayInputStream("some words".getBytes(StandardCharsets.UTF_8));

        assertThat(types.find(content, "words.txt")).isEqualTo("text/plain");

        assertThat(content.readAllBytes()).hasSize(10);
    }

    private static byte[] windowsProgram() {
        return Base64.getDecoder()
                .decode(
                        "TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAAAAA4fug4A"
                                + "tAnNIbgBTM0hVGhpcyBwcm9ncmFtIGNhbm5vdCBiZSBydW4gaW4gRE9TIG1vZGUuDQ0KJAAAAAAAAABQRQAATAEDAA==");
    }

    @ParameterizedTest
    @CsvSource({
        "note.txt, 'MZ is short for Mark Zbikowski.'",
        "install.log, '#!/bin/sh was not found\n'",
        "README.md, '#!/usr/bin/env node begins scripts'",
        "Grüße.txt, 'MZ – größer als ß'",
        "data.csv, 'MZ;AB\n1;2'"
    })
    void aTextMayBeginAsProgramsDo(String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(types.isForbidden(find(bytes, "photo.png"))).isTrue();
        assertThat(find(bytes, name)).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.sh", "run.bat", "run", "run.exe", "photo.png", "", "note.txt.sh"})
    void aScriptIsNoTextByAnyOtherName(String name) throws IOException {
        assertThat(types.isForbidden(find("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), name)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"note.txt", "install.log", "data.csv"})
    void aProgramIsNoTextWhateverItIsCalled(String name) throws IOException {
        assertThat(types.isForbidden(find(windowsProgram(), name))).isTrue();
    }

    private String find(byte[] content, String name) throws IOException {
        return types.find(new ByteArrayInputStream(content), name);
    }

    private String find(String text) throws IOException {
        return find(text.getBytes(StandardCharsets.UTF_8));
    }

    private String find(byte[] content) throws IOException {
        return find(content, "photo.png");
    }
}
