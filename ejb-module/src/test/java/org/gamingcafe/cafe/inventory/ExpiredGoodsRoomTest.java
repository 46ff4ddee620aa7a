package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.Errand;
import org.gamingcafe.TestClock;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is past its date is sold no more, and is written off. */
class ExpiredGoodsRoomTest extends StockTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

    private final ExpiredGoodsService expired = the(ExpiredGoodsService.class);

    @AfterEach
    void the_clock_goes_back() {
        clock().set(TestClock.START);
    }

    @Test
    @DisplayName(
            "R08: goods are sold until the last moment of the day on which they expire, in the venue, and not after it")
    void goods_are_sold_until_their_day_has_ended() {
        var milk = aProduct("Milk", "1.00", 70_000);
        inStock(milk, 5, "0.50", "2026-06-01");

        clock().set(Instant.parse("2026-06-01T21:59:59Z"));
        assertThat(take(milk, 1)).hasSize(1);
        assertThat(shown(milk).sellable()).isEqualTo(4);
        clock().set(Instant.parse("2026-06-01T22:00:00Z"));

        assertRefused("inventory.past-date", () -> take(milk, 1));
        assertThat(shown(milk).sellable()).isZero();
        assertThat(shown(milk).stock()).as("it still lies there").isEqualTo(4);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName(
            "R08: the day is the one of the venue: at the same moment it is over in Auckland and not in Los Angeles")
    void each_venue_has_its_own_day() {
        var day = "2026-06-01";
        var east = in("Pacific/Auckland", day);
        var west = in("America/Los_Angeles", day);
        clock().set(Instant.parse("2026-06-01T12:00:00Z")); // midnight in Auckland, five in the morning in Los Angeles

        assertRefused("inventory.past-date", () -> takeIn(east, 1));
        assertThat(takeIn(west, 1)).hasSize(1);
    }

    private ProductView in(String zone, String expiresOn) {
        var where = aVenue();
        change("update venue set zone = ? where id = ?", zone, where);
        var milk = as(house(), () -> inventory.add(new NewProduct(where, "Milk", "Drinks", "M", euro("1.00"), 0, 0)));
        inStock(milk, 3, "0.00", expiresOn);
        return milk;
    }

    private List<Taken> takeIn(ProductView product, int quantity) {
        return as(house(), () -> inventory.take(product.venue(), Map.of(product.id(), quantity), anId()));
    }

    @Test
    @DisplayName("R08: of what is there the expired stays, and the next to expire is sold, at its own cost")
    void the_next_to_expire_is_sold() {
        var milk = aProduct("Milk", "1.00", 70_000);
        inStock(milk, 3, "0.10", TODAY.minusDays(1).toString());
        inStock(milk, 2, "0.50", TODAY.toString());
        inStock(milk, 2, "0.90", null);

        var taken = take(milk, 3);

        assertThat(taken).singleElement().satisfies(sold -> {
            assertThat(sold.cost()).isEqualTo(euro("1.90"));
            assertThat(sold.product().stock()).isEqualTo(4);
            assertThat(sold.product().sellable()).isEqualTo(1);
        });
        assertThatThrownBy(() -> take(milk, 2))
                .isInstanceOfSatisfying(
                        OnlyPastDate.class, no -> assertThat(no.arguments()).containsExactly("Milk", "1"));
        assertRefused("inventory.out-of-stock", () -> take(milk, 5));
        assertThat(onHand(milk)).as("a refused sale has taken nothing").isEqualTo(4);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("R08: what is past its date is sent to no other venue either")
    void expired_goods_are_not_sent() {
        var milk = aProduct("Milk", "1.00", 70_000);
        inStock(milk, 3, "0.10", TODAY.minusDays(1).toString());
        var other = aVenue();
        as(house(), () -> inventory.add(new NewProduct(other, "Milk", "Drinks", milk.sku(), euro("1.00"), 0, 0)));
        var rights = manager.permissions().get(venue);
        var keeper = new Caller(
                Caller.Kind.STAFF,
                manager.account(),
                Map.of(venue, rights, other, rights),
                manager.session(),
                manager.factorAt(),
                manager.device(),
                manager.roles());

        assertRefused(
                "inventory.past-date",
                () -> as(
                        keeper,
                        () -> the(StockTransferService.class)
                                .transfer(venue, other, Map.of(milk.id(), 1), "they need it", aCommand())));
    }

    @Test
    @DisplayName(
            "R08: writing off takes what has expired and nothing else, as waste (1400 against 5300), once for one key")
    void what_has_expired_is_written_off() {
        var milk = aProduct("Milk", "1.00", 70_000);
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(milk, 3, "0.10", TODAY.minusDays(1).toString());
        inStock(milk, 2, "0.20", TODAY.minusDays(9).toString());
        inStock(milk, 4, "0.50", TODAY.toString());
        inStock(cola, 5, "0.80", TODAY.minusDays(2).toString());
        inStock(cola, 5, "0.80", null);
        var command = aCommand();

        var done = as(manager, () -> expired.writeOff(venue, "past its date", command));
        var again = as(manager, () -> expired.writeOff(venue, "past its date", command));

        assertThat(again).isEqualTo(done);
        assertThat(done.value()).isEqualTo(euro("-4.70"));
        assertThat(done.lines())
                .extracting(StockAdjustment.Line::name, StockAdjustment.Line::pieces, StockAdjustment.Line::stock)
                .containsExactlyInAnyOrder(tuple("Milk", -5, 4L), tuple("Cola", -5, 5L));
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("4.70"));
        assertThat(events(StockAdjusted.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("past its date"));
        assertThat(as(manager, () -> reports.expiring(venue, 14)))
                .singleElement()
                .satisfies(lot -> assertThat(lot.expiresOn()).isEqualTo(TODAY));
        assertRefused(
                "inventory.nothing-expired", () -> as(manager, () -> expired.writeOff(venue, "again", aCommand())));
        assertThatStockAddsUp();
    }

    @Test
    void writing_off_is_for_who_keeps_the_stock_of_this_venue_and_says_why() {
        inStock(aProduct("Milk", "1.00", 0), 3, "0.10", TODAY.minusDays(1).toString());
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(cashier, () -> expired.writeOff(venue, "old", aCommand())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(stranger, () -> expired.writeOff(venue, "old", aCommand())))
                .isInstanceOf(NotFound.class);
        assertRefused("wallet.reason", () -> as(manager, () -> expired.writeOff(venue, " ", aCommand())));
        assertRefused("caller.not-the-house", () -> as(manager, () -> expired.writeOffByItself(venue, "night")));
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("R08: the house may write off at night as often as it likes; more than 200 lots take several acts")
    void the_night_writes_off_any_number_of_times() {
        var milk = aProduct("Milk", "1.00", 0);
        for (var i = 0; i < ExpiredGoodsService.MOST + 3; i++) {
            inStock(milk, 1, "0.01", TODAY.minusDays(1 + i % 5).toString());
        }

        var acts = new AtomicInteger();
        for (Optional<StockAdjustment> done = atNight(venue); done.isPresent(); done = atNight(venue)) {
            acts.incrementAndGet();
        }

        assertThat(acts).hasValue(2);
        assertThat(onHand(milk)).isZero();
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("2.03"));
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("R08: the night goes through the shelves of every venue, and is the house's own")
    void the_night_goes_through_every_venue() {
        var other = aVenue();

        assertThat(as(house(), expired::venues)).contains(venue, other);
        assertRefused("caller.not-the-house", () -> as(manager, expired::venues));
    }

    private Optional<StockAdjustment> atNight(VenueId where) {
        return as(house(), () -> expired.writeOffByItself(where, "past its date"));
    }

    @Test
    @DisplayName("R08: what comes back after its date lies there and is not sold again")
    void what_comes_back_expired_is_not_sold_again() {
        var milk = aProduct("Milk", "1.00", 0);
        inStock(milk, 2, "0.50", TODAY.toString());
        var sale = anId();
        as(house(), () -> inTransaction(() -> sellOne(milk, 2, sale)));
        clock().advance(Duration.ofDays(1));

        as(
                house(),
                () -> inTransaction(() -> {
                    var cost = inventory.putBack(venue, Map.of(milk.id(), 2), sale, false);
                    booked("refund", Chart.INVENTORY, Chart.COST_OF_GOODS, cost);
                    return cost;
                }));

        assertThat(shown(milk).stock()).isEqualTo(2);
        assertThat(shown(milk).sellable()).isZero();
        assertRefused("inventory.past-date", () -> take(milk, 1));
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("G121: a kept page of the catalogue ends with the day, when goods expire")
    void a_kept_page_ends_with_the_day() {
        var milk = aProduct("Milk", "1.00", 0);
        inStock(milk, 2, "0.50", TODAY.toString());
        clock().set(Instant.parse("2026-03-02T22:59:00Z")); // a minute before midnight in Berlin
        assertThat(listed()).isEqualTo(2);

        clock().advance(Duration.ofSeconds(59));
        assertThat(listed()).isEqualTo(2);
        clock().advance(Duration.ofSeconds(1));

        assertThat(listed()).isZero();
    }

    private long listed() {
        return as(cashier, () -> products.page(venue, ProductSearch.ALL, PageRequest.FIRST))
                .products()
                .items()
                .getFirst()
                .sellable();
    }

    @Test
    @DisplayName(
            "I12, R08: sales and write-offs at once: each fresh piece is sold once, no expired one is, and it is thrown away once")
    void sales_and_write_offs_race() {
        var milk = aProduct("Milk", "1.00", 0);
        inStock(milk, 10, "0.10", TODAY.minusDays(1).toString());
        inStock(milk, 12, "0.50", TODAY.toString());
        var turn = new AtomicInteger();

        var race = as(
                house(),
                () -> race(
                        48,
                        () -> turn.getAndIncrement() % 4 == 0
                                ? atNight(venue).map(StockAdjustment::value).orElse(euro("0.00"))
                                : inTransaction(() -> sellOne(milk, 1, anId()))
                                        .getFirst()
                                        .cost()));

        assertThat(race.results().stream().filter(euro("0.50")::equals)).hasSize(12);
        assertThat(race.results().stream().filter(euro("-1.00")::equals)).hasSize(1);
        assertThat(race.failed(OnlyPastDate.class) + race.failed(OutOfStock.class))
                .isEqualTo(36 - 12);
        assertThat(onHand(milk)).isZero();
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("1.00"));
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("6.00"));
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("R08, control: who decides by what lies there, and not by the date, sells what has expired")
    void the_old_way_sells_what_has_expired() {
        var milk = aProduct("Milk", "1.00", 0);
        inStock(milk, 10, "0.00", TODAY.minusDays(1).toString());
        inStock(milk, 12, "0.00", TODAY.toString());

        var race = as(house(), () -> race(24, () -> inTransaction(() -> byWhatLiesThere(milk))));

        assertThat(race.results()).as("more than the twelve that may be sold").hasSize(22);
    }

    private static int byWhatLiesThere(ProductView milk) {
        the(Products.class).take(milk.venue(), milk.id(), 1);
        the(Lots.class).take(milk.id(), 1, new Cause(milk.venue(), MoveKind.SALE, anId(), null));
        return 1;
    }

    static final class WriteOff implements Errand {
        @Override
        public Object run(Turn turn) {
            return as(
                    house(),
                    () -> the(ExpiredGoodsService.class)
                            .writeOffByItself(turn.venue(0), "past its date")
                            .isPresent());
        }
    }

    @Test
    @DisplayName("R08: two nodes write off at the same time; each piece is thrown away once")
    void two_nodes_write_off_once() {
        var milk = aProduct("Milk", "1.00", 0);
        inStock(milk, 10, "0.10", TODAY.minusDays(1).toString());

        var race = as(house(), () -> TwoNodes.race(4, 1, WriteOff.class, venue));

        assertThat(race.failures()).isEmpty();
        assertThat(race.done().stream().filter("true"::equals)).hasSize(1);
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("1.00"));
        assertThatStockAddsUp();
    }

    private ProductView shown(ProductView product) {
        return as(cashier, () -> inventory.get(product.id()));
    }
}
