package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What runs low, expires, is worth something, was sold and was lost. */
class StockReportRoomTest extends StockTest {

    private final LocalDate today = LocalDate.ofInstant(clock().instant(), ZoneId.of("Europe/Berlin"));

    @Test
    @DisplayName("R08: what runs low stands there with how many to buy, by what was sold and how long goods take")
    void what_runs_low_is_suggested() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var mate = aProduct("Mate", "3.20", 190_000);
        aProduct("Nothing sold", "1.00", 0);
        received(aSupplier("Drinks & More"), goods(cola, 30, "0.80", null), goods(mate, 30, "0.90", null));
        take(cola, 28);

        var low = as(cashier, () -> reports.low(venue));

        assertThat(low).extracting(one -> one.product().name()).containsExactly("Nothing sold", "Cola");
        assertThat(low.get(1)).satisfies(one -> {
            assertThat(one.sold()).isEqualTo(28);
            assertThat(one.supplier()).isEqualTo("Drinks & More");
            assertThat(one.leadDays()).isEqualTo(3);
            assertThat(one.suggested())
                    .as("28 in 28 days: 17 for 3 + 14 days, 3 to stay above the mark, 2 there")
                    .isEqualTo(18);
        });
        assertThat(low.getFirst().suggested())
                .as("nothing sold: up to the mark")
                .isEqualTo(3);
        clock().advance(Duration.ofDays(29));
        assertThat(as(cashier, () -> reports.low(venue)).get(1).suggested())
                .as("what was sold long ago counts no more")
                .isEqualTo(1);
    }

    @Test
    void a_suggestion_is_rounded_up_and_never_below_zero() {
        assertThat(LowStock.suggested(1, 0, 0, 0)).isEqualTo(1);
        assertThat(LowStock.suggested(2, 0, 0, 1)).isZero();
        assertThat(LowStock.suggested(28, 14, 5, 3)).isEqualTo(30);
        assertThat(LowStock.suggested(0, 14, 5, 9)).isZero();
    }

    @Test
    @DisplayName("R08: what expires soon, or has, stands there, the first one first; what is used up does not")
    void what_expires_soon_is_shown() {
        var milk = aProduct("Milk", "1.00", 70_000);
        inStock(milk, 1, "0.10", today.minusDays(1).toString());
        inStock(milk, 5, "0.30", today.plusDays(14).toString());
        inStock(milk, 5, "0.40", today.plusDays(15).toString());
        inStock(milk, 5, "0.50", null);

        var soon = as(manager, () -> reports.expiring(venue, 14));
        adjusted(milk, MoveKind.WASTE, 1);

        assertThat(soon).extracting(LotView::expiresOn).containsExactly(today.minusDays(1), today.plusDays(14));
        assertThat(as(manager, () -> reports.expiring(venue, 14))).hasSize(1);
        assertRefused("inventory.days", () -> as(manager, () -> reports.expiring(venue, -1)));
        assertRefused("inventory.days", () -> as(manager, () -> reports.expiring(venue, 367)));
    }

    @Test
    @DisplayName("R08: the stock is worth what its lots have cost, which is what the books say")
    void the_stock_is_worth_its_lots() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 4, "0.50", null);
        inStock(cola, 6, "0.80", null);
        take(cola, 5);
        aProduct("Nothing there", "1.00", 0);

        var valuation = as(manager, () -> reports.valuation(venue));

        assertThat(valuation.lines()).singleElement().satisfies(line -> {
            assertThat(line.category()).isEqualTo("Drinks");
            assertThat(line.products()).isEqualTo(1);
        });
        assertThat(valuation.pieces()).isEqualTo(5);
        assertThat(valuation.cost()).isEqualTo(euro("4.00"));
        assertThat(valuation.retail()).isEqualTo(euro("12.50"));
        assertThat(valuation.agrees()).isTrue();
    }

    @Test
    @DisplayName("R08, R12: what came, was sold and was lost between two business days")
    void statistics_add_up() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 20, "0.50", null);
        take(cola, 8);
        adjusted(cola, MoveKind.WASTE, 2);
        adjusted(cola, MoveKind.STOCK_OUT, 1);
        clock().advance(Duration.ofDays(1));
        take(cola, 1);

        var first = as(manager, () -> reports.statistics(venue, today, today));
        var both = as(manager, () -> reports.statistics(venue, today, today.plusDays(1)));

        assertThat(first.products()).singleElement().satisfies(line -> {
            assertThat(line.received()).isEqualTo(20);
            assertThat(line.sold()).isEqualTo(8);
            assertThat(line.cost()).isEqualTo(euro("4.00"));
            assertThat(line.lost()).isEqualTo(2);
            assertThat(line.lostCost()).isEqualTo(euro("1.00"));
            assertThat(line.lostPerMille()).isEqualTo(200);
        });
        assertThat(both.products().getFirst().sold()).isEqualTo(9);
        assertThat(both.kinds())
                .extracting(StockStatistics.OfKind::kind)
                .containsExactly(MoveKind.SALE, MoveKind.STOCK_IN, MoveKind.STOCK_OUT, MoveKind.WASTE);
        assertRefused("inventory.span", () -> as(manager, () -> reports.statistics(venue, today, today.minusDays(1))));
        assertRefused("inventory.span", () -> as(manager, () -> reports.statistics(venue, today, today.plusDays(366))));
    }

    @Test
    @DisplayName("I12: at night the house finds what does not add up, and says which product and by how much")
    void the_night_finds_what_does_not_add_up() {
        var verification = the(StockVerificationService.class);
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 20, "0.50", null);
        assertThat(as(house(), () -> verification.verify(venue))).isEmpty();
        assertThat(as(house(), verification::venues)).contains(venue);
        assertRefused("caller.not-the-house", () -> as(manager, () -> verification.verify(venue)));

        change("alter table product disable trigger user");
        change("update product set on_hand = 19 where id = ?", cola.id());
        assertThat(as(house(), () -> verification.verify(venue)))
                .hasValueSatisfying(found -> assertThat(found.products()).containsExactly(cola.id()));
        change("update product set on_hand = 20 where id = ?", cola.id());
        change("alter table product enable trigger user");

        inTransaction(() -> booked("lost", Chart.SHRINKAGE, Chart.INVENTORY, euro("0.01")));
        assertThat(as(house(), () -> verification.verify(venue))).hasValueSatisfying(found -> {
            assertThat(found.products()).isEmpty();
            assertThat(found.lots()).isEqualTo(euro("10.00"));
            assertThat(found.books()).isEqualTo(euro("9.99"));
        });
        assertThat(events(StockMismatch.class)).hasSize(2);
    }

    @Test
    void figures_are_for_who_keeps_the_stock() {
        var acts = List.<Runnable>of(
                () -> reports.valuation(venue),
                () -> reports.expiring(venue, 1),
                () -> reports.statistics(venue, today, today),
                () -> stock.lots(venue, new LotSearch(null, false), PageRequest.FIRST),
                () -> suppliers.list(venue));

        assertThat(acts)
                .allSatisfy(act -> assertThatThrownBy(() -> as(cashier, act)).isInstanceOf(EJBAccessException.class));
    }
}
