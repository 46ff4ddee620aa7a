package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.SqlState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The moves of a lot are numbered and carry on what they come to, so that nobody has to add them up at the till. */
class LotLinesRoomTest extends StockTest {

    private static final int MANY = 50_000;
    private static final long FEW_READ = 40;

    private final ProductView coffee = aProduct("Coffee", "2.50", 190_000);

    /** Out of the one lot there is, piece by piece, past the house: the sums are right, and the triggers have looked at none. */
    private void soldOneByOne(int times) {
        change("alter table stock_move disable trigger move_adds_up");
        change("""
                insert into stock_move (id, product_id, lot_id, kind, quantity, reference, at)
                select gen_random_uuid(), l.product_id, l.id, 'SALE', -1, gen_random_uuid(), now()
                from lot l, generate_series(1, ?) where l.product_id = ?""", times, coffee.id());
        change("alter table stock_move enable trigger move_adds_up");
        change("""
                with gone as (update lot set remaining = remaining - ? where product_id = ? returning product_id)
                update product set on_hand = on_hand - ? where id in (select product_id from gone)""", times, coffee.id(), times);
    }

    private long readBySellingOne() {
        return as(house(), () -> read("stock_move", () -> sellOne(coffee, 1, anId())));
    }

    @Test
    @DisplayName("I12: a sale out of a lot of 50,000 moves reads no more of them than one out of a fresh lot")
    void a_long_lot_is_not_added_up_at_the_till() {
        inStock(coffee, 200_000, "0.20", null);
        soldOneByOne(MANY);
        change("analyze stock_move");

        assertThat(readBySellingOne()).as("moves read").isLessThan(FEW_READ);

        assertThat(onHand(coffee)).isEqualTo(200_000 - MANY - 1);
        assertThat(number("select max(lot_line) from stock_move where product_id = ?", coffee.id()))
                .isEqualTo(MANY + 2);
        assertThatLotsAndMovesAddUp();
    }

    @Test
    @DisplayName("Moves of a kind that is rare are found among many sales, and lots among those of other venues")
    void rare_moves_and_own_lots_are_found() {
        inStock(coffee, 200_000, "0.20", null);
        adjusted(coffee, MoveKind.DAMAGE, 1);
        soldOneByOne(20_000);
        // Ids that rise with time, as the house makes them: among random ones ours would stand by chance near the
        // front, and a plan that reads up to it would look cheap.
        change("""
                with other as (insert into venue (id, code, name, zone, currency, cut_over, language)
                    values (gen_random_uuid(), upper(substr(md5(random()::text), 1, 6)), 'Far', 'UTC', 'EUR', '06:00', 'en')
                    returning id),
                shelf as (insert into product_category (id, venue_id, name) select gen_random_uuid(), id, 'Far' from other)
                insert into product (id, venue_id, name, category, sku, price, tax_ppm)
                select uuidv7(), id, 'P' || n, 'Far', 'P' || n, 1, 0 from other, generate_series(1, 5000) n""");
        change("""
                insert into lot (id, product_id, received_at, unit_cost, received, remaining)
                select uuidv7(), id, now(), 1, 1, 0 from product where category = 'Far'""");
        change("analyze stock_move");
        change("analyze lot");

        assertThat(read(
                        "stock_move",
                        () -> assertThat(as(
                                                manager,
                                                () -> stock.moves(
                                                        venue,
                                                        new MoveSearch(null, MoveKind.DAMAGE, null),
                                                        PageRequest.FIRST))
                                        .items())
                                .hasSize(1)))
                .isLessThan(FEW_READ);
        assertThat(read(
                        "lot",
                        () -> assertThat(as(
                                                manager,
                                                () -> stock.lots(venue, new LotSearch(null, true), PageRequest.FIRST))
                                        .items())
                                .hasSize(1)))
                .isLessThan(FEW_READ);
    }

    @Test
    @DisplayName("I12: lines of a lot have no gaps and carry on, whatever the writer says")
    void lines_carry_on() {
        inStock(coffee, 10, "0.20", null);
        take(coffee, 3);
        take(coffee, 2);

        assertThat(sql("""
                        select lot_line, quantity, remaining_after from stock_move where product_id = ? order by lot_line""", coffee.id()))
                .extracting(
                        row -> row.get("lot_line") + ": " + row.get("quantity") + " → " + row.get("remaining_after"))
                .containsExactly("1: 10 → 10", "2: -3 → 7", "3: -2 → 5");
        assertThatThrownBy(() -> asApplicationRole("""
                        insert into stock_move (id, venue_id, product_id, lot_id, kind, quantity, reference, at, lot_line,
                            remaining_after)
                        select gen_random_uuid(), venue_id, product_id, id, 'SALE', -1, id, now(), 99, 5 from lot
                        where product_id = ?""", coffee.id()))
                .isInstanceOfSatisfying(
                        SqlRefused.class, no -> assertThat(no.state()).isEqualTo(SqlState.CHECK_VIOLATION));
    }

    @Test
    @DisplayName("I12: several moves of one lot in one statement carry on one after the other")
    void lines_of_one_statement_carry_on() {
        inStock(coffee, 10, "0.20", null);
        var sale = anId();
        as(house(), () -> inTransaction(() -> sellOne(coffee, 4, sale)));
        as(house(), () -> inTransaction(() -> inventory.putBack(venue, Map.of(coffee.id(), 2), sale, true)));
        change("""
                with moved as (insert into stock_move (id, product_id, lot_id, kind, quantity, reference, at)
                    select gen_random_uuid(), product_id, id, 'WASTE', -n, id, now() from lot, generate_series(1, 3) n
                    where product_id = ? returning quantity),
                emptied as (update lot set remaining = 0 where product_id = ? returning product_id)
                update product set on_hand = 0 where id in (select product_id from emptied)""", coffee.id(), coffee.id());

        assertThat(number("select count(distinct lot_line) from stock_move where product_id = ?", coffee.id()))
                .isEqualTo(7);
        assertThatLotsAndMovesAddUp();
    }

    @Test
    @DisplayName("A move that is written by a version that knows nothing of venues stands in the lists of its venue")
    void moves_and_lots_get_the_venue_of_their_product() {
        inStock(coffee, 10, "0.20", null);
        change("""
                with moved as (insert into stock_move (id, product_id, lot_id, kind, quantity, reference, at)
                    select gen_random_uuid(), product_id, id, 'WASTE', -10, id, now() from lot where product_id = ?
                    returning lot_id),
                emptied as (update lot set remaining = 0 where id in (select lot_id from moved) returning product_id)
                update product set on_hand = 0 where id in (select product_id from emptied)""", coffee.id());

        var wasted =
                as(manager, () -> stock.moves(venue, new MoveSearch(null, MoveKind.WASTE, null), PageRequest.FIRST));

        assertThat(wasted.items()).extracting(MoveView::quantity).containsExactly(-10);
        assertThat(as(manager, () -> stock.lots(venue, new LotSearch(null, false), PageRequest.FIRST))
                        .items())
                .hasSize(1);
    }
}
