package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.wallet.WalletStatusService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Points come with bills and go with them; they stand in the books, and never below zero. */
class PointsRoomTest extends LoyaltyTest {

    private static PageRequest all() {
        return PageRequest.first(100);
    }

    @Test
    @DisplayName("R09: a sale brings a point a unit, in the second book of the ledger")
    void a_sale_brings_points() {
        var shift = openShift("0.00");
        var member = anEnrolledMember();

        var sale = buy(member, shift, 12);
        buy(null, shift, 50);
        buy(aMember(venue), shift, 50);

        assertThat(pointsOf(member)).isEqualTo(12);
        assertThat(view(member).worth()).isEqualTo(euro("0.12"));
        assertThat(pointsIn(Chart.POINTS_ISSUED)).isEqualTo(Points.of(12));
        assertThat(pointsIn(Chart.MEMBER_POINTS)).isEqualTo(Points.of(12));
        assertThat(events(PointsMoved.class))
                .singleElement()
                .satisfies(moved -> assertThat(moved.source()).isEqualTo(sale.id()));
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("R09: half as many more on what exceeds a hundred in one bill, and the tier's factor on all of it")
    void a_large_bill_and_a_tier_bring_more() {
        var shift = openShift("0.00");
        var member = anEnrolledMember();

        buy(member, shift, 700);
        assertThat(pointsOf(member)).isEqualTo(1_000);
        assertThat(view(member).tier()).isEqualTo("Silver");
        assertThat(view(member).toNextTier()).isEqualTo(4_000);
        buy(member, shift, 10);

        assertThat(pointsOf(member)).isEqualTo(1_011);
        clock().advance(Duration.ofDays(364));
        assertThat(view(member).tier()).isEqualTo("Silver");
        clock().advance(Duration.ofDays(2));
        assertThat(view(member).tier()).as("a year later").isNull();
    }

    @Test
    @DisplayName("R09: points that were given count for no tier")
    void presents_make_no_tier() {
        var member = aMemberWithPoints(6_000);

        assertThat(view(member).tier()).isNull();
        assertThat(view(member).counted()).isZero();
    }

    @Test
    @DisplayName(
            "R09: a refund takes back exactly what the bill brought too much, in whatever parts (20 bills, seed 11)")
    void a_refund_takes_the_points_back_exactly() {
        var shift = openShift("9000.00");
        var member = anEnrolledMember();
        award(member, 1_000);
        var random = new Random(11);
        for (var bill = 0; bill < 20; bill++) {
            var things = 1 + random.nextInt(200);
            var sale = buy(member, shift, things);
            var left = things;
            while (left > 0) {
                var part = 1 + random.nextInt(left);
                giveBack(sale, shift, part);
                left -= part;
                var expected = Earning.of(Programme.usual("EUR"), 10_000, euro(left + ".00"));
                assertThat(pointsOf(member)).isEqualTo(1_000 + expected.points());
            }
        }
        assertThat(pointsOf(member)).isEqualTo(1_000);
        assertThat(view(member).counted()).isZero();
        assertThat(view(member).owed()).isZero();
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("R09: a bill keeps its rules: refunded after they were changed, it takes back what it had brought")
    void a_bill_keeps_its_rules() {
        var shift = openShift("100.00");
        var member = anEnrolledMember();
        var sale = buy(member, shift, 40);
        as(manager, () -> programmes.set(venue, with(current(), true, 100, List.of(new Tier(0, "All", 30_000)))));
        buy(member, shift, 10);
        assertThat(pointsOf(member)).isEqualTo(70);

        giveBack(sale, shift, 20);
        assertThat(pointsOf(member)).isEqualTo(50);
        close();
        giveBack(sale, shift, 20);

        assertThat(pointsOf(member)).isEqualTo(30);
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName(
            "R09: points that were used and should go are owed; the next ones pay for them, and nothing is below zero")
    void what_was_used_is_owed() {
        var shift = openShift("500.00");
        var member = anEnrolledMember();
        var sale = buy(member, shift, 200);
        assertThat(pointsOf(member)).isEqualTo(250);
        sell(member, shift, List.of(line(thing, 2)), byPoints("2.00"));
        assertThat(pointsOf(member)).isEqualTo(50);

        giveBack(sale, shift, 200);

        assertThat(pointsOf(member)).isZero();
        assertThat(view(member).owed()).isEqualTo(200);
        assertThat(events(PointsOwed.class))
                .singleElement()
                .satisfies(owed -> assertThat(owed.points()).isEqualTo(200));
        assertThat(number("select sum(points) from loyalty_owed where account_id = ?", member))
                .isEqualTo(200);
        buy(member, shift, 90);
        assertThat(pointsOf(member)).isZero();
        assertThat(view(member).owed()).isEqualTo(110);
        award(member, 150);
        assertThat(pointsOf(member)).isEqualTo(40);
        assertThat(view(member).owed()).isZero();
        assertThatPointsAddUp();
    }

    @Test
    void a_closed_programme_brings_nothing() {
        var shift = openShift("0.00");
        var member = anEnrolledMember();
        close();

        buy(member, shift, 10);

        assertThat(pointsOf(member)).isZero();
        assertRefused("loyalty.closed", () -> as(cashier, () -> enrolments.enrol(aMember(venue))));
    }

    @Test
    @DisplayName("I16: whoever sells to somebody they are linked to brings them no points; a colleague does")
    void no_points_at_the_own_till() {
        var shift = openShift("0.00");
        var member = anEnrolledMember();
        link(member, cashier.person());

        buy(member, shift, 10);

        assertThat(pointsOf(member)).isZero();
    }

    @Test
    @DisplayName("I16: nobody awards points to somebody they are linked to, and a member to nobody")
    void nobody_awards_to_their_own() {
        var member = anEnrolledMember();
        link(member, manager.person());

        assertThatThrownBy(() -> award(member, 10))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.code()).isEqualTo("wallet.linked"));
        assertThatThrownBy(() -> as(cashier, () -> points.award(member, 10, "x", aCommand())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(member(member, venue), () -> points.award(member, 10, "x", aCommand())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(staff(aVenue(), Role.MANAGER), () -> points.award(member, 10, "x", aCommand())))
                .isInstanceOf(NotFound.class);
        assertThat(pointsOf(member)).isZero();
    }

    @Test
    void points_are_given_and_taken_with_a_reason_once_per_command() {
        var member = anEnrolledMember();
        var command = Command.of("test", anId().toString());

        as(manager, () -> points.award(member, 300, "Lost evening", command));
        as(manager, () -> points.award(member, 300, "Lost evening", command));
        as(manager, () -> points.withdraw(member, 100, "Too many", aCommand()));

        assertThat(pointsOf(member)).isEqualTo(200);
        assertRefused(
                "loyalty.not-enough-points",
                () -> as(manager, () -> points.withdraw(member, 201, "Too many", aCommand())));
        assertRefused("loyalty.points", () -> award(member, 0));
        assertRefused("loyalty.points", () -> award(member, 100_001));
        assertRefused("wallet.reason", () -> as(manager, () -> points.award(member, 1, " ", aCommand())));
        assertRefused("loyalty.not-enrolled", () -> award(aMember(venue), 1));
        assertThat(as(cashier, () -> points.statement(member, all())).items())
                .extracting(StatementLine::type, line -> line.amount().minor(), StatementLine::reason)
                .containsExactly(
                        tuple("points-withdrawn", -100L, "Too many"), tuple("points-award", 300L, "Lost evening"));
        assertThatPointsAddUp();
    }

    @Test
    void the_balance_of_any_moment_can_be_asked_for() {
        var member = aMemberWithPoints(300);
        var before = clock().instant();
        clock().advance(Duration.ofDays(1));
        award(member, 50);

        assertThat(as(cashier, () -> points.balanceAt(member, before))).isEqualTo(300);
        assertThat(as(cashier, () -> points.balanceAt(member, clock().instant())))
                .isEqualTo(350);
        assertThat(as(cashier, () -> points.balanceAt(member, before.minusSeconds(1))))
                .isZero();
    }

    @Test
    void points_are_seen_by_their_member_and_by_who_may() {
        var member = aMemberWithPoints(300);

        assertThat(as(member(member, venue), () -> points.view(member)).points())
                .isEqualTo(300);
        assertThatThrownBy(() -> as(member(aMember(venue), venue), () -> points.view(member)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(staff(aVenue(), Role.CASHIER), () -> points.statement(member, all())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R09: points expire after 365 days, lot by lot, and the job may run as often as it likes")
    void points_expire_lot_by_lot() {
        var member = aMemberWithPoints(300);
        clock().advance(Duration.ofDays(100));
        award(member, 50);
        clock().advance(Duration.ofDays(250));
        assertThat(view(member).soon()).isEqualTo(300);
        assertThat(view(member).soonFrom()).isEqualTo(clock().instant().plus(Duration.ofDays(15)));
        as(manager, () -> points.withdraw(member, 100, "Too many", aCommand()));
        clock().advance(Duration.ofDays(15));
        assertThat(pointsOf(member)).as("over, though not booked yet").isEqualTo(50);
        assertRefused(
                "loyalty.not-enough-points", () -> as(manager, () -> points.withdraw(member, 51, "x", aCommand())));

        assertThat(as(house(), () -> points.expire(100))).isPositive();
        assertThat(as(house(), () -> points.expire(100))).isZero();

        assertThat(pointsIn(Chart.POINTS_EXPIRED)).isEqualTo(Points.of(200));
        assertThat(pointsIn(Chart.MEMBER_POINTS)).isEqualTo(Points.of(50));
        clock().advance(Duration.ofDays(100));
        as(house(), () -> points.expire(100));
        assertThat(pointsIn(Chart.POINTS_EXPIRED)).isEqualTo(Points.of(250));
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("R09: of six jobs that run at once each point expires once")
    void points_expire_once_whoever_races() {
        for (var i = 0; i < 8; i++) {
            aMemberWithPoints(100);
        }
        clock().advance(Duration.ofDays(366));

        var race = as(house(), () -> race(6, () -> points.expire(5)));

        assertThat(race.failures()).isEmpty();
        while (as(house(), () -> points.expire(100)) > 0) {
            continue;
        }
        assertThat(pointsIn(Chart.POINTS_EXPIRED)).isEqualTo(Points.of(800));
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName(
            "Points of a frozen wallet stay: none are used, none expire, what should go is owed; released, all goes on")
    void points_of_a_frozen_wallet_stay() {
        var shift = openShift("100.00");
        var member = anEnrolledMember();
        var sale = buy(member, shift, 40);
        award(member, 300);
        var wallet = the(WalletStatusService.class);
        as(manager, () -> wallet.freeze(member, "Card was stolen"));

        assertRefused("wallet.frozen", () -> sell(member, shift, List.of(line(thing, 2)), byPoints("2.00")));
        buy(member, shift, 10);
        assertThat(pointsOf(member)).isEqualTo(350);
        giveBack(sale, shift, 40);
        assertThat(pointsOf(member)).isEqualTo(350);
        assertThat(view(member).owed()).isEqualTo(40);
        clock().advance(Duration.ofDays(366));
        while (as(house(), () -> points.expire(100)) > 0) {
            continue;
        }
        assertThat(pointsIn(Chart.MEMBER_POINTS)).isEqualTo(Points.of(350));

        as(manager, () -> wallet.unfreeze(member, "New card"));
        award(member, 100);
        assertThat(pointsOf(member)).isEqualTo(60);
        assertThat(view(member).owed()).isZero();
        assertThat(as(house(), () -> points.expire(100))).isPositive();
        assertThat(pointsIn(Chart.MEMBER_POINTS)).isEqualTo(Points.of(60));
        assertThatPointsAddUp();
    }

    @Test
    void who_leaves_gives_up_the_points_and_comes_back_with_none() {
        var member = aMemberWithPoints(300);

        var left = as(member(member, venue), enrolments::leave);

        assertThat(left.enrolledAt()).isNull();
        assertThat(left.points()).isZero();
        assertThat(pointsIn(Chart.POINTS_EXPIRED)).isEqualTo(Points.of(300));
        assertRefused("loyalty.not-enrolled", () -> as(member(member, venue), enrolments::leave));
        assertRefused("loyalty.not-enrolled", () -> award(member, 1));
        assertThat(as(member(member, venue), enrolments::join).points()).isZero();
        assertThat(as(cashier, () -> enrolments.enrol(member)).enrolledAt()).isNotNull();
        assertThat(events(EnrolmentChanged.class))
                .extracting(EnrolmentChanged::what)
                .containsExactly(
                        EnrolmentChanged.What.ENROLLED, EnrolmentChanged.What.LEFT, EnrolmentChanged.What.ENROLLED);
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("What a sale costs more with a member who takes part: a fixed number of messages")
    void a_sale_with_points_asks_a_fixed_number_of_times() {
        var shift = openShift("0.00");
        var member = anEnrolledMember();
        buy(member, shift, 10);
        var without = aMember(venue);
        buy(without, shift, 10);

        var plain = statements(() -> buy(without, shift, 10));
        var earning = statements(() -> buy(member, shift, 10));

        assertThat(earning - plain).isLessThanOrEqualTo(9);
    }
}
