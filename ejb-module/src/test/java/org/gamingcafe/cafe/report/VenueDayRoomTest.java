package org.gamingcafe.cafe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G115, G118, C3: figures of business days that are over")
class VenueDayRoomTest extends CounterTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final VenueDayService report = the(VenueDayService.class);
    private final PlayService play = the(PlayService.class);
    private final StationService stations = the(StationService.class);
    private final Caller owner = caller(venue, Permission.FINANCIALS_VIEW);
    private StationView seat;

    /** It is Monday, 11:00 in Berlin; an hour costs 3.00; who goes within a minute pays nothing. */
    @BeforeEach
    void open() {
        clock().set(Instant.parse("2026-03-02T10:00:00Z"));
        as(house(), () -> {
            var group = stations.addGroup(venue, "PC", 1).id();
            seat = stations.add(venue, group, 1, "PC 1");
            tills.add(venue, "AUTO", "Automatic", true);
            the(TariffService.class).activate(prices(group));
        });
    }

    private TariffView prices(UUID group) {
        var week = EnumSet.allOf(DayOfWeek.class);
        var morning = LocalTime.of(6, 0);
        var evening = LocalTime.of(18, 0);
        var rules = List.of(
                new TariffView.RuleView(group, "Day", week, morning, evening, 300),
                new TariffView.RuleView(group, "Night", week, evening, morning, 300));
        return new TariffView(UUID.randomUUID(), venue, "Prices", "EUR", "Europe/Berlin", 190_000, 60, 0, 1, rules);
    }

    @Test
    @DisplayName("Sessions, time played, occupancy, revenue as the books say it, new members")
    void a_day_is_counted() {
        var member = memberWith("20.00");
        var shift = openShift("50.00");
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 5, "1.00", null);
        sell(member, shift, List.of(line(cola, 2)), cash("5.00"));
        plays(member, Duration.ofHours(1));
        plays(member, Duration.ofSeconds(20));
        assertThat(due()).as("it is not over").isEmpty();

        itIs("2026-03-03T10:00:00Z");
        assertThat(due()).containsExactly(MONDAY);
        count();

        var day = read(MONDAY, TUESDAY);
        assertThat(day).hasSize(1).first().satisfies(monday -> {
            assertThat(monday.day()).isEqualTo(MONDAY);
            assertThat(monday.sessions()).isEqualTo(1);
            assertThat(monday.played()).isEqualTo(Duration.ofHours(1));
            assertThat(monday.seats()).isEqualTo(1);
            assertThat(monday.open()).isEqualTo(Duration.ofHours(24));
            assertThat(monday.occupancy()).as("an hour of 24, in basis points").isEqualTo(416);
            assertThat(monday.play()).isEqualTo(sum(Chart.PLAY_REVENUE)).isEqualTo(euro("2.52"));
            assertThat(monday.goods()).isEqualTo(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("4.20"));
            assertThat(monday.revenue()).isEqualTo(euro("6.72"));
            assertThat(monday.newMembers()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("Who plays when the business day ends has played on both; the session began on one of them")
    void play_is_split_where_the_day_ends() {
        var member = memberWith("20.00");
        itIs("2026-03-03T04:10:00Z");
        plays(member, Duration.ofMinutes(100));

        itIs("2026-03-04T10:00:00Z");
        count();

        assertThat(read(MONDAY, TUESDAY))
                .extracting(VenueDay::day, VenueDay::sessions, VenueDay::played)
                .containsExactly(tuple(MONDAY, 1L, Duration.ofMinutes(50)), tuple(TUESDAY, 0L, Duration.ofMinutes(50)));
    }

    @Test
    @DisplayName("A day is counted anew once a day for a week; afterwards it stays as it was told")
    void a_day_is_counted_anew_for_a_week() {
        plays(memberWith("20.00"), Duration.ofMinutes(30));
        itIs("2026-03-03T10:00:00Z");
        count();
        assertThat(due()).isEmpty();
        change("update venue_day set sessions = 99, seats = 7 where venue_id = ?", venue);

        itIs("2026-03-04T10:00:00Z");
        assertThat(due()).containsExactly(MONDAY, TUESDAY);
        count();
        assertThat(read(MONDAY, MONDAY).getFirst().sessions()).isEqualTo(1);
        assertThat(read(MONDAY, MONDAY).getFirst().seats())
                .as("as on the first count")
                .isEqualTo(7);

        change("update venue_day set sessions = 99 where venue_id = ?", venue);
        itIs("2026-03-12T10:00:00Z");
        count();
        assertThat(due()).isEmpty();
        assertThat(read(MONDAY, MONDAY).getFirst().sessions()).isEqualTo(99);
        assertThat(read(MONDAY, MONDAY.plusDays(20))).as("none is left out").hasSize(10);
    }

    @Test
    @DisplayName("Counted by eight nodes at once it has one line, and what there is not yet is counted far back")
    void counted_at_once_it_has_one_line() {
        plays(memberWith("20.00"), Duration.ofMinutes(30));
        itIs("2026-03-03T10:00:00Z");

        var race = as(house(), () -> race(8, () -> report.count(new DueDay(venue, MONDAY))));

        assertThat(race.failures()).isEmpty();
        assertThat(read(MONDAY, MONDAY))
                .hasSize(1)
                .first()
                .satisfies(monday -> assertThat(monday.sessions()).isEqualTo(1));
        itIs("2027-03-20T10:00:00Z");
        assertThat(due()).hasSize(VenueDayService.LONGEST_DAYS).doesNotContain(MONDAY);
    }

    @Test
    @DisplayName("Who may see the money of a venue reads its days, as a table too; nobody else, and not without bounds")
    void who_reads_them() {
        plays(memberWith("20.00"), Duration.ofHours(1));
        itIs("2026-03-03T10:00:00Z");
        count();

        assertThat(as(owner, () -> report.export(venue, MONDAY, MONDAY)).lines())
                .containsExactly(
                        "\"day\",\"sessions\",\"playedSeconds\",\"seats\",\"openSeconds\",\"occupancyPercent\",\"playRevenue\","
                                + "\"goodsRevenue\",\"currency\",\"newMembers\"",
                        "\"2026-03-02\",\"1\",\"3600\",\"1\",\"86400\",\"4.16\",\"2.52\",\"0.00\",\"EUR\",\"1\"");
        assertThat(as(owner, () -> report.lastDay(venue))).isEqualTo(MONDAY);
        assertThatThrownBy(() -> as(manager, () -> report.list(venue, MONDAY, MONDAY)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() ->
                        as(caller(aVenue(), Permission.FINANCIALS_VIEW), () -> report.list(venue, MONDAY, MONDAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(owner, () -> report.due())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(owner, () -> report.count(new DueDay(venue, MONDAY))))
                .isInstanceOf(Denied.class);
        assertRefused("report.span", () -> read(TUESDAY, MONDAY));
        assertRefused("report.span", () -> read(MONDAY, MONDAY.plusDays(VenueDayService.LONGEST_DAYS)));
        assertRefused("report.span", () -> read(null, MONDAY));
        assertRefused("report.span", () -> read(MONDAY, null));
    }

    private void plays(AccountId member, Duration time) {
        var session = as(cashier, () -> play.start(seat.id(), member, PlayView.Mode.PREPAID, false, aCommand()));
        clock().advance(time);
        as(cashier, () -> play.end(session.id(), aCommand()));
    }

    private static void itIs(String instant) {
        clock().set(Instant.parse(instant));
    }

    /** Of this test's venue: others leave theirs behind. */
    private List<LocalDate> due() {
        return as(house(), report::due).stream()
                .filter(day -> day.venue().equals(venue))
                .map(DueDay::day)
                .toList();
    }

    private void count() {
        due().forEach(day -> as(house(), () -> report.count(new DueDay(venue, day))));
    }

    private List<VenueDay> read(LocalDate from, LocalDate to) {
        return as(owner, () -> report.list(venue, from, to));
    }
}
