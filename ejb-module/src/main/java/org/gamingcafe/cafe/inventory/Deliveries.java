package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Goods that are unpacked: lots in stock, and a debt in the books (1400 and 2200 against 2400). Products are locked in id order. */
@ApplicationScoped
class Deliveries {

    private static final Period LONGEST_LIFE = Period.ofYears(30);

    @Inject
    GoodsReceipts receipts;

    @Inject
    Suppliers suppliers;

    @Inject
    Products products;

    @Inject
    Lots lots;

    @Inject
    LotLists lotLists;

    @Inject
    StockBooking booking;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<StockTouched> touched;

    @Inject
    Clock clock;

    /**
     * Of a supplier that is retired only what was ordered still comes.
     *
     * @param order with which they were ordered, if they were
     */
    GoodsReceiptView take(UUID act, NewGoodsReceipt goods, @Nullable UUID order) {
        var venue = venues.get(goods.venue());
        var supplier = suppliers.of(goods.venue(), goods.supplier());
        if (order == null) {
            supplier.mustBeInUse();
        }
        var net = Money.zero(venue.currency());
        var tax = Money.zero(venue.currency());
        var arrived = new ArrayList<NewLot>();
        for (var line : sorted(goods.lines())) {
            mustFit(line, venue);
            var product = put(line, goods.venue());
            net = net.plus(line.net());
            tax = tax.plus(line.tax(product.price(clock.instant()).taxPpm()));
            arrived.add(lot(line, act));
        }
        Largest.sum("lines", net.plus(tax));
        return written(act, goods, supplier, arrived, net, tax, order);
    }

    private static List<NewGoodsReceipt.Line> sorted(List<NewGoodsReceipt.Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(NewGoodsReceipt.Line::product))
                .toList();
    }

    private Product put(NewGoodsReceipt.Line line, VenueId venue) {
        var product = products.put(line.product(), line.quantity());
        if (!product.venue().equals(venue)) {
            throw new NotFound("product");
        }
        return product;
    }

    private static NewLot lot(NewGoodsReceipt.Line line, UUID receipt) {
        return new NewLot(
                line.product(), line.quantity(), line.unitCost().minor(), line.expiresOn(), receipt, line.batch());
    }

    private void mustFit(NewGoodsReceipt.Line line, VenueView venue) {
        var currency = venue.currency();
        if (!line.unitCost().currency().equals(currency)) {
            throw new InvalidInput(
                    "unitCost",
                    "money.other-currency",
                    currency,
                    line.unitCost().currency());
        }
        var expires = line.expiresOn();
        var today = LocalDate.ofInstant(clock.instant(), venue.zone());
        if (expires != null && (expires.isBefore(today) || expires.isAfter(today.plus(LONGEST_LIFE)))) {
            throw new InvalidInput("expiresOn", "inventory.expires-on", LONGEST_LIFE.getYears());
        }
    }

    private GoodsReceiptView written(
            UUID act,
            NewGoodsReceipt goods,
            SupplierView supplier,
            List<NewLot> arrived,
            Money net,
            Money tax,
            @Nullable UUID order) {
        var by = Call.current().caller().account();
        var receipt = new GoodsReceiptView(
                act,
                goods.venue(),
                supplier.id(),
                supplier.name(),
                goods.deliveryNote(),
                clock.instant(),
                by == null ? null : by.value(),
                net,
                tax,
                List.of());
        receipts.add(receipt, order);
        lots.add(arrived, new Cause(goods.venue(), MoveKind.STOCK_IN, act, null));
        booking.book(act, goods.venue(), "goods-receipt", null, legs(net, tax));
        events.fire(new GoodsReceived(act, goods.venue(), supplier.id(), arrived.size(), net, tax));
        touched.fire(new StockTouched(goods.venue()));
        return receipt.with(lotLists.of(goods.venue(), act, net.currency(), StockService.MOST_LINES));
    }

    private static List<Leg> legs(Money net, Money tax) {
        var legs = new ArrayList<Leg>();
        if (net.isPositive()) {
            legs.add(Leg.debit(Chart.INVENTORY, null, net));
        }
        if (tax.isPositive()) {
            legs.add(Leg.debit(Chart.TAX_PAYABLE, null, tax));
        }
        if (net.isPositive()) {
            legs.add(Leg.credit(Chart.SUPPLIER_PAYABLE, null, net.plus(tax)));
        }
        return legs;
    }
}
