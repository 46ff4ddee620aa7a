package org.gamingcafe.cafe.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.OutOfStock;
import org.gamingcafe.cafe.inventory.ProductService;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Orders from the counter: open → sent → preparing → ready → served; unpaid → part → paid → part refunded → refunded")
class OrderRoomTest extends OrderRoom {

    /** I12: what the lots are worth is what the books say. */
    @AfterEach
    void booksAndShelvesAgree() {
        assertThat(imbalance()).isZero();
        var worth = number("""
                select coalesce(sum(l.remaining * l.unit_cost), 0) from lot l join product p on p.id = l.product_id
                where p.venue_id = ?""", venue);
        assertThat(sum(Chart.INVENTORY).minor()).isEqualTo(worth);
    }

    @Test
    void an_order_goes_from_the_counter_to_the_table_and_is_paid() {
        var shift = openShift("0.00").id();
        var order = open(of(cola, 2), of(toast, 1));
        assertThat(order.state()).isEqualTo(OrderView.State.OPEN);
        assertThat(order.number()).isEqualTo(1);
        assertThat(order.total()).isEqualTo(euro("9.00"));
        assertThat(stock(cola)).as("nothing is taken before it is sent").isEqualTo(20);

        var sent = as(cashier, () -> orders.send(order.id(), aCommand()));
        assertThat(stock(cola)).isEqualTo(18);
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("2.80"));
        assertThat(as(cashier, () -> orders.board(venue))).containsExactly(sent);
        move(order, OrderView.State.PREPARING);
        move(order, OrderView.State.READY);
        var served = move(order, OrderView.State.SERVED);
        assertThat(served.servedAt()).isEqualTo(clock().instant());
        assertThat(as(cashier, () -> orders.board(venue))).isEmpty();

        var paid = pay(order, shift, cash("10.00"));

        assertThat(paid.order().payment()).isEqualTo(OrderView.Payment.PAID);
        assertThat(paid.sale().orderId()).isEqualTo(order.id());
        assertThat(paid.sale().change()).isEqualTo(euro("1.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("9.00"));
        assertThat(sum(Chart.COST_OF_GOODS)).as("its cost is booked once").isEqualTo(euro("2.80"));
        assertThat(stock(cola)).isEqualTo(18);
        assertThat(events(OrderChanged.class).stream().map(OrderChanged::act))
                .containsExactly(
                        "order.opened", "order.sent", "order.preparing", "order.ready", "order.served", "order.paid");
        assertRefused("order.paid", () -> pay(order, shift, cash("9.00")));
    }

    @Test
    @DisplayName("The guest pays the price that they saw, whatever it has become")
    void an_order_keeps_its_prices() {
        var shift = openShift("0.00").id();
        var order = sent(of(cola, 2));
        change("update product set price = 999, name = 'Dear cola' where id = ?", cola.id());

        var paid = pay(order, shift, cash("5.00"));

        assertThat(paid.sale().total()).isEqualTo(euro("5.00"));
        assertThat(paid.sale().lines().getFirst().name()).isEqualTo("Cola");
        assertThat(the(ProductService.class)).isNotNull();
    }

    @Test
    @DisplayName("What was eaten can be paid, whatever is left on the shelf")
    void a_sent_order_is_paid_though_the_shelf_is_empty() {
        var shift = openShift("0.00");
        var order = sent(of(toast, 6));
        sell(null, shift, List.of(line(toast, 4)), cash("16.00"));
        assertThat(stock(toast)).isZero();

        assertThat(pay(order, shift.id(), cash("24.00")).order().payment()).isEqualTo(OrderView.Payment.PAID);
    }

    @Test
    void what_is_not_there_is_refused_when_it_is_sent_and_the_order_stays_open() {
        var order = open(of(toast, 6));
        var other = sent(of(toast, 5));

        assertThatThrownBy(() -> as(cashier, () -> orders.send(order.id(), aCommand())))
                .isInstanceOf(OutOfStock.class)
                .hasMessageContaining("Toast");

        assertThat(now(order).state()).isEqualTo(OrderView.State.OPEN);
        assertThat(stock(toast)).isEqualTo(5);
        giveUp(other, false);
        assertThat(as(cashier, () -> orders.send(order.id(), aCommand())).state())
                .isEqualTo(OrderView.State.SENT);
    }

    @Test
    @DisplayName("An order that is paid at the counter before it is sent is sent with the payment")
    void paying_sends() {
        var shift = openShift("0.00").id();
        var order = open(of(cola, 1));

        var paid = pay(order, shift, cash("2.50"));

        assertThat(paid.order().state()).isEqualTo(OrderView.State.SENT);
        assertThat(stock(cola)).isEqualTo(19);
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("0.80"));
    }

    @Test
    @DisplayName("I10: three friends pay their pieces; the refunds of each sale add up to the order's, and no more")
    void a_bill_is_split_and_given_back_in_parts() {
        var shift = openShift("50.00");
        var order = sent(of(cola, 3), of(toast, 1));

        var first = payPieces(order, shift.id(), 0, 1, cash("2.50"));
        assertThat(first.order().payment()).isEqualTo(OrderView.Payment.PART);
        assertThat(first.order().due()).isEqualTo(euro("9.00"));
        assertRefused("order.above-rest", () -> payPieces(order, shift.id(), 0, 3, cash("7.50")));
        var second = payPieces(order, shift.id(), 1, 1, cash("4.00"));
        var third = pay(order, shift.id(), cash("5.00"));
        assertThat(third.order().payment()).isEqualTo(OrderView.Payment.PAID);
        assertRefused("order.paid", () -> giveUp(order, false));

        back(second.sale().id(), shift.id(), 1, NewRefund.Fate.WASTE);
        assertThat(now(order).payment()).isEqualTo(OrderView.Payment.PART_REFUNDED);
        back(first.sale().id(), shift.id(), 1, NewRefund.Fate.STOCK);
        back(third.sale().id(), shift.id(), 2, NewRefund.Fate.STOCK);

        assertThat(now(order).payment()).isEqualTo(OrderView.Payment.REFUNDED);
        assertThat(stock(cola)).isEqualTo(20);
        assertThat(stock(toast)).as("it was thrown away").isEqualTo(9);
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("1.20"));
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("50.00"));
        assertRefused("refund.above-rest", () -> back(first.sale().id(), shift.id(), 1, NewRefund.Fate.STOCK));
    }

    private void back(UUID sale, UUID shift, int pieces, NewRefund.Fate fate) {
        var wanted =
                new NewRefund(sale, shift, List.of(new NewRefund.Line(0, pieces, fate)), "Wrong one", null, null, null);
        as(stepped(cashier), () -> the(RefundService.class).refund(wanted, aCommand()));
    }

    @Test
    void a_void_brings_the_goods_back_and_keeps_who_and_why() {
        var order = sent(of(cola, 2));
        var eaten = sent(of(toast, 1));
        move(eaten, OrderView.State.PREPARING);
        var open = open(of(cola, 1));

        var given = giveUp(order, false);
        giveUp(eaten, true);
        giveUp(open, false);

        assertThat(given.state()).isEqualTo(OrderView.State.VOID);
        assertThat(given.voidReason()).isEqualTo("The guest has left");
        assertThat(stock(cola)).isEqualTo(20);
        assertThat(stock(toast)).isEqualTo(9);
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("1.20"));
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("0.00"));
        assertRefused("order.state", () -> giveUp(order, false));
        assertRefused("order.state", () -> pay(order, openShift("0.00").id(), cash("5.00")));
        var now = clock().instant();
        var voids = as(manager, () -> orders.voids(venue, now.minusSeconds(1), now.plusSeconds(1)));
        assertThat(voids).singleElement().satisfies(one -> {
            assertThat(one.cashier()).isEqualTo(cashier.account());
            assertThat(one.orders()).isEqualTo(3);
            assertThat(one.amount()).isEqualTo(euro("11.50"));
        });
        assertThat(events(OrderChanged.class).stream()
                        .filter(changed -> changed.act().equals("order.voided"))
                        .map(OrderChanged::reason))
                .containsOnly("The guest has left")
                .hasSize(3);
        assertThatThrownBy(() -> as(cashier, () -> orders.makeVoid(order.id(), " ", false, aCommand())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_order_goes_one_way_and_steps_may_be_left_out() {
        var order = open(of(cola, 1));
        assertRefused("order.state", () -> move(order, OrderView.State.READY));
        as(cashier, () -> orders.send(order.id(), aCommand()));
        assertRefused("order.state", () -> as(cashier, () -> orders.send(order.id(), aCommand())));

        assertThat(move(order, OrderView.State.READY).preparingAt()).isNull();
        assertRefused("order.state", () -> move(order, OrderView.State.PREPARING));
        assertThat(move(order, OrderView.State.READY).state())
                .as("pressed twice")
                .isEqualTo(OrderView.State.READY);
        move(order, OrderView.State.SERVED);
        assertRefused("order.state", () -> move(order, OrderView.State.READY));
        assertRefused("order.state", () -> move(order, OrderView.State.VOID));
    }

    @Test
    void numbers_begin_anew_each_business_day() {
        assertThat(open(of(cola, 1)).number()).isEqualTo(1);
        assertThat(open(of(cola, 1)).number()).isEqualTo(2);

        clock().advance(Duration.ofDays(1));

        assertThat(open(of(cola, 1)).number()).isEqualTo(1);
    }

    @Test
    @DisplayName("I14: of eight cashiers who take the money for one order one does")
    void an_order_is_paid_once_whoever_races() {
        var shift = openShift("0.00").id();
        var order = sent(of(cola, 2));

        var race = as(
                cashier,
                () -> race(8, () -> orders.pay(order.id(), NewPayment.all(shift, List.of(cash("5.00"))), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(OrderRefused.class)).isEqualTo(7);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("5.00"));
    }

    @Test
    void a_payment_and_a_void_at_the_same_moment_do_not_both_win() {
        var shift = openShift("0.00").id();
        for (var round = 0; round < 5; round++) {
            var order = sent(of(cola, 1));
            var turn = new java.util.concurrent.atomic.AtomicInteger();

            var race = as(
                    cashier,
                    () -> race(
                            2,
                            () -> turn.getAndIncrement() == 0
                                    ? pay(order, shift, cash("2.50")).order()
                                    : giveUp(order, false)));

            assertThat(race.results()).hasSize(1);
        }
    }

    @Test
    void a_command_that_comes_twice_orders_and_pays_once() {
        var shift = openShift("0.00").id();
        var wanted = new NewOrder(venue, null, null, List.of(of(cola, 1)), null);
        var opening = aCommand();
        var first = as(cashier, () -> orders.open(wanted, true, opening));
        var paying = aCommand();
        var payment = NewPayment.all(shift, List.of(cash("2.50")));
        var paid = as(cashier, () -> orders.pay(first.id(), payment, paying));

        assertThat(as(cashier, () -> orders.open(wanted, true, opening))).isEqualTo(first);
        assertThat(as(cashier, () -> orders.pay(first.id(), payment, paying))).isEqualTo(paid);

        assertThat(stock(cola)).isEqualTo(19);
        assertThat(count("guest_order where venue_id = '" + venue + "'")).isEqualTo(1);
    }

    @Test
    void a_member_pays_their_order_from_the_wallet_at_the_counter() {
        var shift = openShift("0.00").id();
        var member = memberWith("10.00");
        var order = open(member, true, of(toast, 1));

        var paid = pay(order, shift, wallet("4.00"));

        assertThat(paid.sale().accountId()).isEqualTo(member);
        assertThat(cashOf(member)).isEqualTo(euro("6.00"));
    }

    @Test
    void lists_are_narrowed_paged_and_asked_with_two_statements() {
        var shift = openShift("0.00").id();
        var member = aMember(venue);
        var one = open(of(cola, 1));
        var two = open(member, true, of(cola, 1), of(toast, 1));
        var three = sent(of(cola, 1));
        pay(three, shift, cash("2.50"));

        var all = as(cashier, () -> orders.list(venue, OrderSearch.ALL, PageRequest.first(2)));
        assertThat(all.items()).extracting(OrderView::id).containsExactly(three.id(), two.id());
        assertThat(as(cashier, () -> orders.list(venue, OrderSearch.ALL, new PageRequest(2, all.next())))
                        .items())
                .containsExactly(one);
        assertThat(as(cashier, () -> orders.list(venue, OrderSearch.UNPAID, PageRequest.FIRST))
                        .items())
                .containsExactly(two, one);
        assertThat(as(cashier, () -> orders.list(venue, new OrderSearch(null, false, member), PageRequest.FIRST))
                        .items())
                .containsExactly(two);
        assertThat(as(
                                cashier,
                                () -> orders.list(
                                        venue, new OrderSearch(OrderView.State.OPEN, false, null), PageRequest.FIRST))
                        .items())
                .containsExactly(one);
        assertThat(statements(() -> as(cashier, () -> orders.board(venue)))).isEqualTo(2);
    }

    @Test
    void what_makes_no_sense_names_its_field() {
        assertInvalid("lines", () -> open());
        assertInvalid("lines", () -> open(of(cola, 1), of(cola, 1)));
        assertInvalid("lines[0].quantity", () -> open(of(cola, 0)));
        assertInvalid("lines[0].quantity", () -> open(of(cola, 100)));
        assertInvalid("note", () -> new NewOrder(venue, null, null, List.of(of(cola, 1)), "x".repeat(201)));
        assertInvalid("note", () -> new NewOrder(venue, null, null, List.of(of(cola, 1)), "a\nb"));
        assertThatThrownBy(() -> open(new NewOrder.Line(anId(), 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(aMember(aVenue()), false, of(cola, 1))).isInstanceOf(NotFound.class);
    }

    private static void assertInvalid(String field, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    @Test
    void orders_of_another_venue_are_absent() {
        var order = sent(of(cola, 1));
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(stranger, () -> orders.get(order.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> orders.move(order.id(), OrderView.State.READY, aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> orders.makeVoid(order.id(), "x", false, aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> orders.board(venue))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        stranger,
                        () -> orders.pay(
                                order.id(),
                                NewPayment.all(anId(), List.of(new NewSale.Payment(NewSale.Tender.CASH, euro("2.50")))),
                                aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> orders.get(anId()))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_database_holds_the_rules_too() {
        var shift = openShift("0.00").id();
        var order = sent(of(cola, 1));
        pay(order, shift, cash("2.50"));

        for (var wrong : List.of(
                "update guest_order set paid_pieces = 2 where id = ?",
                "update guest_order set refunded_pieces = 2 where id = ?",
                "update guest_order set state = 'VOID', voided_at = now(), void_reason = 'x' where id = ?",
                "update guest_order_line set paid = 2 where order_id = ?")) {
            assertThatThrownBy(() -> asApplicationRole(wrong, order.id())).isInstanceOf(SqlRefused.class);
        }
        assertThatThrownBy(() -> asApplicationRole("delete from guest_order where id = ?", order.id()))
                .isInstanceOf(SqlRefused.class);
    }
}
