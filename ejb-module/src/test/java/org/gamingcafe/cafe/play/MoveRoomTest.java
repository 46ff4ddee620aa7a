package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.member.MemberEdit;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.station.StationNotReady;
import org.gamingcafe.cafe.station.StationTaken;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What changes the price while somebody plays: another seat, another tier. */
class MoveRoomTest extends PlayRoom {

    private TariffView.RuleView rule(UUID where, String name, long perHour, String tier) {
        var week = EnumSet.allOf(DayOfWeek.class);
        return new TariffView.RuleView(where, name, week, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, perHour, tier, false);
    }

    /** A seat in a group that costs 9.00 an hour; the other group 3.00, at least for half an hour. */
    private StationId aDearSeat() {
        var dear = as(house(), () -> stations.addGroup(venue, "VR " + UUID.randomUUID(), 2))
                .id();
        charge(List.of(rule(group, "PC", 300, null), rule(dear, "VR", 900, null)), 1_800);
        var number = 100 + ((Number) one("select count(*) from station where venue_id = ?", venue)).intValue();
        return as(house(), () -> stations.add(venue, dear, number, "VR " + number))
                .id();
    }

    private PlayView move(PlayView session, StationId to) {
        return as(cashier, () -> changes.move(session.id(), to, key()));
    }

    private StationView.State state(StationId seat) {
        return as(cashier, () -> stations.get(seat)).state();
    }

    @Test
    @DisplayName(
            "T16: a move to a dearer seat is billed at its price from then on, with no new minimum or free seconds")
    void a_move_to_a_dearer_seat() {
        var dear = aDearSeat();
        var session = aSession("20.00");
        pass(Duration.ofMinutes(20));
        tick(session);

        var moved = move(session, dear);
        pass(Duration.ofMinutes(20));
        tick(session);
        var ended = end(session);

        assertThat(moved.stationId()).isEqualTo(dear);
        assertThat(state(session.stationId())).isEqualTo(StationView.State.LOCKED);
        assertThat(ended.billableSeconds()).isEqualTo(40 * 60);
        assertThat(ended.total()).isEqualTo(euro("4.00"));
        assertThat(events(PlayMoved.class)).extracting(PlayMoved::to).containsExactly(dear);
        assertThat(state(dear)).isEqualTo(StationView.State.LOCKED);
        mustBeSound(ended);
    }

    @Test
    @DisplayName(
            "T16: a seat that is taken, broken or of another venue is no place to move to, and nothing has changed")
    void seats_that_cannot_be_had_are_refused() {
        var session = aSession("20.00");
        var taken = aSession("20.00").stationId();
        var broken = aStation().id();
        change("update station set state = 'MAINTENANCE' where id = ?", broken);

        assertThatThrownBy(() -> move(session, taken)).isInstanceOf(StationTaken.class);
        assertThatThrownBy(() -> move(session, session.stationId())).isInstanceOf(StationTaken.class);
        assertThatThrownBy(() -> move(session, broken)).isInstanceOf(StationNotReady.class);
        assertThatThrownBy(() -> move(session, StationId.next())).isInstanceOf(NotFound.class);
        pause(session);
        assertThatThrownBy(() -> move(session, aStation().id())).isInstanceOf(NotRunning.class);
        assertThat(now(session).stationId()).isEqualTo(session.stationId());
        assertThat(state(session.stationId())).isEqualTo(StationView.State.PAUSED);
    }

    @Test
    void nobody_moves_to_a_seat_that_they_cannot_pay_for() {
        var dear = aDearSeat();
        var session = aSession("1.55");
        pass(Duration.ofMinutes(29));
        tick(session);

        assertThatThrownBy(() -> move(session, dear)).isInstanceOf(InsufficientFunds.class);

        assertThat(state(dear)).isEqualTo(StationView.State.LOCKED);
        assertThat(state(session.stationId())).isEqualTo(StationView.State.IN_USE);
    }

    @Test
    @DisplayName("T16, race: of many who move to one seat one gets it, and the others stay where they are")
    void of_many_who_move_to_one_seat_one_gets_it() {
        var seat = aStation().id();
        var sessions = new ConcurrentLinkedQueue<>(
                Stream.generate(() -> aSession("5.00")).limit(8).toList());

        var race =
                as(cashier, () -> race(8, () -> changes.move(sessions.remove().id(), seat, key())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(StationTaken.class)).isEqualTo(7);
        assertThat(one("select count(*) from station where venue_id = ? and state = 'IN_USE'", venue))
                .isEqualTo(8L);
    }

    private void rank(AccountId member, String tier) {
        var manager = staff(venue, Role.MANAGER);
        var known = as(manager, () -> the(MemberService.class).get(member));
        as(
                manager,
                () -> the(MemberService.class)
                        .edit(
                                member,
                                new MemberEdit(
                                        known.name(),
                                        known.email(),
                                        known.phone(),
                                        known.birthDate(),
                                        tier,
                                        known.language(),
                                        known.note(),
                                        known.version(),
                                        known.accountVersion())));
    }

    @Test
    @DisplayName("T22: a tier that is gained while one plays counts from then on, not before")
    void a_tier_is_not_retroactive() {
        charge(List.of(rule(group, "All", 600, null), rule(group, "Gold", 300, "GOLD")), 0);
        var session = aSession("20.00");
        pass(Duration.ofMinutes(20));
        tick(session);
        rank(session.accountId(), "GOLD");
        pass(Duration.ofMinutes(20));
        tick(session);

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("3.00"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T22: a tier that is lost makes the held money run out earlier, and no bill is above it")
    void a_tier_that_is_lost_shortens_the_time() {
        charge(List.of(rule(group, "All", 600, null), rule(group, "Gold", 300, "GOLD")), 0);
        var member = aMemberWith("1.00");
        rank(member, "GOLD");
        var session = start(aStation().id(), member);
        pass(Duration.ofMinutes(10));
        tick(session);
        rank(member, "STANDARD");
        pass(Duration.ofHours(1));
        tick(session);

        var ended = now(session);

        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(ended.billableSeconds())
                .as("what is rounded off lasts for two seconds more")
                .isBetween(900L, 902L);
        mustBeSound(ended);
    }
}
