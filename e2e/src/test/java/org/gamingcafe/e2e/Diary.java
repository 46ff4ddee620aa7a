package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every command of an evening with the answer it was given, so that it can be sent again. */
final class Diary {

    record Command(String path, @Nullable JsonObject body, String key, Answer answer) {}

    private final List<Command> commands = new ArrayList<>();

    void write(Command command) {
        commands.add(command);
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    /** Sends every command once more under its own key and compares the answers byte for byte. */
    void repeatEverything(Api caller) {
        for (var command : commands()) {
            var again = command.body() == null
                    ? caller.post(command.path(), command.key())
                    : caller.post(command.path(), command.body(), command.key());

            assertThat(again.status())
                    .as("%s: %s", again.asked(), again.text())
                    .isEqualTo(command.answer().status());
            assertThat(again.text())
                    .as(again.asked())
                    .isEqualTo(command.answer().text());
            assertThat(again.body())
                    .as(again.asked())
                    .isEqualTo(command.answer().body());
            assertThat(again.header("Idempotency-Replayed")).as(again.asked()).isEqualTo("true");
            assertThat(again.header("Location"))
                    .as(again.asked())
                    .isEqualTo(command.answer().header("Location"));
        }
    }
}
