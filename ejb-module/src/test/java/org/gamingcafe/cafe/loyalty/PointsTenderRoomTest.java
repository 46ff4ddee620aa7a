package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Points pay for goods, to the cent, and come back as points. */
class PointsTenderRoomTest extends LoyaltyTest {

    @Test
    @DisplayName("R07, R09: points pay 0.01 each; the price is promotion, the points are redeemed, both in one act")
    void points_pay_for_goods() {
        var shift = openShift("0.00");
        var member = aMemberWithPoints(350);

        var sale = sell(member, shift, List.of(line(thing, 5)), byPoints("3.00"), cash("2.00"));

        assertThat(sale.total()).isEqualTo(euro("5.00"));
        assertThat(sale.payments())
                .extracting(payment -> payment.tender())
                .containsExactly(NewSale.Tender.LOYALTY_POINTS, NewSale.Tender.CASH);
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("3.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("2.00"));
        assertThat(sum(Chart.GOODS_REVENUE).plus(sum(Chart.TAX_PAYABLE))).isEqualTo(euro("5.00"));
        assertThat(pointsIn(Chart.POINTS_REDEEMED)).isEqualTo(Points.of(300));
        assertThat(pointsOf(member))
                .as("50 left, and 2 for what was paid with money")
                .isEqualTo(52);
        var receipt = as(cashier, () -> receipts.get(sale.receiptNumber()));
        assertThat(receipt.paid()).contains(new ReceiptDraft.Paid("LOYALTY_POINTS", euro("3.00")));
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("R09: not less than 100 points, and never more than there are; refused, nothing has moved")
    void what_points_do_not_pay_is_refused() {
        var shift = openShift("0.00");
        var member = aMemberWithPoints(350);
        var stranger = aMember(venue);
        var two = List.of(line(thing, 2));

        assertRefused("loyalty.below-minimum", () -> sell(member, shift, two, byPoints("0.99"), cash("1.01")));
        assertRefused(
                "loyalty.not-enough-points", () -> sell(member, shift, List.of(line(thing, 4)), byPoints("4.00")));
        assertRefused("loyalty.not-enrolled", () -> sell(stranger, shift, two, byPoints("2.00")));
        assertThatThrownBy(() -> sell(member, shift, two, byPoints("3.00")))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("sale.payments-mismatch"));
        assertThatThrownBy(() -> sell(null, shift, two, byPoints("2.00")))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo("accountId"));
        var withNumber = new NewSale.Payment(NewSale.Tender.LOYALTY_POINTS, euro("2.00"), "7");
        assertRefused("sale.reference", () -> sell(member, shift, two, withNumber));
        close();
        assertRefused("loyalty.closed", () -> sell(member, shift, two, byPoints("2.00")));

        assertThat(pointsOf(member)).isEqualTo(350);
        assertThat(count("sale where venue_id = '" + venue + "'")).isZero();
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("0.00"));
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("R09: two parts in points are one: together they reach the minimum")
    void parts_in_points_count_together() {
        var shift = openShift("0.00");
        var member = aMemberWithPoints(100);

        sell(member, shift, List.of(line(thing, 1)), byPoints("0.50"), byPoints("0.50"));

        assertThat(pointsOf(member)).isZero();
        assertThatPointsAddUp();
    }

    @Test
    void a_sale_that_is_sent_again_uses_points_once() {
        var shift = openShift("0.00");
        var member = aMemberWithPoints(350);
        var sale = new NewSale(member, shift.id(), List.of(line(thing, 1)), List.of(byPoints("1.00")));
        var command = Command.of("test", anId().toString());

        as(cashier, () -> sales.sell(sale, command));
        as(cashier, () -> sales.sell(sale, command));

        assertThat(pointsOf(member)).isEqualTo(250);
    }

    @Test
    @DisplayName("R09: of twenty sales to one member with points for seven seven go through")
    void the_same_points_pay_once_whoever_races() {
        var shift = openShift("0.00");
        var member = aMemberWithPoints(750);

        var race = as(
                cashier,
                () -> race(
                        20,
                        () -> sales.sell(
                                new NewSale(member, shift.id(), List.of(line(thing, 1)), List.of(byPoints("1.00"))),
                                aCommand())));

        assertThat(race.results()).hasSize(7);
        assertThat(race.failed(LoyaltyRefused.class)).isEqualTo(13);
        assertThat(pointsOf(member)).isEqualTo(50);
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("7.00"));
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("Control: who reads what a member has without a lock lets the same points pay twice")
    void the_race_for_points_is_real() {
        var tooMany = 0;
        for (var round = 0; round < 5 && tooMany <= 0; round++) {
            var naive = new NaivePoints(the(EntityManager.class), aMemberWithPoints(750));

            tooMany = race(30, () -> inTransaction(() -> naive.use(100)))
                            .results()
                            .size()
                    - 7;
        }

        assertThat(tooMany).as("payments that nobody had points for").isPositive();
    }

    @Test
    @DisplayName("R09: a refund gives the points back to the lots they came from, part by part, and exactly")
    void a_refund_gives_the_points_back() {
        var shift = openShift("10.00");
        var member = aMemberWithPoints(120);
        clock().advance(Duration.ofDays(10));
        award(member, 500);
        var sale = sell(member, shift, List.of(line(thing, 7)), byPoints("5.00"), cash("2.00"));
        assertThat(pointsOf(member)).isEqualTo(122);

        var first = giveBack(sale, shift, 3);
        assertThat(first.payments())
                .extracting(payment -> payment.tender(), payment -> payment.as(), payment -> payment.amount())
                .containsExactly(tuple(NewSale.Tender.LOYALTY_POINTS, NewSale.Tender.LOYALTY_POINTS, euro("3.00")));
        assertThat(pointsOf(member)).isEqualTo(422);
        giveBack(sale, shift, 4);

        assertThat(pointsOf(member))
                .as("all back, and what 2.00 had brought gone")
                .isEqualTo(620);
        assertThat(number("select sum(remaining) from loyalty_lot where account_id = ? and amount = 120", member))
                .isEqualTo(120);
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("0.00"));
        assertThat(pointsIn(Chart.POINTS_REDEEMED)).isEqualTo(Points.of(0));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("10.00"));
        assertThat(imbalance()).isZero();
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName(
            "Points never turn into money: nothing goes back as points that they have not paid, nor they another way")
    void points_do_not_turn_into_money() {
        var shift = openShift("10.00");
        var member = aMemberWithPoints(300);
        var sale = sell(member, shift, List.of(line(thing, 3)), byPoints("3.00"));
        var line = new NewRefund.Line(0, 3, NewRefund.Fate.STOCK);
        var asCash = new NewRefund(sale.id(), shift.id(), List.of(line), "wrong", NewSale.Tender.CASH, null, null);
        var asPoints =
                new NewRefund(sale.id(), shift.id(), List.of(line), "wrong", NewSale.Tender.LOYALTY_POINTS, null, null);
        assertRefused("refund.as-points", () -> as(cashier, () -> refunds.refund(asPoints, aCommand())));

        var refund = as(cashier, () -> refunds.refund(asCash, aCommand()));

        assertThat(refund.payments()).allMatch(payment -> payment.as() == NewSale.Tender.LOYALTY_POINTS);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("10.00"));
        assertThat(pointsOf(member)).isEqualTo(300);
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("I16: nobody pays with the points of somebody they are linked to, or gives them back")
    void nobody_uses_the_points_of_their_own() {
        var shift = openShift("0.00");
        var member = aMemberWithPoints(300);
        var sale = sell(member, shift, List.of(line(thing, 1)), byPoints("1.00"));
        link(member, cashier.person());

        assertThatThrownBy(() -> sell(member, shift, List.of(line(thing, 1)), byPoints("1.00")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> giveBack(sale, shift, 1)).isInstanceOf(Denied.class);
        assertThat(pointsOf(member)).isEqualTo(200);
    }
}
