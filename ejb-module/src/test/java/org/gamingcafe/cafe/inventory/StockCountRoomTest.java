package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.inventory.StockCountView.State;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts are blind, and what they say is booked by somebody else. */
class StockCountRoomTest extends StockTest {

    private final StockCountService counts = the(StockCountService.class);
    private final Caller second = staff(venue, Role.MANAGER);
    private final ProductView cola = aProduct("Cola", "2.50", 190_000);
    private final ProductView mate = aProduct("Mate", "3.20", 190_000);

    private StockCountView opened() {
        inStock(cola, 20, "0.50", null);
        inStock(mate, 10, "0.90", null);
        return as(manager, () -> counts.open(venue, null, aCommand()));
    }

    private StockCountView found(StockCountView count, ProductView product, int pieces) {
        return as(cashier, () -> counts.enter(count.id(), Map.of(product.id(), pieces), aCommand()));
    }

    private StockCountView finished(StockCountView count) {
        return as(cashier, () -> counts.finish(count.id(), aCommand()));
    }

    private StockCountView booked(StockCountView count) {
        return as(second, () -> counts.book(count.id(), aCommand()));
    }

    private static StockCountView.Line line(StockCountView count, ProductView product) {
        return count.lines().stream()
                .filter(line -> line.product().equals(product.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("R08: what is missing and what is too much is booked against shrinkage (5200), by a second person")
    void differences_are_booked() {
        var count = opened();
        found(count, cola, 17);
        found(count, mate, 12);
        finished(count);

        var booked = booked(count);

        assertThat(booked.state()).isEqualTo(State.BOOKED);
        assertThat(onHand(cola)).isEqualTo(17);
        assertThat(onHand(mate)).isEqualTo(12);
        assertThat(sum(Chart.SHRINKAGE)).as("3 × 0.50 less 2 × 0.90").isEqualTo(euro("-0.30"));
        assertThat(as(manager, () -> stock.moves(venue, new MoveSearch(null, MoveKind.COUNT, null), PageRequest.FIRST))
                        .items())
                .extracting(MoveView::quantity)
                .containsExactlyInAnyOrder(-3, 2);
        assertThat(events(StockCountChanged.class))
                .extracting(StockCountChanged::act)
                .containsExactly("stock-count.open", "stock-count.counted", "stock-count.booked");
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("Counts are blind: nobody is told what should lie there before the count is finished")
    void counts_are_blind() {
        var count = opened();

        var entered = found(count, cola, 17);
        assertThat(line(entered, cola).counted()).isEqualTo(17);
        assertThat(line(entered, cola).expected()).isNull();
        assertThat(line(as(manager, () -> counts.get(count.id())), cola).expected())
                .isNull();
        assertThat(line(finished(count), cola).expected())
                .as("the counter is not told afterwards either")
                .isNull();
        var seen = as(second, () -> counts.get(count.id()));

        assertThat(line(seen, cola).expected()).isEqualTo(20);
        assertThat(line(seen, cola).difference()).isEqualTo(-3);
        assertThat(line(seen, mate).difference()).isNull();
        assertThat(line(as(manager, () -> counts.get(count.id())), cola).expected())
                .as("who has begun it is not told either, though they keep the stock")
                .isNull();
        as(second, () -> counts.discard(count.id(), "miscounted", aCommand()));
        assertThat(line(as(manager, () -> counts.get(count.id())), cola).expected())
                .as("they could begin it again")
                .isNull();
    }

    @Test
    @DisplayName("Who took part is told what should lie there once it is booked")
    void a_booked_count_is_no_secret() {
        var count = opened();
        found(count, cola, 17);
        finished(count);

        booked(count);

        assertThat(line(as(manager, () -> counts.get(count.id())), cola).expected())
                .isEqualTo(20);
    }

    @Test
    @DisplayName(
            "What is entered anew leaves the first figure, when it was entered and by whom; who entered it took part")
    void every_figure_is_kept() {
        var count = opened();
        as(second, () -> counts.enter(count.id(), Map.of(cola.id(), 17), aCommand()));
        found(count, cola, 20);
        found(count, mate, 10);
        finished(count);
        var third = staff(venue, Role.MANAGER);

        var seen = as(third, () -> counts.get(count.id()));

        assertThat(line(seen, cola).counted()).isEqualTo(20);
        assertThat(line(seen, cola).earlier()).singleElement().satisfies(entry -> {
            assertThat(entry.counted()).isEqualTo(17);
            assertThat(entry.by()).isEqualTo(second.person().value());
        });
        assertThat(line(seen, mate).earlier()).isEmpty();
        assertThat(events(StockCountEntered.class))
                .extracting(StockCountEntered::changes)
                .contains(Map.of("entered", "1", "anew", "1", "sku " + cola.sku(), "17 → 20"));
        assertRefused("stock-count.own", () -> as(second, () -> counts.book(count.id(), aCommand())));
    }

    @Test
    @DisplayName(
            "Who took part throws away no count that is finished; who does leaves behind what it would have come to")
    void a_finished_count_is_discarded_by_a_second_person() {
        var count = opened();
        found(count, cola, 17);
        finished(count);

        assertRefused("stock-count.own", () -> as(manager, () -> counts.discard(count.id(), "miscounted", aCommand())));
        as(second, () -> counts.discard(count.id(), "miscounted", aCommand()));

        assertThat(events(StockCountChanged.class).getLast().changes())
                .containsEntry("different", "1")
                .containsEntry("less", "3")
                .containsEntry("more", "0");
    }

    @Test
    @DisplayName(
            "R08: a product stands in one count at a time, whatever the counts are of, also when its category is renamed")
    void counts_do_not_overlap() {
        var count = opened();
        var drinks = as(cashier, () -> categories.list(venue)).getFirst();

        assertRefused("stock-count.under-way", () -> as(second, () -> counts.open(venue, cola.category(), aCommand())));
        as(manager, () -> categories.change(drinks.id(), "Cold drinks", 3, drinks.version()));
        assertRefused("stock-count.under-way", () -> as(second, () -> counts.open(venue, "Cold drinks", aCommand())));
        assertThatThrownBy(() -> asApplicationRole("""
                        with other as (insert into stock_count (id, venue_id, category, opened_at, opened_by)
                            values (gen_random_uuid(), ?, 'Elsewhere', now(), gen_random_uuid()) returning id)
                        insert into stock_count_line (count_id, product_id) select id, cast(? as uuid) from other""", venue, cola.id()))
                .as("the database holds it")
                .isInstanceOf(SqlRefused.class);

        found(count, cola, 17);
        finished(count);
        assertRefused("stock-count.under-way", () -> as(second, () -> counts.open(venue, "Cold drinks", aCommand())));
        booked(count);
        assertThat(as(second, () -> counts.open(venue, "Cold drinks", aCommand()))
                        .products())
                .isEqualTo(2);
        assertThat(onHand(cola)).isEqualTo(17);
    }

    @Test
    @DisplayName("R08: of many who begin overlapping counts at once one does")
    void overlapping_counts_are_not_begun_together() {
        inStock(cola, 20, "0.50", null);
        var turn = new AtomicInteger();

        var race = as(
                manager,
                () -> race(
                        8,
                        () -> counts.open(
                                venue, turn.getAndIncrement() % 2 == 0 ? null : cola.category(), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(CountUnderWay.class)).isEqualTo(7);
    }

    @Test
    @DisplayName("R08: what somebody has put right by hand since it was counted is not booked a second time")
    void what_was_put_right_meanwhile_is_left_out() {
        var count = opened();
        found(count, cola, 17);
        found(count, mate, 9);
        adjusted(cola, MoveKind.ADJUSTMENT, -3);
        finished(count);

        assertThat(line(as(second, () -> counts.get(count.id())), cola).leftOut())
                .as("told before it is booked")
                .isTrue();
        var booked = booked(count);

        assertThat(onHand(cola)).isEqualTo(17);
        assertThat(onHand(mate)).isEqualTo(9);
        assertThat(line(booked, cola).leftOut()).isTrue();
        assertThat(line(booked, mate).leftOut()).isFalse();
        assertThat(sum(Chart.SHRINKAGE)).as("3 × 0.50 and 0.90").isEqualTo(euro("2.40"));
        assertThat(events(StockCountChanged.class).getLast().changes())
                .containsEntry("products", "1")
                .containsEntry("left out", "1");
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("Who counts once more after it was put right by hand counts what is there")
    void what_is_counted_again_is_booked() {
        var count = opened();
        found(count, cola, 17);
        adjusted(cola, MoveKind.WASTE, 2);
        found(count, cola, 15);
        finished(count);

        var booked = booked(count);

        assertThat(line(booked, cola).leftOut()).isFalse();
        assertThat(onHand(cola)).isEqualTo(15);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("A piece that comes back and is thrown away does not disturb a count")
    void refunds_do_not_disturb_a_count() {
        var count = opened();
        var sale = anId();
        as(house(), () -> inTransaction(() -> sellOne(cola, 2, sale)));
        found(count, cola, 17);
        as(
                house(),
                () -> inTransaction(() -> {
                    var cost = inventory.putBack(venue, Map.of(cola.id(), 1), sale, true);
                    booked("refund", Chart.WASTE, Chart.COST_OF_GOODS, cost);
                    return cost;
                }));
        finished(count);

        var booked = booked(count);

        assertThat(line(booked, cola).leftOut()).isFalse();
        assertThat(onHand(cola)).isEqualTo(17);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("A product of which fewer are there than would go is left out; the others are booked")
    void one_product_does_not_block_the_count() {
        var count = opened();
        found(count, cola, 12);
        found(count, mate, 9);
        take(cola, 15);
        finished(count);

        var booked = booked(count);

        assertThat(line(booked, cola).leftOut()).isTrue();
        assertThat(onHand(cola)).as("5 left, 8 missing").isEqualTo(5);
        assertThat(onHand(mate)).isEqualTo(9);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("A count holds 2,000 products; more are not cut off but refused")
    void a_count_that_is_too_large_is_refused() {
        change("""
                insert into product (id, venue_id, name, category, sku, price, tax_ppm)
                select gen_random_uuid(), ?, 'P' || n, ?, 'P' || n, 100, 0 from generate_series(1, 1999) n""", venue, cola.category());

        assertRefused("stock-count.too-many", () -> as(manager, () -> counts.open(venue, null, aCommand())));
        change("update product set retired = true where id = ?", mate.id());

        assertThat(as(manager, () -> counts.open(venue, null, aCommand())).lines())
                .hasSize(2_000);
    }

    @Test
    @DisplayName("The shop stays open: what is sold after a product was counted stays sold")
    void sales_go_on_during_a_count() {
        var count = opened();
        take(cola, 2);
        found(count, cola, 17);
        take(cola, 5);
        finished(count);

        booked(count);

        assertThat(onHand(cola))
                .as("20 − 2 sold, 17 found: one missing; 5 sold since")
                .isEqualTo(12);
        assertThat(onHand(mate)).as("not counted").isEqualTo(10);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("Who has begun a count or counted does not review it; the database holds the first of it too")
    void a_second_person_reviews() {
        var count = opened();
        found(count, cola, 17);
        as(second, () -> counts.enter(count.id(), Map.of(mate.id(), 9), aCommand()));
        finished(count);

        assertRefused("stock-count.own", () -> as(manager, () -> counts.book(count.id(), aCommand())));
        assertRefused("stock-count.own", () -> booked(count));
        assertThatThrownBy(() -> as(cashier, () -> counts.book(count.id(), aCommand())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> asApplicationRole(
                        "update stock_count set state = 'BOOKED', reviewed_at = now(), reviewed_by = opened_by where id = ?",
                        count.id()))
                .isInstanceOf(SqlRefused.class);
        var third = staff(venue, Role.MANAGER);
        assertThat(as(third, () -> counts.book(count.id(), aCommand())).state()).isEqualTo(State.BOOKED);
        assertThat(onHand(mate)).isEqualTo(9);
    }

    @Test
    void each_state_allows_its_own() {
        var count = opened();
        assertRefused("stock-count.under-way", () -> as(second, () -> counts.open(venue, null, aCommand())));
        assertRefused("stock-count.nothing", () -> finished(count));
        assertRefused("stock-count.state", () -> booked(count));
        assertRefused("stock-count.pieces", () -> found(count, cola, -1));
        assertRefused(
                "product.not-found", () -> as(cashier, () -> counts.enter(count.id(), Map.of(anId(), 1), aCommand())));
        assertRefused("inventory.lines", () -> as(cashier, () -> counts.enter(count.id(), Map.of(), aCommand())));
        found(count, cola, 1);
        found(count, cola, 19);
        finished(count);
        assertRefused("stock-count.state", () -> found(count, cola, 20));
        var discarded = as(second, () -> counts.discard(count.id(), "miscounted", aCommand()));

        assertThat(discarded.state()).isEqualTo(State.DISCARDED);
        assertThat(onHand(cola)).isEqualTo(20);
        assertRefused("stock-count.state", () -> booked(count));
        assertRefused("stock-count.state", () -> as(manager, () -> counts.discard(count.id(), "again", aCommand())));
        assertThat(as(manager, () -> counts.open(venue, null, aCommand())).state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void a_count_is_of_one_category() {
        aCategory("Snacks");
        sold(edit("Crisps", "Snacks", "K"), "1.80");

        var count = as(manager, () -> counts.open(venue, "snacks", aCommand()));

        assertThat(count.category()).isEqualTo("Snacks");
        assertThat(count.lines()).extracting(StockCountView.Line::name).containsExactly("Crisps");
        assertRefused("product-category.not-found", () -> as(manager, () -> counts.open(venue, "Nowhere", aCommand())));
        aCategory("Empty");
        assertRefused("stock-count.nothing", () -> as(manager, () -> counts.open(venue, "Empty", aCommand())));
    }

    @Test
    @DisplayName("I12: of many who book a count at once one does")
    void a_count_is_booked_once() {
        var count = opened();
        found(count, cola, 15);
        finished(count);

        var race = as(second, () -> race(8, () -> counts.book(count.id(), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(CountNotOpen.class)).isEqualTo(7);
        assertThat(onHand(cola)).isEqualTo(15);
        assertThatStockAddsUp();
    }

    @Test
    void counts_of_another_venue_do_not_exist() {
        var count = opened();
        var stranger = staff(aVenue(), Role.MANAGER);
        UUID id = count.id();
        var acts = Map.<String, Runnable>of(
                "get", () -> counts.get(id),
                "list", () -> counts.list(venue, PageRequest.FIRST),
                "open", () -> counts.open(venue, null, aCommand()),
                "enter", () -> counts.enter(id, Map.of(cola.id(), 1), aCommand()),
                "finish", () -> counts.finish(id, aCommand()),
                "book", () -> counts.book(id, aCommand()),
                "discard", () -> counts.discard(id, "mine", aCommand()));

        acts.forEach((name, act) ->
                assertThatThrownBy(() -> as(stranger, act)).as(name).isInstanceOf(NotFound.class));
        assertThat(as(cashier, () -> counts.list(venue, PageRequest.FIRST)).items())
                .extracting(StockCountView::id)
                .containsExactly(id);
    }
}
