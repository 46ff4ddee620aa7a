package org.gamingcafe.cafe.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No minute of a pass is played twice, whoever races. */
class PassRaceTest extends PassCounter {

    private final PassUseService uses = the(PassUseService.class);

    private PassUseService.Play aSession(AccountId member) {
        return new PassUseService.Play(Ids.next(), venue, member);
    }

    private static Instant at() {
        return clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private List<Entitlement> lend(PassUseService.Play session) {
        return as(cashier, () -> uses.lend(session, at(), LocalDate.of(2026, 3, 2)));
    }

    private static List<Bill.PassUse> used(List<Entitlement> lent, long seconds) {
        return lent.stream()
                .map(pass -> new Bill.PassUse(pass.id(), seconds, seconds))
                .toList();
    }

    @Test
    @DisplayName("I13: of two sessions of one member that want the same pass one has it until it ends")
    void of_many_sessions_one_has_the_pass() {
        var member = memberWith("20.00");
        var pass = sold(SomePass.minutes(60, group, "5.00"), member);

        var race = race(12, () -> lend(aSession(member)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().filter(lent -> !lent.isEmpty())).hasSize(1);
        assertThat(now(pass).session()).isNotNull();
    }

    @Test
    @DisplayName("I13, control: who looks first and writes later lends one pass to several in the same race")
    void the_same_race_breaks_careless_lending() {
        var tooMany = 0;
        for (var round = 0; round < 5 && tooMany == 0; round++) {
            var pass = sold(SomePass.minutes(60, group, "5.00"), memberWith("20.00"));
            var careless = new CarelessLending(the(EntityManager.class), pass.id());
            var race = race(12, () -> inTransaction(() -> careless.lend(Ids.next())));
            tooMany += race.results().size() - 1;
        }

        assertThat(tooMany).isPositive();
    }

    @Test
    @DisplayName("I13: of many who settle one session one takes the time off")
    void of_many_settlements_one_takes_the_time_off() {
        var member = memberWith("20.00");
        var pass = sold(SomePass.minutes(60, group, "6.00"), member);
        var session = aSession(member);
        var lent = lend(session);

        var race = race(12, () -> as(cashier, () -> uses.settle(session, lent, used(lent, 600))));

        assertThat(race.results()).hasSize(1);
        assertThat(now(pass).usedSeconds()).isEqualTo(600);
        assertThat(earned(pass)).isEqualTo(100);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("5.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I13, control: who writes back what was read loses time that was played")
    void the_same_race_breaks_careless_taking() {
        var lost = 0L;
        for (var round = 0; round < 5 && lost == 0; round++) {
            var pass = sold(SomePass.minutes(600, group, "5.00"), memberWith("20.00"));
            var careless = new CarelessLending(the(EntityManager.class), pass.id());
            race(12, () -> inTransaction(() -> careless.take(60)));
            lost = 720 - now(pass).usedSeconds();
        }

        assertThat(lost).isPositive();
    }

    @Test
    @DisplayName("I13: the database holds 0 ≤ used ≤ total too, of the whole and of each day")
    void the_database_holds_it_too() {
        var member = memberWith("20.00");
        var pass = sold(SomePass.daily(60, group, "5.00"), member);

        assertThatThrownBy(() -> change("update pass set used = total + 1 where id = ?", pass.id()))
                .hasMessageContaining("pass_used");
        assertThatThrownBy(() -> change("update pass set used = -1 where id = ?", pass.id()))
                .hasMessageContaining("pass_used");
        assertThatThrownBy(() -> change("update pass set earned = price + 1 where id = ?", pass.id()))
                .hasMessageContaining("pass_earned");
        assertThatThrownBy(() -> change(
                        "insert into pass_day (pass_id, day, total, used) values (?, current_date, 60, 61)", pass.id()))
                .hasMessageContaining("pass_day_used");
    }

    @Test
    void a_session_takes_no_more_than_there_is() {
        var member = memberWith("20.00");
        var pass = sold(SomePass.minutes(60, group, "5.00"), member);
        var session = aSession(member);
        var lent = lend(session);

        assertThatThrownBy(() -> as(cashier, () -> uses.settle(session, lent, used(lent, 3_601))))
                .isInstanceOf(RuntimeException.class);
        assertThat(now(pass).usedSeconds()).isZero();
        assertThatThrownBy(() -> as(
                        cashier,
                        () -> uses.settle(session, lent, List.of(new Bill.PassUse(UUID.randomUUID(), 60, 60)))))
                .isInstanceOf(RuntimeException.class);

        as(cashier, () -> uses.settle(session, lent, used(lent, 3_600)));
        assertThat(now(pass).state()).isEqualTo(PassView.State.ENDED);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName(
            "Two tariffs that begin their days at other times may each give a day whole; it is used up, not overdrawn")
    void a_day_that_was_had_twice_is_used_up() {
        var member = memberWith("20.00");
        var pass = sold(SomePass.daily(60, group, "5.00"), member);
        var day = LocalDate.of(2026, 3, 3);
        for (var round = 0; round < 2; round++) {
            var session = aSession(member);
            var lent = lend(session);
            var use = new Bill.PassUse(pass.id(), 2_400, 2_400, List.of(new Bill.DayUse(day, 2_400)));
            as(cashier, () -> uses.settle(session, lent, List.of(use)));
        }

        assertThat(number("select used from pass_day where pass_id = ? and day = ?", pass.id(), day))
                .isEqualTo(3_600);
    }

    @Test
    @DisplayName("The last minute takes the remainder, and the taxes of the parts add up to that of the price")
    void parts_of_a_price_add_up() {
        var member = memberWith("20.00");
        sold(SomePass.minutes(7, group, "10.00"), member);
        for (var minute = 0; minute < 7; minute++) {
            var session = aSession(member);
            var lent = lend(session);
            as(cashier, () -> uses.settle(session, lent, used(lent, 60)));
        }

        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("1.60"));
        assertThat(sum(Chart.PLAY_REVENUE)).isEqualTo(euro("8.40"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("A pass in play is neither ended nor renewed under the player")
    void what_is_in_play_is_left_alone() {
        var member = memberWith("40.00");
        var minutes = sold(SomePass.minutes(60, group, "5.00").days(1), member);
        var abo = sold(
                SomePass.subscription(Entitlement.Kind.MINUTES, 60, group, "5.00")
                        .days(1),
                member);
        var session = aSession(member);
        var lent = lend(session);
        assertThat(lent).hasSize(2);
        clock().advance(Duration.ofDays(2));

        tick();

        assertThat(now(minutes).state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(now(abo).period()).isEqualTo(1);
        as(cashier, () -> uses.settle(session, lent, used(lent, 60)));
        tick();
        assertThat(now(minutes).state()).isEqualTo(PassView.State.ENDED);
        assertThat(now(abo).period()).isEqualTo(2);
        assertThat(now(abo).secondsLeft()).isEqualTo(3_600);
    }

    @Test
    @DisplayName("Of many tickers at once one renews a subscription")
    void of_many_tickers_one_renews() {
        var member = memberWith("100.00");
        var abo = sold(SomePass.subscription(Entitlement.Kind.DAILY, 60, group, "5.00"), member);
        clock().advance(Duration.ofDays(31));

        race(6, this::tick);

        assertThat(now(abo).period()).isEqualTo(2);
        assertThat(cashOf(member)).isEqualTo(euro("90.00"));
    }

    @Test
    void lending_asks_the_database_once() {
        var member = memberWith("40.00");
        sold(SomePass.minutes(60, group, "5.00"), member);
        sold(SomePass.daily(60, group, "5.00"), member);
        var session = aSession(member);
        lend(aSession(aMember(venue)));

        assertThat(statements(() -> lend(session))).isEqualTo(1);
    }
}
