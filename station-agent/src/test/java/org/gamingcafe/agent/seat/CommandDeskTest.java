package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gamingcafe.agent.desk.Desk;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Orders.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: a picture of the screen is done when it is there")
class CommandDeskTest {

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();
    private final List<Consumer<Boolean>> onTheWay = new ArrayList<>();
    private final Command screenshot = new Command(UUID.randomUUID(), "SCREENSHOT", null);

    private CommandDesk desk() {
        var withScreen = (Desk) Proxy.newProxyInstance(
                Desk.class.getClassLoader(),
                new Class<?>[] {Desk.class},
                (desk, method, values) -> method.getName().equals("picture") ? Optional.of(new byte[] {1}) : null);
        return new CommandDesk(
                withScreen,
                new Doings(new Disk(directory, "key")),
                new Words(Locale.ENGLISH),
                new Nobody(),
                new House());
    }

    @Test
    void nothing_is_said_while_it_is_under_way_however_often_it_is_asked_for() {
        var commands = desk();
        commands.obey(List.of(screenshot));
        commands.obey(List.of(screenshot));

        assertThat(onTheWay).hasSize(1);
        assertThat(said).isEmpty();
        onTheWay.getFirst().accept(true);
        commands.obey(List.of(screenshot));
        assertThat(said).containsExactly("true taken", "true taken");
        assertThat(onTheWay).hasSize(1);
    }

    @Test
    void one_that_did_not_arrive_and_one_that_a_restart_cut_off_are_not_done() {
        var commands = desk();
        commands.obey(List.of(screenshot));
        desk().obey(List.of(screenshot));
        onTheWay.getFirst().accept(false);

        assertThat(said).containsExactly("false interrupted", "false not taken in");
    }

    private static final class Nobody implements CommandDesk.Staff {

        @Override
        public void lock() {}

        @Override
        public void unlock() {}

        @Override
        public void launched(String program) {}
    }

    private final class House implements CommandDesk.Answers {

        @Override
        public void answer(UUID command, boolean done, String answer) {
            said.add(done + " " + answer);
        }

        @Override
        public void picture(UUID command, byte[] png, Consumer<Boolean> arrived) {
            onTheWay.add(arrived);
        }
    }
}
