package org.gamingcafe.agent.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R02: the windows of a real seat, on a screen of their own")
class ScreenDeskTest {

    @Test
    void each_scene_is_shown_and_keyboard_and_mouse_do_what_they_say() throws Exception {
        try (var screen = VirtualScreen.open(1440, 900)) {
            var shown = screen.run(VirtualScreen.java(Scenes.class), 120);

            assertThat(shown.said()).contains("all scenes were shown");
            assertThat(shown.status()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock",
                "sign-in",
                "factor",
                "playing",
                "warning",
                "idle",
                "games",
                "grace",
                "paused-de",
                "unreachable",
                "order",
                "ordered"
            })
    void there_is_a_picture_of_each_scene(String scene) {
        assertThat(Files.isRegularFile(Path.of("../docs/screens/agent-" + scene + ".png")))
                .as("mvn -pl station-agent test -Dcafe.screens=write")
                .isTrue();
    }
}
