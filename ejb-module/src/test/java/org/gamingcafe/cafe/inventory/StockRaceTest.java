package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.Errand;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.SqlState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stock under many hands at once. */
class StockRaceTest extends StockTest {

    private static final int THREADS = 64;

    /** A sum that is not, or the next line of a lot that somebody else has written. */
    private static final Set<String> HELD = Set.of(SqlState.CHECK_VIOLATION, SqlState.UNIQUE_VIOLATION);

    @Test
    @DisplayName("I12: 64 threads want what half of them can have; nothing goes below zero")
    void sixty_four_threads_never_take_more_than_there_is() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 20, "0.80", "2027-06-01");
        inStock(cola, 12, "0.90", null);

        var race = as(house(), () -> race(THREADS, () -> inTransaction(() -> sellOne(cola, 1, anId()))));

        assertThat(race.results()).hasSize(32);
        assertThat(race.failed(OutOfStock.class)).isEqualTo(32);
        assertThat(onHand(cola)).isZero();
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("26.80"));
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("I12, control: who reads, decides and writes sells more than there is, if the database lets them")
    void the_same_race_sells_what_is_not_there_without_care() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 32, "0.80", null);

        var held = race(THREADS, () -> inTransaction(() -> carelessly(cola.id())));
        assertThat(held.results())
                .as("the sums of I12 are held by the database")
                .hasSizeBetween(1, 32);
        assertThat(held.failures())
                .as("and by nothing else: what comes too late adds up no more, or finds its line taken")
                .hasSize(THREADS - held.results().size())
                .allMatch(failure -> failure instanceof NotFound
                        || SqlState.of(failure).filter(HELD::contains).isPresent());
        assertThatLotsAndMovesAddUp();

        inStock(cola, 32, "0.80", null);
        triggers("disable");
        try {
            var there = onHand(cola);
            var lost = race(THREADS, () -> inTransaction(() -> carelessly(cola.id())));
            assertThat(there - onHand(cola))
                    .as("more was sold than left the shelf")
                    .isLessThan(lost.results().size());
        } finally {
            repair();
            triggers("enable");
        }
    }

    /** Does not lock, and writes what it has computed. */
    private static boolean carelessly(UUID product) {
        var em = the(EntityManager.class);
        var onHand = (Integer) em.createNativeQuery("select on_hand from product where id = :id")
                .setParameter("id", product)
                .getSingleResult();
        if (onHand < 1) {
            throw new NotFound("product");
        }
        em.createNativeQuery("select cast(pg_sleep(0.005) as text)").getSingleResult();
        var lot = (UUID) em.createNativeQuery(
                        "select id from lot where product_id = :id and remaining > 0 order by received_at limit 1")
                .setParameter("id", product)
                .getSingleResult();
        em.createNativeQuery("update product set on_hand = :left where id = :id")
                .setParameter("left", onHand - 1)
                .setParameter("id", product)
                .executeUpdate();
        em.createNativeQuery("update lot set remaining = remaining - 1 where id = :id")
                .setParameter("id", lot)
                .executeUpdate();
        em.createNativeQuery("""
                        insert into stock_move (id, venue_id, product_id, lot_id, kind, quantity, reference, at)
                        select :id, venue_id, id, :lot, 'SALE', -1, :id, now() from product where id = :product""")
                .setParameter("id", Ids.next())
                .setParameter("product", product)
                .setParameter("lot", lot)
                .executeUpdate();
        return true;
    }

    private static void triggers(String way) {
        for (var table : List.of("product", "lot", "stock_move")) {
            change("alter table " + table + " " + way + " trigger user");
        }
    }

    /** What the careless have left behind says the same again. */
    private static void repair() {
        change("update lot set remaining = (select sum(quantity) from stock_move where lot_id = lot.id)");
        change("""
                update product set on_hand = (select coalesce(sum(remaining), 0) from lot where product_id = product.id)""");
    }

    static final class LastPieces implements Errand {
        @Override
        public Object run(Turn turn) {
            return as(
                    house(),
                    () -> the(InventoryService.class)
                            .take(turn.venue(0), Map.of(turn.id(1), 1), Ids.next())
                            .getFirst()
                            .quantity());
        }
    }

    @Test
    @DisplayName("I12: two tills on two nodes sell the last pieces; each goes once")
    void two_nodes_do_not_sell_the_same_piece() {
        var met = TwoNodes.seenIn(() -> {
            var cola = aProduct("Cola", "2.50", 190_000);
            inStock(cola, 16, "0.00", null);

            var race = as(house(), () -> TwoNodes.race(8, 4, LastPieces.class, venue, cola.id()));

            assertThat(race.failures()).isEmpty();
            assertThat(race.done()).hasSize(16);
            assertThat(race.refused()).hasSize(16).containsOnly("inventory.out-of-stock");
            assertThat(onHand(cola)).isZero();
            return race.isWonByBoth();
        });

        assertThat(met).as("both nodes sold some").isTrue();
        assertThatStockAddsUp();
    }
}
