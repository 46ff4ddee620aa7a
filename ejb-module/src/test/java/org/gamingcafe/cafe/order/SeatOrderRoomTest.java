package org.gamingcafe.cafe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.cafe.sale.SaleTermsService;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who plays orders from the seat, and from the phone")
class SeatOrderRoomTest extends OrderRoom {

    @AfterEach
    void booksBalance() {
        assertThat(imbalance()).isZero();
    }

    private void terms(boolean seatOrders, String billLimit) {
        var version =
                as(manager, () -> the(SaleTermsService.class).terms(venue)).version();
        as(
                manager,
                () -> the(SaleTermsService.class)
                        .setTerms(venue, new SaleTerms(euro("0.01"), 1000, seatOrders, euro(billLimit), version)));
    }

    @Test
    void a_member_orders_at_the_seat_and_pays_from_the_wallet() {
        var seat = aSeat();
        var member = memberWith("30.00");
        sit(seat, member);
        assertThat(as(at(seat), seats::menu)).extracting(MenuItem::name).containsExactly("Cola", "Toast");

        var order = orderAt(seat, SeatOrder.Pay.WALLET, of(cola, 2), of(toast, 1));

        assertThat(order.state()).isEqualTo(OrderView.State.SENT);
        assertThat(order.payment()).isEqualTo(OrderView.Payment.PAID);
        assertThat(order.source()).isEqualTo(OrderView.Source.SEAT);
        assertThat(order.stationId()).isEqualTo(seat);
        assertThat(cashOf(member)).isEqualTo(euro("21.00"));
        assertThat(stock(cola)).isEqualTo(18);
        assertThat(as(cashier, () -> orders.board(venue))).containsExactly(order);
        assertThat(as(at(seat), seats::orders)).containsExactly(order);
        var receipt = as(member(member, venue), () -> receipts.mine(PageRequest.FIRST))
                .items()
                .getFirst();
        assertThat(receipt.number()).contains("-AUTO-");
        assertThat(receipt.kind()).isEqualTo(ReceiptDraft.Kind.SALE);
        assertThat(receipt.total()).isEqualTo(euro("9.00"));
        assertThat(number("select count(*) from sale where venue_id = ? and shift_id is null", venue))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("What was paid at the seat is given back at the counter, onto the wallet")
    void a_seat_order_is_refunded_at_the_counter() {
        var shift = openShift("10.00");
        var seat = aSeat();
        var member = memberWith("30.00");
        sit(seat, member);
        var order = orderAt(seat, SeatOrder.Pay.WALLET, of(toast, 2));
        var sale = (java.util.UUID) one("select id from sale where order_id = ?", order.id());
        var wanted = new NewRefund(
                sale, shift.id(), List.of(new NewRefund.Line(0, 1, NewRefund.Fate.STOCK)), "Burnt", null, null, null);

        as(stepped(cashier), () -> the(RefundService.class).refund(wanted, aCommand()));

        assertThat(now(order).payment()).isEqualTo(OrderView.Payment.PART_REFUNDED);
        assertThat(cashOf(member)).isEqualTo(euro("26.00"));
        assertThat(stock(toast)).isEqualTo(9);
    }

    @Test
    @DisplayName("What is set aside for play is not spent on snacks (T11)")
    void play_and_snacks_do_not_spend_the_same_money() {
        var seat = aSeat();
        var member = memberWith("8.00");
        sit(seat, member);
        clock().advance(Duration.ofMinutes(10));

        assertRefused("wallet.insufficient-funds", () -> orderAt(seat, SeatOrder.Pay.WALLET, of(cola, 3)));

        assertThat(stock(cola)).as("nothing has left the shelf").isEqualTo(20);
        assertThat(count("guest_order where venue_id = '" + venue + "'")).isZero();
    }

    @Test
    void an_order_to_the_bill_is_paid_at_the_counter_and_stays_within_the_limit() {
        terms(true, "10.00");
        var shift = openShift("0.00").id();
        var seat = aSeat();
        sit(seat, memberWith("20.00"));

        var first = orderAt(seat, SeatOrder.Pay.BILL, of(toast, 2));
        assertThat(first.payment()).isEqualTo(OrderView.Payment.UNPAID);
        assertRefused("order.bill-limit", () -> orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1)));
        assertThat(stock(cola)).isEqualTo(20);
        pay(first, shift, cash("8.00"));

        assertThat(orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1)).state()).isEqualTo(OrderView.State.SENT);
    }

    @Test
    @DisplayName("Eight requests at once from one seat stay within the limit of the bill together")
    void the_limit_of_the_bill_holds_under_a_race() {
        terms(true, "10.00");
        var seat = aSeat();
        sit(seat, memberWith("20.00"));

        var race = race(8, () -> orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1)));

        assertThat(race.results()).hasSize(4);
        assertThat(race.failed(OrderRefused.class)).isEqualTo(4);
    }

    @Test
    void a_guest_without_an_account_orders_to_the_bill_only() {
        var shift = openShift("0.00").id();
        var seat = aSeat();
        sitAsGuest(seat, "6.00", shift);

        assertRefused("order.no-wallet", () -> orderAt(seat, SeatOrder.Pay.WALLET, of(cola, 1)));
        var order = orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1));

        assertThat(order.accountId()).isNull();
        assertThat(pay(order, shift, cash("2.50")).order().payment()).isEqualTo(OrderView.Payment.PAID);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("8.50"));
    }

    @Test
    void only_who_plays_orders_there() {
        var seat = aSeat();
        assertRefused("order.nobody-plays", () -> orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1)));
        assertRefused("order.nobody-plays", () -> as(at(seat), seats::menu));
        var session = sit(seat, memberWith("20.00"));
        as(cashier, () -> play.pause(session.id(), aCommand()));
        assertRefused("order.nobody-plays", () -> orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1)));
        as(cashier, () -> play.resume(session.id(), aCommand()));
        orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1));
        as(cashier, () -> play.end(session.id(), aCommand()));

        assertRefused("order.nobody-plays", () -> as(at(seat), seats::orders));
        assertThatThrownBy(() -> as(cashier, seats::menu)).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("Age: a member whose age is known orders, everybody else is sent to the counter")
    void goods_for_older_people_are_for_those_whose_age_is_known() {
        var shift = openShift("0.00").id();
        change("update product set age_from = 16 where id = ?", toast.id());
        var young = memberWith("20.00");
        change("update member set birth_date = '2011-01-01' where account_id = ?", young);
        var grown = memberWith("20.00");
        change("update member set birth_date = '2000-01-01' where account_id = ?", grown);
        var one = aSeat();
        var other = aSeat();
        var third = aSeat();
        sitAccompanied(one, young);
        sit(other, grown);
        sitAsGuest(third, "6.00", shift);

        assertThat(as(at(one), seats::menu)).extracting(MenuItem::name).containsExactly("Cola");
        assertThat(as(at(third), seats::menu)).extracting(MenuItem::name).containsExactly("Cola");
        assertThat(as(at(other), seats::menu)).extracting(MenuItem::name).containsExactly("Cola", "Toast");
        assertRefused("sale.age", () -> orderAt(one, SeatOrder.Pay.BILL, of(toast, 1)));
        assertRefused("sale.age", () -> orderAt(third, SeatOrder.Pay.BILL, of(toast, 1)));
        orderAt(other, SeatOrder.Pay.BILL, of(toast, 1));
    }

    private void sitAccompanied(
            org.gamingcafe.platform.kernel.StationId seat, org.gamingcafe.platform.kernel.AccountId member) {
        as(
                cashier,
                () -> play.start(
                        new org.gamingcafe.cafe.play.NewPlay(seat, PlayView.Mode.PREPAID, member, true, 60, null),
                        aCommand()));
    }

    @Test
    void a_venue_may_take_orders_at_the_counter_only() {
        terms(false, "10.00");
        var seat = aSeat();
        sit(seat, memberWith("20.00"));

        assertRefused("order.counter-only", () -> as(at(seat), seats::menu));
        assertRefused("order.counter-only", () -> orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1)));
    }

    @Test
    void nobody_orders_without_end() {
        var seat = aSeat();
        sit(seat, memberWith("20.00"));
        terms(true, "100.00");
        for (var i = 0; i < 10; i++) {
            orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1));
        }

        assertRefused("order.too-many", () -> orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1)));

        clock().advance(Duration.ofMinutes(11));
        orderAt(seat, SeatOrder.Pay.BILL, of(cola, 1));
    }

    @Test
    void a_member_orders_on_their_phone_to_where_they_play_and_nowhere_else() {
        var seat = aSeat();
        var member = memberWith("30.00");
        var me = member(member, venue);
        assertRefused("order.nobody-plays", () -> as(me, mine::menu));
        sit(seat, member);

        assertThat(as(me, mine::menu)).hasSize(2);
        var order = as(
                me, () -> mine.order(new SeatOrder(List.of(of(cola, 1)), SeatOrder.Pay.WALLET, "No ice"), aCommand()));

        assertThat(order.source()).isEqualTo(OrderView.Source.PHONE);
        assertThat(order.stationId()).isEqualTo(seat);
        assertThat(order.note()).isEqualTo("No ice");
        assertThat(as(me, mine::orders)).containsExactly(order);
        assertThat(cashOf(member)).isEqualTo(euro("27.50"));
        assertRefused("order.nobody-plays", () -> as(member(aMember(venue), venue), mine::orders));
        assertThatThrownBy(() -> as(cashier, mine::menu)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_order_that_is_sent_twice_is_one() {
        var seat = aSeat();
        var member = memberWith("30.00");
        sit(seat, member);
        var command = aCommand();
        var wanted = new SeatOrder(List.of(of(cola, 1)), SeatOrder.Pay.WALLET, null);

        var first = as(at(seat), () -> seats.order(wanted, command));

        assertThat(as(at(seat), () -> seats.order(wanted, command))).isEqualTo(first);
        assertThat(cashOf(member)).isEqualTo(euro("27.50"));
    }
}
