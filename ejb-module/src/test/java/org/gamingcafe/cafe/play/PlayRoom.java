package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.tariff.Usage;
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

/** A venue in which one can play: 3.00 an hour from 06:00, 4.80 from 18:00; 60 seconds are free. It is 11:00 there. */
abstract class PlayRoom extends RoomTest {

    static final Instant OPENING = Instant.parse("2026-03-02T10:00:00Z");

    final PlayService play = the(PlayService.class);
    final PlayChangeService changes = the(PlayChangeService.class);
    final FloorService floor = the(FloorService.class);
    final StationService stations = the(StationService.class);
    final TariffService tariffs = the(TariffService.class);
    final WalletService wallets = the(WalletService.class);
    final VenueId venue = aVenue();
    final Caller cashier = staff(venue, Role.CASHIER);
    UUID group;

    @BeforeEach
    void open() {
        clock().set(OPENING);
        as(house(), () -> {
            group = stations.addGroup(venue, "PC", 1).id();
            the(TillService.class).add(venue, "AUTO", "Automatic", true);
        });
        charge(300, 480);
    }

    static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    /** Makes these prices the active ones. */
    UUID charge(long dayPerHour, long eveningPerHour) {
        var week = EnumSet.allOf(DayOfWeek.class);
        return charge(
                List.of(
                        new TariffView.RuleView(
                                group, "Day", week, LocalTime.of(6, 0), LocalTime.of(18, 0), dayPerHour),
                        new TariffView.RuleView(
                                group, "Evening", week, LocalTime.of(18, 0), LocalTime.of(6, 0), eveningPerHour)),
                0);
    }

    UUID charge(List<TariffView.RuleView> rules, int minimumSeconds) {
        var tariff = new TariffView(
                UUID.randomUUID(), venue, "Prices", "EUR", "Europe/Berlin", 190_000, 60, minimumSeconds, 1, rules);
        return as(house(), () -> tariffs.activate(tariff));
    }

    /** A cashier's open shift. */
    UUID aShift() {
        var till = as(house(), () -> the(TillService.class).add(venue, "T1", "Desk", false));
        return as(cashier, () -> the(TillService.class).open(till.id(), euro("50.00"), key()))
                .id();
    }

    PlayView aGuest(String paid, UUID shift) {
        var guest = new NewPlay.Guest("Table four", euro(paid), shift);
        var station = aStation().id();
        return as(cashier, () -> play.start(NewPlay.of(station, guest), key()));
    }

    StationView aStation() {
        var number = 1 + ((Number) one("select count(*) from station where venue_id = ?", venue)).intValue();
        return as(house(), () -> stations.add(venue, group, number, "PC " + number));
    }

    AccountId aMemberWith(String money) {
        var member = aMember(venue);
        if (euro(money).isPositive()) {
            as(house(), () -> wallets.grant(member, euro(money)));
        }
        return member;
    }

    /** The program at a seat, which has a key; one that was revoked stays so. */
    static Caller at(StationId station) {
        change("""
                insert into station_key (id, station_id, hash, issued_at)
                select gen_random_uuid(), ?, replace(cast(gen_random_uuid() as text), '-', '') || '-test-only', now()
                where not exists (select from station_key where station_id = ?)""", station, station);
        return new Caller(Caller.Kind.STATION, null, Map.of(), null, null, station.value(), Map.of());
    }

    static Command key() {
        return Command.of("play", UUID.randomUUID().toString());
    }

    /** For as long as one may, not only for the usual two hours. */
    PlayView startForLong(StationId station, AccountId member) {
        return as(
                cashier,
                () -> play.start(new NewPlay(station, PlayView.Mode.PREPAID, member, false, 720, null), key()));
    }

    PlayView start(StationId station, AccountId member) {
        return as(cashier, () -> play.start(station, member, PlayView.Mode.PREPAID, false, key()));
    }

    PlayView aSession(String money) {
        return start(aStation().id(), aMemberWith(money));
    }

    PlayView pause(PlayView session) {
        return as(cashier, () -> play.pause(session.id(), key()));
    }

    PlayView resume(PlayView session) {
        return as(cashier, () -> play.resume(session.id(), key()));
    }

    PlayView end(PlayView session) {
        return as(cashier, () -> play.end(session.id(), key()));
    }

    PlayView now(PlayView session) {
        return as(cashier, () -> play.get(session.id()));
    }

    WalletView wallet(AccountId member) {
        return as(cashier, () -> wallets.view(member));
    }

    void pass(Duration time) {
        clock().advance(time);
    }

    /** What the ticker does with one session. */
    void tick(PlayView session) {
        as(house(), () -> play.renew(session.id()));
    }

    /** What six desks that seat one member at the same moment promise in sum, as minutes until play must end. */
    long minutesOfSixStartsAtOnce(AccountId member) {
        var free = List.of(aStation(), aStation(), aStation(), aStation(), aStation(), aStation());
        var next = new AtomicInteger();
        var race = as(
                cashier,
                () -> race(6, () -> start(free.get(next.getAndIncrement()).id(), member)));
        return race.results().stream()
                .mapToLong(session -> Duration.between(session.startedAt(), session.mustEndAt())
                        .toMinutes())
                .sum();
    }

    /** I6: segments follow each other from start to end. I8: the charges are what billing answers when asked again. */
    void mustBeSound(PlayView ended) {
        var segments = sql("""
                select kind, from_at, until_at, group_id from play_segment where session_id = ? order by sequence""", ended.id());
        var used = new ArrayList<Usage.Segment>();
        for (var row : segments) {
            var where = (UUID) row.get("group_id");
            used.add(new Usage.Segment(
                    where == null ? group : where,
                    instant(row.get("from_at")),
                    instant(row.get("until_at")),
                    Usage.Kind.valueOf((String) row.get("kind"))));
        }
        assertThat(used.getFirst().from()).isEqualTo(ended.startedAt());
        assertThat(used.getLast().until()).isEqualTo(ended.endedAt());
        var tariff = (UUID) one("select tariff_id from play_session where id = ?", ended.id());
        assertThat(tariffs.bill(tariff, new Usage(used, tiers(ended), List.of()))
                        .total())
                .isEqualTo(ended.total());
        assertThat(one("""
                select coalesce(sum(bonus + cash + credit), 0)::bigint from play_charge where session_id = ?""", ended.id()))
                .as("who paid is kept with each charge")
                .isEqualTo(ended.total().minor());
        assertThat(one("select billed_through from play_session where id = ?", ended.id()))
                .as("I7: all of it is reckoned")
                .isEqualTo(one("select ended_at from play_session where id = ?", ended.id()));
        assertThat(one("select coalesce(sum(amount), 0)::bigint from play_charge where session_id = ?", ended.id()))
                .isEqualTo(ended.total().minor());
        assertThat(one("select coalesce(sum(seconds), 0)::bigint from play_charge where session_id = ?", ended.id()))
                .isEqualTo(ended.billableSeconds());
        assertThat(mismatch()).isEmpty();
    }

    /** What the night would find. */
    Optional<PlayMismatch> mismatch() {
        var verification = the(PlayVerificationService.class);
        return as(house(), () -> verification.next(venue, verification.begin())).mismatch();
    }

    private static List<Usage.Membership> tiers(PlayView session) {
        var tiers = new ArrayList<Usage.Membership>();
        tiers.add(new Usage.Membership(
                (String) one("select tier from play_session where id = ?", session.id()), session.startedAt()));
        sql("select tier, since_at from play_tier where session_id = ? order by sequence", session.id())
                .forEach(
                        row -> tiers.add(new Usage.Membership((String) row.get("tier"), instant(row.get("since_at")))));
        return tiers;
    }

    private static Instant instant(Object timestamp) {
        return ((java.sql.Timestamp) timestamp).toInstant();
    }
}
