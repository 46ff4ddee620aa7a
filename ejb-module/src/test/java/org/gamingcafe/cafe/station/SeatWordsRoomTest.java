package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: rules of seats, calls for staff, reports and pictures")
class SeatWordsRoomTest extends StationFloor {

    private final StationRulesService rules = the(StationRulesService.class);
    private final StaffCallService calls = the(StaffCallService.class);
    private final StationReportService reports = the(StationReportService.class);
    private final StationPictureService pictures = the(StationPictureService.class);
    private final StationCommandService commands = the(StationCommandService.class);

    private static StationRules only(long version, String... programs) {
        return new StationRules(List.of(programs), StationRules.Foreign.CLOSE, 600, 60, StationRules.Idle.END, version);
    }

    private UUID groupOf(StationId station) {
        return as(cashier, () -> stations.get(station)).groupId();
    }

    private StationRules rulesAt(StationId station) {
        return as(at(station), () -> rules.post()).rules();
    }

    private CommandView ask(StationId station, CommandKind kind, String argument) {
        return as(cashier, () -> commands.ask(station, kind, argument, key()));
    }

    private static byte[] aPicture() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_group_without_rules_of_its_own_has_those_of_the_venue() {
        var station = aStation();
        assertThat(rulesAt(station)).isEqualTo(StationRules.USUAL);

        as(manager, () -> rules.setOfVenue(venue, only(0, "chess.exe")));
        assertThat(rulesAt(station).allowed()).containsExactly("chess.exe");
        assertThat(as(cashier, () -> rules.ofGroup(groupOf(station))).version()).isZero();
        as(manager, () -> rules.setOfGroup(groupOf(station), only(0)));

        assertThat(rulesAt(station).allowed()).isEmpty();
        assertThat(as(cashier, () -> rules.ofVenue(venue)).allowed()).containsExactly("chess.exe");
        assertThat(events(StationRulesChanged.class))
                .hasSize(2)
                .first()
                .satisfies(event -> assertThat(event.changes())
                        .containsEntry("allowed", " → chess.exe")
                        .containsEntry("onIdle", "NOTHING → END"));
    }

    @Test
    void rules_that_are_no_longer_current_are_not_edited() {
        var station = aStation();
        var group = groupOf(station);
        var first = as(manager, () -> rules.setOfGroup(group, only(0, "a")));

        as(manager, () -> rules.setOfGroup(group, only(first.version(), "b")));

        assertThatThrownBy(() -> as(manager, () -> rules.setOfGroup(group, only(first.version(), "c"))))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> as(manager, () -> rules.setOfGroup(group, only(0, "c"))))
                .isInstanceOf(StaleEdit.class);
        assertThat(rulesAt(station).allowed()).containsExactly("b");
    }

    @Test
    void a_group_can_follow_the_venue_again() {
        var station = aStation();
        var group = groupOf(station);
        as(manager, () -> rules.setOfVenue(venue, only(0, "chess.exe")));
        var first = as(manager, () -> rules.setOfGroup(group, only(0, "a")));
        as(manager, () -> rules.setOfGroup(group, only(first.version(), "b")));
        assertThatThrownBy(() -> as(manager, () -> rules.followVenue(group, first.version())))
                .isInstanceOf(StaleEdit.class);

        var followed = as(manager, () -> rules.followVenue(group, first.version() + 1));

        assertThat(followed.version()).isZero();
        assertThat(rulesAt(station).allowed()).containsExactly("chess.exe");
        assertThat(events(StationRulesChanged.class).getLast().changes())
                .containsEntry("allowed", "b → chess.exe")
                .containsEntry("follows", "venue");
        assertThatThrownBy(() -> as(manager, () -> rules.followVenue(group, 0)))
                .as("it has nothing to give up")
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void rules_have_limits_and_are_the_managers() {
        var group = groupOf(aStation());
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> only(0, "C:\\chess.exe")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> only(0, "x".repeat(121))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> new StationRules(List.of(), StationRules.Foreign.WARN, -1, 60, StationRules.Idle.END, 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(stranger, () -> rules.followVenue(group, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> rules.setOfGroup(group, only(0))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> rules.setOfVenue(venue, only(0))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> rules.post())).isInstanceOf(Denied.class);
    }

    @Test
    void where_a_group_has_a_list_nothing_else_is_launched() {
        var station = aWatchedStation();
        ask(station, CommandKind.LAUNCH, "anything.exe");
        as(manager, () -> rules.setOfGroup(groupOf(station), only(0, "chess.exe")));

        assertThat(ask(station, CommandKind.LAUNCH, "Chess.exe").argument()).isEqualTo("Chess.exe");

        assertThatThrownBy(() -> ask(station, CommandKind.LAUNCH, "anything.exe"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("station.command-program"));
    }

    @Test
    void more_commands_at_once_than_may_wait_are_refused() {
        var station = aWatchedStation();

        var race = as(cashier, () -> race(30, () -> commands.ask(station, CommandKind.LOCK, null, key())));

        assertThat(race.results()).hasSize(20);
        assertThat(race.failed(TooManyCommands.class)).isEqualTo(10);
    }

    @Test
    @DisplayName("The control of the race: who only counts before adding lets more through")
    void counting_without_a_lock_lets_more_through() {
        var station = aWatchedStation();
        var careless = the(StationCommands.class);
        var turn = new java.util.concurrent.CyclicBarrier(30);

        var race = race(
                30,
                () -> inTransaction(() -> {
                    var isFine = careless.countOpen(station) < 20;
                    turn.await();
                    if (isFine) {
                        var now = clock().instant();
                        careless.add(new CommandView(
                                UUID.randomUUID(),
                                station,
                                CommandKind.LOCK,
                                null,
                                Means.AGENT,
                                CommandView.State.PENDING,
                                now,
                                null,
                                now.plusSeconds(30),
                                null,
                                null));
                    }
                    return isFine;
                }));

        assertThat(race.results()).hasSize(30).containsOnly(true);
    }

    @Test
    void a_seat_has_one_open_call_until_somebody_takes_it() {
        var station = aWatchedStation();

        var call = as(at(station), () -> calls.call("The headset is broken"));
        assertThat(as(at(station), () -> calls.call("Hello?"))).isEqualTo(call);
        assertThat(as(cashier, () -> calls.open(venue))).contains(call);
        var race = as(cashier, () -> race(6, () -> calls.take(call.id())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(StaffCallTaken.class)).isEqualTo(5);
        assertThat(as(cashier, () -> calls.open(venue))).doesNotContain(call);
        assertThat(as(at(station), () -> calls.call(null)).id()).isNotEqualTo(call.id());
        assertThat(events(StaffCallChanged.class).stream().map(StaffCallChanged::act))
                .containsSubsequence("staff-call.made", "staff-call.taken", "staff-call.made");
    }

    @Test
    void calls_of_another_venue_are_absent() {
        var station = aWatchedStation();
        var call = as(at(station), () -> calls.call(null));
        var stranger = staff(aVenue(), Role.CASHIER);

        assertThatThrownBy(() -> as(stranger, () -> calls.take(call.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> calls.open(venue))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(at(station), () -> calls.call("x".repeat(201))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(cashier, () -> calls.call("x"))).isInstanceOf(Denied.class);
    }

    @Test
    void a_seat_reports_so_much_within_an_hour() {
        var station = aWatchedStation();
        as(at(station), () -> {
            for (var i = 0; i < StationReportService.MOST_IN_AN_HOUR; i++) {
                reports.report(StationReport.Kind.FOREIGN_PROCESS, "x" + i + ".exe");
            }
        });

        assertThatThrownBy(() -> as(at(station), () -> reports.report(StationReport.Kind.DEVICE, "hot")))
                .isInstanceOf(TooManyReports.class);
        clock().advance(Duration.ofMinutes(61));
        as(at(station), () -> reports.report(StationReport.Kind.DEVICE, "hot"));

        var shown = as(cashier, () -> reports.list(station, new PageRequest(2, null)));
        assertThat(shown.items().getFirst().detail()).isEqualTo("hot");
        assertThat(shown.next()).isNotNull();
        assertThatThrownBy(() -> as(at(station), () -> reports.report(StationReport.Kind.DEVICE, " ")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_picture_is_kept_for_a_day_and_each_look_is_on_record() {
        var station = aWatchedStation();
        var asked = ask(station, CommandKind.SCREENSHOT, null);
        var png = aPicture();

        as(at(station), () -> pictures.keep(asked.id(), png));

        assertThat(as(manager, () -> pictures.look(station, asked.id()))).isEqualTo(png);
        assertThat(events(PictureSeen.class)).hasSize(1);
        assertThatThrownBy(() -> as(manager, () -> pictures.look(aStation(), asked.id())))
                .isInstanceOf(NotFound.class);
        clock().advance(Duration.ofHours(24));
        assertThatThrownBy(() -> as(manager, () -> pictures.look(station, asked.id())))
                .isInstanceOf(NotFound.class);
        as(house(), () -> the(StationCareService.class).removeOld(100));
        assertThat(sql("select 1 from station_picture where command_id = ?", asked.id()))
                .isEmpty();
    }

    @Test
    void only_what_is_asked_for_and_is_a_picture_is_kept() {
        var station = aWatchedStation();
        var asked = ask(station, CommandKind.SCREENSHOT, null);
        var lock = ask(station, CommandKind.LOCK, null);
        var whole = aPicture();
        var torn = Arrays.copyOf(whole, whole.length - 3);
        var altered = whole.clone();
        altered[20] ^= 1;
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        for (var wrong : List.of(torn, altered, page, new byte[0])) {
            assertThatThrownBy(() -> as(at(station), () -> pictures.keep(asked.id(), wrong)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> as(at(station), () -> pictures.keep(lock.id(), whole)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(at(aWatchedStation()), () -> pictures.keep(asked.id(), whole)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> pictures.keep(asked.id(), whole)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void old_calls_and_reports_are_removed() {
        var station = aWatchedStation();
        var call = as(at(station), () -> calls.call(null));
        as(cashier, () -> calls.take(call.id()));
        as(at(station), () -> reports.report(StationReport.Kind.TAMPERED, "closed"));
        clock().advance(Duration.ofDays(31));

        as(house(), () -> the(StationCareService.class).removeOld(100));

        assertThat(sql("select 1 from station_call where id = ?", call.id())).isEmpty();
        assertThat(sql("select 1 from station_report where station_id = ?", station))
                .isEmpty();
    }
}
