package org.gamingcafe.cafe.report;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.gamingcafe.cafe.ledger.BusinessDayService;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.play.PlayedSpanService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Csv;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What the business days of a venue have brought (G115, G118): counted as the house, read by who may see its money. */
@Stateless
@RolesAllowed(Permission.FINANCIALS_VIEW)
public class VenueDayService {

    /** One looks at so many days at most; and so far back days are counted that nobody has counted yet. */
    public static final int LONGEST_DAYS = 366;

    /** So long what has happened may still be told. */
    private static final int ANEW_DAYS = 7;

    private static final int PERCENT_DECIMALS = 2;

    @Inject
    VenueDays days;

    @Inject
    BusinessDayService books;

    @Inject
    PlayedSpanService plays;

    @Inject
    MemberService members;

    @Inject
    StationService stations;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** Days of all venues that are over and were not counted since, the oldest of each venue first. */
    @PermitAll
    public List<DueDay> due() {
        Call.current().caller().mustBeTheHouse();
        return venues.mine().stream().flatMap(this::due).toList();
    }

    private Stream<DueDay> due(VenueView venue) {
        var today = venue.businessDay(clock.instant());
        var earliest = today.minusDays(LONGEST_DAYS);
        var first = books.first(venue.id()).orElse(today);
        var from = first.isBefore(earliest) ? earliest : first;
        if (!from.isBefore(today)) {
            return Stream.empty();
        }
        var counted = days.counted(venue.id(), from);
        var anew = today.minusDays(ANEW_DAYS);
        var began = venue.begins(today);
        return from.datesUntil(today)
                .filter(day -> isDue(counted.get(day), day.isBefore(anew), began))
                .map(day -> new DueDay(venue.id(), day));
    }

    /** @param settled it stays as it was told */
    private static boolean isDue(@Nullable Instant countedAt, boolean settled, Instant todayBegan) {
        return countedAt == null || !settled && countedAt.isBefore(todayBegan);
    }

    @PermitAll
    public void count(DueDay due) {
        Call.current().caller().mustBeTheHouse();
        var venue = venues.get(due.venue());
        var begins = venue.begins(due.day());
        var ends = venue.begins(due.day().plusDays(1));
        var played = plays.of(venue.id(), begins, ends);
        days.put(
                venue.id(),
                new VenueDay(
                        due.day(),
                        played.sessions(),
                        played.time(),
                        stations.all(venue.id()).size(),
                        venues.openFor(venue.id(), begins, ends),
                        books.sum(venue.id(), Chart.PLAY_REVENUE, due.day(), venue.currency()),
                        books.sum(venue.id(), Chart.GOODS_REVENUE, due.day(), venue.currency()),
                        members.joined(venue.id(), begins, ends),
                        clock.instant()));
    }

    /** Those that were counted, the first one first; both days included. */
    public List<VenueDay> list(VenueId venue, @Nullable LocalDate from, @Nullable LocalDate to) {
        Call.current().caller().mustBeAllowed(Permission.FINANCIALS_VIEW, venue, "venue");
        if (from == null || to == null) {
            throw new InvalidInput(from == null ? "from" : "to", "report.span", LONGEST_DAYS);
        }
        var span = ChronoUnit.DAYS.between(from, to);
        if (span < 0 || span >= LONGEST_DAYS) {
            throw new InvalidInput("from", "report.span", LONGEST_DAYS);
        }
        return days.between(venue, from, to);
    }

    /** The last business day that is over. */
    public LocalDate lastDay(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.FINANCIALS_VIEW, venue, "venue");
        return venues.get(venue).businessDay(clock.instant()).minusDays(1);
    }

    /** The same for a spreadsheet; amounts are plain decimals (one below zero is text there, as in all tables of the house), occupancy is in per cent. */
    public String export(VenueId venue, @Nullable LocalDate from, @Nullable LocalDate to) {
        var table = new StringBuilder(Csv.line(
                "day",
                "sessions",
                "playedSeconds",
                "seats",
                "openSeconds",
                "occupancyPercent",
                "playRevenue",
                "goodsRevenue",
                "currency",
                "newMembers"));
        for (var day : list(venue, from, to)) {
            table.append(Csv.line(
                    day.day(),
                    day.sessions(),
                    day.played().toSeconds(),
                    day.seats(),
                    day.open().toSeconds(),
                    BigDecimal.valueOf(day.occupancy(), PERCENT_DECIMALS).toPlainString(),
                    day.play().amount().toPlainString(),
                    day.goods().amount().toPlainString(),
                    day.play().currency(),
                    day.newMembers()));
        }
        return table.toString();
    }
}
