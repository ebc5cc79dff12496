package io.insightdesk.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static final Path DOCUMENT = Path.of("../docs/configuration.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(insightdesk\\.[\\w.-]+)` \\| (?:`(.*?)`)? ?\\|");

    @Test
    void documentListsEveryKeyWithItsDefault() throws IOException {
        var listed = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2) == null ? "" : row.group(2)));

        assertThat(listed)
                .isEqualTo(
                        Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::key, Setting::defaultValue)));
    }
}
