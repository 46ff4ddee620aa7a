package org.gamingcafe.cafe.order;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.play.NewPlay;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.BeforeEach;

/** A venue with a bar, and seats at which people play. It is 11:00 there. */
abstract class OrderRoom extends CounterTest {

    static final Instant OPENING = Instant.parse("2026-03-02T10:00:00Z");

    final OrderService orders = the(OrderService.class);
    final SeatOrderService seats = the(SeatOrderService.class);
    final MyOrderService mine = the(MyOrderService.class);
    final PlayService play = the(PlayService.class);
    final StationService stations = the(StationService.class);
    ProductView cola;
    ProductView toast;
    UUID group;

    @BeforeEach
    void stock() {
        clock().set(OPENING);
        cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 20, "0.80", null);
        toast = aProduct("Toast", "4.00", 70_000);
        inStock(toast, 10, "1.20", null);
        as(house(), () -> {
            group = stations.addGroup(venue, "PC", 1).id();
            tills.add(venue, "AUTO", "Automatic", true);
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

    static NewOrder.Line of(ProductView product, int quantity) {
        return new NewOrder.Line(product.id(), quantity);
    }

    OrderView open(NewOrder.Line... lines) {
        return open(null, false, lines);
    }

    OrderView sent(NewOrder.Line... lines) {
        return open(null, true, lines);
    }

    OrderView open(AccountId account, boolean send, NewOrder.Line... lines) {
        var wanted = new NewOrder(venue, account, null, List.of(lines), null);
        return as(cashier, () -> orders.open(wanted, send, aCommand()));
    }

    OrderView move(OrderView order, OrderView.State to) {
        return as(cashier, () -> orders.move(order.id(), to, aCommand()));
    }

    PaidOrder pay(OrderView order, UUID shift, NewSale.Payment... payments) {
        return as(cashier, () -> orders.pay(order.id(), NewPayment.all(shift, List.of(payments)), aCommand()));
    }

    PaidOrder payPieces(OrderView order, UUID shift, int line, int pieces, NewSale.Payment... payments) {
        var wanted = new NewPayment(
                shift,
                null,
                List.of(new NewPayment.Pieces(line, pieces)),
                List.of(payments),
                null,
                null,
                null,
                false,
                null);
        return as(cashier, () -> orders.pay(order.id(), wanted, aCommand()));
    }

    OrderView giveUp(OrderView order, boolean isWaste) {
        return as(cashier, () -> orders.makeVoid(order.id(), "The guest has left", isWaste, aCommand()));
    }

    OrderView now(OrderView order) {
        return as(cashier, () -> orders.get(order.id()));
    }

    long stock(ProductView product) {
        return as(cashier, () -> inventory.get(product.id())).stock();
    }

    StationId aSeat() {
        var number = 1 + ((Number) one("select count(*) from station where venue_id = ?", venue)).intValue();
        return as(house(), () -> stations.add(venue, group, number, "PC " + number))
                .id();
    }

    PlayView sit(StationId seat, AccountId member) {
        return as(
                cashier,
                () -> play.start(new NewPlay(seat, PlayView.Mode.PREPAID, member, false, 120, null), aCommand()));
    }

    PlayView sitAsGuest(StationId seat, String paid, UUID shift) {
        var guest = new NewPlay.Guest("Table four", euro(paid), shift);
        return as(cashier, () -> play.start(NewPlay.of(seat, guest), aCommand()));
    }

    /** The program at the seat. */
    static Caller at(StationId station) {
        return new Caller(Caller.Kind.STATION, null, Map.of(), null, null, station.value(), Map.of());
    }

    OrderView orderAt(StationId seat, SeatOrder.Pay pay, NewOrder.Line... lines) {
        return as(at(seat), () -> seats.order(new SeatOrder(List.of(lines), pay, null), aCommand()));
    }
}
