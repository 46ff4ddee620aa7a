package org.gamingcafe.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: how an agent is told where it belongs")
class SettingsTest {

    private static final Map<String, String> KEY = Map.of("CAFE_STATION_KEY", "k".repeat(43));

    @TempDir
    Path directory;

    @Test
    void words_go_before_the_environment() throws Exception {
        var file = Files.writeString(directory.resolve("key"), "from-the-file\n");

        var settings = Settings.of(
                List.of("--house", "https://cafe.example.org", "--key-file", file.toString(), "--language", "de"),
                Map.of("CAFE_HOUSE", "https://other.example.org", "CAFE_STATION_KEY", "other"));

        assertThat(settings.address().house()).hasToString("https://cafe.example.org");
        assertThat(settings.address().key()).isEqualTo("from-the-file");
        assertThat(settings.language()).isEqualTo(Locale.GERMAN);
        assertThat(settings.address().toString()).doesNotContain("from-the-file");
    }

    @Test
    void the_key_does_not_cross_the_network_in_the_clear() {
        assertThatThrownBy(() -> Settings.of(List.of("--house", "http://192.0.2.1"), KEY))
                .hasMessageContaining("https://");
        assertThat(Settings.of(List.of("--house", "http://127.0.0.1:8080"), KEY)
                        .address()
                        .house()
                        .getPort())
                .isEqualTo(8080);
        assertThat(Settings.of(List.of("--house", "http://192.0.2.1", "--plain-http"), KEY))
                .isNotNull();
    }

    @Test
    void what_is_missing_is_said() {
        assertThatThrownBy(() -> Settings.of(List.of(), KEY)).hasMessageContaining("--house");
        assertThatThrownBy(() -> Settings.of(List.of("--house", "https://x"), Map.of()))
                .hasMessageContaining("key");
        assertThatThrownBy(() -> Settings.of(List.of("--nonsense"), KEY)).hasMessageContaining("--nonsense");
        assertThatThrownBy(() -> Settings.of(List.of("--house"), KEY)).hasMessageContaining("--house");
    }
}
