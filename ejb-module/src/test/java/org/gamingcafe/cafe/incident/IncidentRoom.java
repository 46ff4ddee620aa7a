package org.gamingcafe.cafe.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.cafe.play.NewPlay;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayTicker;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.play.SeatLinkService;
import org.gamingcafe.cafe.station.Beat;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationTicker;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;

/** A venue with seats whose programs say every quarter of a minute that they are alive: 3.00 an hour. It is 11:00 there. */
abstract class IncidentRoom extends RoomTest {

    static final Instant OPENING = Instant.parse("2026-03-02T10:00:00Z");
    static final UUID BOOT = UUID.randomUUID();

    final IncidentService incidents = the(IncidentService.class);
    final IncidentTicker ticker = the(IncidentTicker.class);
    final PlayService play = the(PlayService.class);
    final SeatLinkService link = the(SeatLinkService.class);
    final StationService stations = the(StationService.class);
    final WalletService wallets = the(WalletService.class);
    final VenueId venue = aVenue();
    final Caller cashier = staff(venue, Role.CASHIER);
    final Caller manager = staff(venue, Role.MANAGER);
    final Caller owner = staff(venue, Role.ADMIN);
    private UUID group;

    @BeforeEach
    void open() {
        change("delete from incident_watch");
        clock().set(OPENING.minus(Duration.ofMinutes(30)));
        as(house(), () -> {
            group = stations.addGroup(venue, "PC", 1).id();
            the(TillService.class).add(venue, "AUTO", "Automatic", true);
            var rule = new TariffView.RuleView(
                    group, "Day", EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalTime.of(6, 0), 300);
            the(TariffService.class)
                    .activate(new TariffView(
                            UUID.randomUUID(),
                            venue,
                            "Prices",
                            "EUR",
                            "Europe/Berlin",
                            190_000,
                            60,
                            0,
                            1,
                            List.of(rule)));
        });
        ticker.tick();
        clock().set(OPENING);
    }

    StationId aSeatWithoutProgram() {
        var number = 1 + ((Number) one("select count(*) from station where venue_id = ?", venue)).intValue();
        return as(house(), () -> stations.add(venue, group, number, "PC " + number))
                .id();
    }

    StationId aSeat() {
        var id = aSeatWithoutProgram();
        as(manager, () -> the(StationKeyService.class).issue(id));
        return id;
    }

    static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    AccountId aMemberWith(String money) {
        var member = aMember(venue);
        as(house(), () -> wallets.grant(member, euro(money)));
        return member;
    }

    PlayView start(StationId seat, String money) {
        var member = aMemberWith(money);
        return as(cashier, () -> play.start(new NewPlay(seat, PlayView.Mode.PREPAID, member, false, 720, null), key()));
    }

    List<PlayView> players(int count, String money) {
        var sessions = new ArrayList<PlayView>();
        for (var i = 0; i < count; i++) {
            sessions.add(start(aSeat(), money));
        }
        return sessions;
    }

    static List<StationId> seats(List<PlayView> sessions) {
        return sessions.stream().map(PlayView::stationId).toList();
    }

    static Caller at(StationId station) {
        return new Caller(Caller.Kind.STATION, null, Map.of(), null, null, station.value(), Map.of());
    }

    void beat(List<StationId> seats) {
        seats.forEach(seat -> as(at(seat), () -> link.beat(new Beat(BOOT, "test 1.0", 3, null, null, null))));
    }

    /** The house looks after everything, as its timers do. */
    void look() {
        the(StationTicker.class).tick();
        ticker.tick();
        the(PlayTicker.class).tick();
    }

    /** Time goes by in steps of ten seconds; these seats say that they are alive. */
    void pass(Duration time, List<StationId> alive) {
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(10)) {
            clock().advance(Duration.ofSeconds(10));
            beat(alive);
            look();
        }
    }

    PlayView now(PlayView session) {
        return as(cashier, () -> play.get(session.id()));
    }

    PlayView end(PlayView session) {
        return as(cashier, () -> play.end(session.id(), key()));
    }

    WalletView wallet(PlayView session) {
        return as(cashier, () -> wallets.view(session.accountId()));
    }

    List<IncidentView> lasting() {
        return as(cashier, () -> incidents.lasting(venue));
    }

    IncidentDetail detail(IncidentView incident) {
        return as(manager, () -> incidents.get(incident.id()));
    }

    IncidentDetail costOf(IncidentView incident) {
        return as(owner, () -> incidents.get(incident.id()));
    }

    IncidentView open(NewIncident wanted) {
        return as(stepped(manager), () -> incidents.open(wanted, key()));
    }

    static Command key() {
        return Command.of("incident", UUID.randomUUID().toString());
    }

    static long minutes(long minutes) {
        return minutes * 60;
    }

    void mustCost(PlayView ended, String total) {
        assertThat(ended.total()).isEqualTo(euro(total));
    }
}
