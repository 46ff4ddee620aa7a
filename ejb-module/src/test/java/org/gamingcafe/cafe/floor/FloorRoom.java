package org.gamingcafe.cafe.floor;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.RegistryService;
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
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;

/** A venue with a group of seats at 3.00 an hour. */
abstract class FloorRoom extends RoomTest {

    final FloorNewsService news = the(FloorNewsService.class);
    final FloorFeeds feeds = the(FloorFeeds.class);
    final FloorPictures pictures = the(FloorPictures.class);
    final PlayService play = the(PlayService.class);
    final RegistryService registry = the(RegistryService.class);
    final StationService stations = the(StationService.class);
    final VenueId venue = aVenue();
    final Caller cashier = staff(venue, Role.CASHIER);
    final Caller manager = staff(venue, Role.MANAGER);
    UUID group;

    @BeforeEach
    void open() {
        clock().set(Instant.parse("2026-03-02T10:00:00Z"));
        as(house(), () -> {
            group = stations.addGroup(venue, "PC", 1).id();
            the(TillService.class).add(venue, "AUTO", "Automatic", true);
            var day = new TariffView.RuleView(
                    group, "Day", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 300L);
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
                            List.of(day)));
        });
    }

    StationId aSeat() {
        var number = 1 + ((Number) one("select count(*) from station where venue_id = ?", venue)).intValue();
        return as(house(), () -> stations.add(venue, group, number, "PC " + number))
                .id();
    }

    AccountId aPlayer() {
        var member = aMember(venue);
        as(house(), () -> the(WalletService.class).grant(member, Money.of("20.00", "EUR")));
        return member;
    }

    PlayView sitDown(StationId seat) {
        var player = aPlayer();
        return as(cashier, () -> play.start(seat, player, PlayView.Mode.PREPAID, false, key()));
    }

    static Command key() {
        return Command.of("play", UUID.randomUUID().toString());
    }

    FloorNews asked(Caller who, String known) {
        return as(who, () -> news.since(venue, known));
    }

    void look() {
        as(house(), news::look);
    }
}
