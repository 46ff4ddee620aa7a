package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What leaves one venue arrives in the other, in the lots and in the books. */
class StockTransferRoomTest extends StockTest {

    private final StockTransferService transfers = the(StockTransferService.class);
    private final VenueId other = aVenue();
    private final Caller both = ofBoth();

    private Caller ofBoth() {
        var rights = new HashMap<VenueId, Set<String>>(manager.permissions());
        rights.put(other, manager.permissions().get(venue));
        return new Caller(
                Caller.Kind.STAFF,
                manager.account(),
                rights,
                manager.session(),
                manager.factorAt(),
                manager.device(),
                manager.roles());
    }

    private ProductView twin(ProductView product) {
        return as(
                house(),
                () -> inventory.add(
                        new NewProduct(other, product.name(), "Drinks", product.sku(), euro("9.00"), 0, 0)));
    }

    private StockTransfer sent(ProductView product, int pieces) {
        return as(
                both, () -> transfers.transfer(venue, other, Map.of(product.id(), pieces), "they ran out", aCommand()));
    }

    private Money books(VenueId where, Chart chart) {
        return ledger.sum(where, chart, Optional.empty(), "EUR");
    }

    @Test
    @DisplayName("R08: goods go with their cost and expiry, against 1500 in the books of both venues")
    void goods_go_to_another_venue() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var there = twin(cola);
        inStock(cola, 4, "0.50", "2049-01-01");
        inStock(cola, 6, "0.80", null);

        var transfer = sent(cola, 7);

        assertThat(transfer.value()).isEqualTo(euro("4.40"));
        assertThat(onHand(cola)).isEqualTo(3);
        assertThat(as(both, () -> products.get(there.id())).product().stock()).isEqualTo(7);
        assertThat(as(both, () -> stock.lots(other, new LotSearch(there.id(), true), PageRequest.FIRST))
                        .items())
                .extracting(LotView::remaining)
                .containsExactlyInAnyOrder(4, 3);
        assertThat(as(both, () -> stock.lots(other, new LotSearch(there.id(), true), PageRequest.FIRST))
                        .items())
                .extracting(LotView::expiresOn)
                .containsExactlyInAnyOrder(LocalDate.of(2049, 1, 1), null);
        assertThat(books(venue, Chart.INVENTORY)).isEqualTo(euro("2.40"));
        assertThat(books(other, Chart.INVENTORY)).isEqualTo(euro("4.40"));
        assertThat(books(venue, Chart.INTER_VENUE).plus(books(other, Chart.INTER_VENUE)))
                .isEqualTo(euro("0.00"));
        assertThat(events(StockTransferred.class))
                .extracting(StockTransferred::act)
                .containsExactly("inventory.transferred-out", "inventory.transferred-in");
        assertThatStockAddsUp();
        assertThat(as(house(), () -> the(StockVerificationService.class).verify(other)))
                .isEmpty();
    }

    @Test
    void what_cannot_go_stays_where_it_is() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 4, "0.50", null);

        assertRefused("stock-transfer.no-product", () -> sent(cola, 1));
        twin(cola);
        assertRefused("inventory.out-of-stock", () -> sent(cola, 5));
        assertRefused("inventory.quantity", () -> sent(cola, 0));
        assertRefused(
                "stock-transfer.same-venue",
                () -> as(both, () -> transfers.transfer(venue, venue, Map.of(cola.id(), 1), "x", aCommand())));
        assertRefused(
                "inventory.lines", () -> as(both, () -> transfers.transfer(venue, other, Map.of(), "x", aCommand())));
        assertRefused(
                "product.not-found",
                () -> as(both, () -> transfers.transfer(venue, other, Map.of(anId(), 1), "x", aCommand())));
        assertRefused(
                "wallet.reason",
                () -> as(both, () -> transfers.transfer(venue, other, Map.of(cola.id(), 1), " ", aCommand())));
        assertThatThrownBy(() ->
                        as(manager, () -> transfers.transfer(venue, other, Map.of(cola.id(), 1), "x", aCommand())))
                .as("who has no right in the other venue")
                .isInstanceOf(NotFound.class);
        assertThat(onHand(cola)).isEqualTo(4);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("I12: transfers in both directions at once do not block each other, and lose nothing")
    void transfers_in_both_directions() {
        var here = new ArrayList<UUID>();
        var there = new ArrayList<UUID>();
        for (var name : new String[] {"A", "B"}) {
            var product = aProduct(name, "1.00", 0);
            var twin = twin(product);
            inStock(product, 100, "0.10", null);
            as(house(), () -> inventory.receive(twin.id(), 100, euro("0.20"), null));
            here.add(product.id());
            there.add(twin.id());
        }
        var turn = new AtomicInteger();

        var race = as(
                both,
                () -> race(16, () -> {
                    var isOut = turn.getAndIncrement() % 2 == 0;
                    var ids = isOut ? here : there;
                    var pieces = Map.of(ids.get(0), 1, ids.get(1), 2);
                    return transfers.transfer(isOut ? venue : other, isOut ? other : venue, pieces, "x", aCommand());
                }));

        assertThat(race.failures()).isEmpty();
        assertThat(number(
                        "select sum(on_hand) from product where id in (?, ?, ?, ?)",
                        here.get(0),
                        here.get(1),
                        there.get(0),
                        there.get(1)))
                .isEqualTo(400);
        assertThatStockAddsUp();
        assertThat(as(house(), () -> the(StockVerificationService.class).verify(other)))
                .isEmpty();
    }
}
