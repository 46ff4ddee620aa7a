package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.outbox.DeliveryFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R05: machines that are woken over the network and switched at the plug")
class DeviceRoomTest extends StationFloor {

    private static final String MAC = "AA:BB:CC:00:11:22";

    final StationCommandService commands = the(StationCommandService.class);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer plug;
    private volatile int status = 200;
    private volatile String says = "";

    @BeforeEach
    void plugIn() throws IOException {
        plug = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plug.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            var body = says.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        plug.start();
    }

    @AfterEach
    void unplug() {
        plug.stop(0);
    }

    private String address() {
        return "127.0.0.1:" + plug.getAddress().getPort();
    }

    private CommandView ask(Machine machine, CommandKind kind) {
        var station = aStation(machine);
        return as(cashier, () -> commands.ask(station, kind, null, key()));
    }

    /** What the outbox does after the commit. */
    private static void deliver(CommandView command) {
        the(DeviceErrand.class)
                .deliver(UUID.randomUUID(), Map.of("command", command.id().toString()));
    }

    private CommandView now(CommandView command) {
        return as(cashier, () -> commands.get(command.station(), command.id()));
    }

    @Test
    void a_plug_of_shelly_is_switched_on_and_says_so() {
        says = "{\"ison\":true,\"has_timer\":false}";
        var told = ask(new Machine(StationKind.PS5, null, PlugKind.SHELLY, address()), CommandKind.POWER_ON);
        assertThat(one(
                        "select count(*) from outbox_message where type = 'station-device' and payload ->> 'command' = ?",
                        told.id().toString()))
                .isEqualTo(1L);

        deliver(told);
        deliver(told);

        assertThat(asked).as("done is done").containsExactly("/relay/0?turn=on");
        assertThat(now(told).state()).isEqualTo(CommandView.State.DONE);
    }

    @Test
    void a_plug_with_tasmota_is_switched_off_and_says_so() {
        says = "{\"POWER\":\"OFF\"}";
        var told = ask(new Machine(StationKind.XBOX_SERIES, null, PlugKind.TASMOTA, address()), CommandKind.POWER_OFF);

        deliver(told);

        assertThat(asked).containsExactly("/cm?cmnd=Power%20Off");
        assertThat(now(told).state()).isEqualTo(CommandView.State.DONE);
    }

    private DeviceState device(StationId station) {
        return as(cashier, () -> registry.get(station)).device();
    }

    @Test
    @DisplayName("R05: a console is as its plug says, or as somebody has seen it; of others nobody says it")
    void how_a_console_is_is_known() {
        var consoles = the(ConsoleService.class);
        var station = aStation(new Machine(StationKind.PS5, null, PlugKind.SHELLY, address()));
        assertThat(device(station)).isNull();
        says = "{\"ison\":true}";
        deliver(as(cashier, () -> commands.ask(station, CommandKind.STATUS, null, key())));
        assertThat(asked).containsExactly("/relay/0");
        assertThat(device(station)).isEqualTo(DeviceState.ONLINE);

        as(cashier, () -> consoles.say(station, DeviceState.UPDATING));
        deliver(as(cashier, () -> commands.ask(station, CommandKind.STATUS, null, key())));
        assertThat(device(station)).as("it has power, and updates").isEqualTo(DeviceState.UPDATING);
        assertThat(as(cashier, () -> registry.get(station)).deviceAt()).isEqualTo(clock().instant());

        says = "{\"ison\":false}";
        deliver(as(cashier, () -> commands.ask(station, CommandKind.POWER_OFF, null, key())));
        assertThat(device(station)).isEqualTo(DeviceState.OFFLINE);
        assertThat(events(StationChanged.class))
                .filteredOn(change -> change.changes().containsKey("device"))
                .extracting(change -> change.changes().get("device"))
                .containsExactly("- → ONLINE", "ONLINE → UPDATING", "UPDATING → OFFLINE");
        assertThatThrownBy(() -> as(cashier, () -> consoles.say(aStation(), DeviceState.ONLINE)))
                .isInstanceOf(NotAConsole.class);
        assertThatThrownBy(() -> as(staff(aVenue(), Role.ADMIN), () -> consoles.say(station, DeviceState.ONLINE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_a_console_with_a_plug_is_asked_how_it_is() {
        assertThatThrownBy(() -> ask(Machine.of(StationKind.PS4), CommandKind.STATUS))
                .isInstanceOf(CommandUnsupported.class);
        assertThatThrownBy(
                        () -> ask(new Machine(StationKind.PC, null, PlugKind.TASMOTA, address()), CommandKind.STATUS))
                .isInstanceOf(CommandUnsupported.class);
        says = "{\"POWER\":\"ON\"}";
        var told = ask(new Machine(StationKind.SWITCH, null, PlugKind.TASMOTA, address()), CommandKind.STATUS);

        deliver(told);

        assertThat(asked).containsExactly("/cm?cmnd=Power");
        assertThat(now(told).answer()).isEqualTo("on");
    }

    /** A plug that does what it is told, or stays off. */
    private void obey(boolean comesBack) {
        plug.removeContext("/");
        plug.createContext("/relay/0", exchange -> {
            var query = exchange.getRequestURI().getQuery();
            asked.add(query == null ? "how is it" : query);
            if (query != null) {
                says = "{\"ison\":" + (comesBack && query.equals("turn=on")) + "}";
            }
            exchange.sendResponseHeaders(200, says.length());
            exchange.getResponseBody().write(says.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    @Test
    @DisplayName("R05: a console at a plug is restarted: off, some seconds without power, on again, once")
    void a_console_is_restarted_at_its_plug() {
        obey(true);
        var told = ask(new Machine(StationKind.PS5, null, PlugKind.SHELLY, address()), CommandKind.RESTART);
        var begun = System.nanoTime();

        deliver(told);
        deliver(told);

        assertThat(asked).containsExactly("turn=off", "turn=on");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(4));
        assertThat(now(told).state()).isEqualTo(CommandView.State.DONE);
        assertThat(device(told.station())).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void a_console_that_does_not_come_back_was_not_restarted() {
        obey(false);
        var told = ask(new Machine(StationKind.PS5, null, PlugKind.SHELLY, address()), CommandKind.RESTART);

        deliver(told);

        assertThat(asked).containsExactly("turn=off", "turn=on", "how is it");
        assertThat(now(told).state()).isEqualTo(CommandView.State.FAILED);
        assertThat(device(told.station())).isEqualTo(DeviceState.OFFLINE);
    }

    @Test
    void a_plug_that_does_not_let_go_of_the_power_has_restarted_nothing() {
        says = "{\"ison\":true}";
        var told = ask(new Machine(StationKind.PS5, null, PlugKind.SHELLY, address()), CommandKind.RESTART);

        deliver(told);

        assertThat(asked).containsExactly("/relay/0?turn=off", "/relay/0");
        assertThat(now(told).state()).isEqualTo(CommandView.State.FAILED);
    }

    @Test
    @DisplayName("R05: Home and RecordVideo are refused as what nothing here can do")
    void what_has_no_means_is_refused() {
        for (var kind : List.of(CommandKind.HOME, CommandKind.RECORD_VIDEO)) {
            assertThatThrownBy(() -> ask(new Machine(StationKind.PS5, null, PlugKind.SHELLY, address()), kind))
                    .isInstanceOf(CommandUnsupported.class);
        }
    }

    @Test
    void a_plug_that_says_otherwise_has_not_done_it() {
        says = "{\"ison\":false}";
        var told = ask(new Machine(StationKind.PS4, null, PlugKind.SHELLY, address()), CommandKind.POWER_ON);

        deliver(told);

        assertThat(now(told).state()).isEqualTo(CommandView.State.FAILED);
    }

    @Test
    void a_plug_that_is_broken_is_tried_again_until_the_time_is_over() {
        var told = ask(new Machine(StationKind.PS4, null, PlugKind.SHELLY, address()), CommandKind.POWER_ON);
        for (var answer : List.of("", "[]", "not JSON")) {
            says = answer;
            assertThatThrownBy(() -> deliver(told)).isInstanceOf(DeliveryFailed.class);
        }
        status = 302;
        assertThatThrownBy(() -> deliver(told)).as("it is sent nowhere else").isInstanceOf(DeliveryFailed.class);
        plug.stop(0);
        assertThatThrownBy(() -> deliver(told)).isInstanceOf(DeliveryFailed.class);
        assertThat(now(told).state()).isEqualTo(CommandView.State.SENT);
        assertThat(asked).hasSize(4).containsOnly("/relay/0?turn=on");

        clock().advance(Duration.ofMinutes(3));
        tick();
        deliver(told);

        assertThat(now(told).state()).isEqualTo(CommandView.State.TIMED_OUT);
    }

    @Test
    @DisplayName("A plug that drips its answer is given up on when the whole of it has not come in time")
    void a_plug_that_drips_its_answer_is_given_up_on() throws InterruptedException {
        var isOver = new CountDownLatch(1);
        plug.createContext("/relay", exchange -> {
            exchange.sendResponseHeaders(200, 60);
            try (var answer = exchange.getResponseBody()) {
                for (var i = 0; i < 60 && !isOver.await(500, TimeUnit.MILLISECONDS); i++) {
                    answer.write(' ');
                    answer.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var told = ask(new Machine(StationKind.PS4, null, PlugKind.SHELLY, address()), CommandKind.POWER_ON);
        var begun = System.nanoTime();

        assertThatThrownBy(() -> deliver(told))
                .isInstanceOf(DeliveryFailed.class)
                .hasStackTraceContaining("no whole answer within 3 s");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        isOver.countDown();
        assertThat(now(told).state()).isEqualTo(CommandView.State.SENT);
    }

    @Test
    void a_plug_that_says_too_much_is_not_listened_to() {
        says = "{\"ison\":true,\"more\":\"" + "x".repeat(20_000) + "\"}";
        var told = ask(new Machine(StationKind.PS4, null, PlugKind.SHELLY, address()), CommandKind.POWER_ON);

        assertThatThrownBy(() -> deliver(told))
                .isInstanceOf(DeliveryFailed.class)
                .hasStackTraceContaining("its answer is too long");
    }

    @Test
    void a_command_whose_plug_was_taken_away_fails() {
        var told = ask(new Machine(StationKind.PS4, null, PlugKind.SHELLY, address()), CommandKind.POWER_ON);
        equip(told.station(), Machine.of(StationKind.PS4));

        deliver(told);

        assertThat(now(told).state()).isEqualTo(CommandView.State.FAILED);
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("A magic packet is six bytes FF and sixteen times the address of the card")
    void the_packet_that_wakes_a_machine_arrives() throws IOException {
        try (var card = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            card.setSoTimeout(5_000);
            var received = new DatagramPacket(new byte[200], 200);

            the(MagicPacket.class)
                    .send(MAC, new InetSocketAddress(InetAddress.getLoopbackAddress(), card.getLocalPort()));
            card.receive(received);

            assertThat(received.getLength()).isEqualTo(102);
            var packet = Arrays.copyOf(received.getData(), 102);
            assertThat(Arrays.copyOf(packet, 6)).containsOnly(0xFF);
            for (var i = 0; i < 16; i++) {
                assertThat(Arrays.copyOfRange(packet, 6 + 6 * i, 12 + 6 * i))
                        .containsExactly(0xAA, 0xBB, 0xCC, 0x00, 0x11, 0x22);
            }
        }
    }

    @Test
    void a_machine_is_awake_when_it_says_something_not_when_it_was_called() {
        var told = ask(new Machine(StationKind.PC, MAC, null, null), CommandKind.WAKE);
        the(CommandDesk.class).sent(told.id());
        tick();
        assertThat(now(told).state()).isEqualTo(CommandView.State.SENT);

        clock().advance(Duration.ofSeconds(50));
        as(at(told.station()), () -> link.beat(aBeat()));
        tick();

        assertThat(now(told).state()).isEqualTo(CommandView.State.DONE);
    }

    @Test
    void a_machine_that_stays_asleep_has_timed_out() {
        var told = ask(new Machine(StationKind.PC, MAC, null, null), CommandKind.WAKE);
        the(CommandDesk.class).sent(told.id());

        clock().advance(Duration.ofMinutes(3));
        tick();
        as(at(told.station()), () -> link.beat(aBeat()));
        tick();

        assertThat(now(told).state()).isEqualTo(CommandView.State.TIMED_OUT);
    }
}
