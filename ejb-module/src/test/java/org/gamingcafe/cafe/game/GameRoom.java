package org.gamingcafe.cafe.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.cafe.play.NewPlay;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.StationCommandService;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A venue with seats whose programs have a key, and games on them. It is 11:00 there. */
abstract class GameRoom extends RoomTest {

    static final Instant OPENING = Instant.parse("2026-03-02T10:00:00Z");

    final GameService games = the(GameService.class);
    final GameRunService desk = the(GameRunService.class);
    final SeatGameService own = the(SeatGameService.class);
    final PlayService play = the(PlayService.class);
    final StationService stations = the(StationService.class);
    final StationLinkService link = the(StationLinkService.class);
    final StationCommandService commands = the(StationCommandService.class);
    final VenueId venue = aVenue();
    final Caller cashier = staff(venue, Role.CASHIER);
    final Caller manager = staff(venue, Role.MANAGER);
    UUID group;
    private int made;

    @BeforeEach
    void open() {
        clock().set(OPENING);
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
    }

    /** A seat without a program. */
    StationId aBareSeat() {
        var number = 1 + ((Number) one("select count(*) from station where venue_id = ?", venue)).intValue();
        return as(house(), () -> stations.add(venue, group, number, "PC " + number))
                .id();
    }

    StationId aSeat() {
        var id = aBareSeat();
        as(manager, () -> the(StationKeyService.class).issue(id));
        return id;
    }

    AccountId born(@Nullable String day) {
        var member = aMember(venue);
        as(house(), () -> the(WalletService.class).grant(member, Money.of("20.00", "EUR")));
        change("update member set birth_date = cast(? as date) where account_id = ?", day, member);
        return member;
    }

    PlayView sit(StationId seat, AccountId member) {
        return as(cashier, () -> play.start(new NewPlay(seat, PlayView.Mode.PREPAID, member, false, 120, null), key()));
    }

    PlayView aPlayer(StationId seat) {
        return sit(seat, born("1990-01-01"));
    }

    void end(PlayView session) {
        as(cashier, () -> play.end(session.id(), key()));
    }

    /** At all seats of the group. */
    GameView aGame(int fromAge, @Nullable Integer licences) {
        made++;
        return as(
                manager,
                () -> games.add(
                        venue,
                        new GameEdit(
                                "Game " + made, fromAge, "game" + made + ".exe", licences, List.of(group), List.of())));
    }

    GameRun launch(GameView game, StationId seat) {
        return as(cashier, () -> desk.launch(game.id(), seat, false, key()));
    }

    int taken(GameView game) {
        return as(cashier, () -> games.get(game.id())).taken();
    }

    /** The counter of each game is what its open runs are. */
    void mustAddUp() {
        assertThat(sql("""
                select g.title, g.taken, (select count(*) from game_run r where r.game_id = g.id and r.ended_at is null) as runs
                from game g where g.taken <> (select count(*) from game_run r where r.game_id = g.id and r.ended_at is null)""")).isEmpty();
    }

    /** The program at the seat. */
    static Caller at(StationId station) {
        return new Caller(Caller.Kind.STATION, null, Map.of(), null, null, station.value(), Map.of());
    }

    /** What a seat was told last. */
    CommandView told(StationId seat) {
        return as(cashier, () -> commands.history(seat, PageRequest.first(1)))
                .items()
                .getFirst();
    }

    void answer(StationId seat, boolean isDone) {
        var last = told(seat).id();
        as(at(seat), () -> link.acknowledge(last, isDone, "said"));
    }

    static Command key() {
        return Command.of("game", UUID.randomUUID().toString());
    }
}
