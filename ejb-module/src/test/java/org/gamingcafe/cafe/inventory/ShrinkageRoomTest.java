package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gamingcafe.TestClock;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was lost, why, and what that is of what was sold. */
class ShrinkageRoomTest extends StockTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ShrinkageService shrinkage = the(ShrinkageService.class);
    private final ProductView cola = aProduct("Cola", "2.50", 190_000);
    private final ProductView crisps = aProduct("Crisps", "1.80", 70_000);

    @AfterEach
    void the_clock_goes_back() {
        clock().set(TestClock.START);
    }

    private void lost() {
        inStock(cola, 40, "0.50", null);
        inStock(crisps, 40, "1.00", null);
        take(cola, 20);
        adjusted(cola, MoveKind.WASTE, 2);
        adjusted(cola, MoveKind.DAMAGE, 1);
        adjusted(crisps, MoveKind.WASTE, 3);
        adjusted(crisps, MoveKind.STOCK_OUT, 5);
        var found = new StockChange(cola.id(), MoveKind.ADJUSTMENT, 1, null, euro("0.40"));
        as(manager, () -> stock.adjust(venue, List.of(found), "found", aCommand()));
    }

    private StockShrinkage report(LocalDate from, LocalDate to) {
        return as(manager, () -> shrinkage.report(venue, from, to));
    }

    @Test
    @DisplayName("R08: what was lost stands there by reason and by product, at cost and as a share of what was sold")
    void losses_stand_by_reason_and_product() {
        lost();

        var report = report(DAY, DAY);

        assertThat(report.sold()).isEqualTo(euro("10.00"));
        assertThat(report.cost()).as("1.00 + 0.50 + 3.00 − 0.40").isEqualTo(euro("4.10"));
        assertThat(report.cost())
                .as("what the books say")
                .isEqualTo(sum(Chart.WASTE).plus(sum(Chart.SHRINKAGE)));
        assertThat(report.sharePpm()).isEqualTo(410_000);
        assertThat(report.reasons())
                .extracting(
                        StockShrinkage.OfReason::kind,
                        StockShrinkage.OfReason::lost,
                        StockShrinkage.OfReason::found,
                        StockShrinkage.OfReason::cost,
                        StockShrinkage.OfReason::sharePpm)
                .containsExactly(
                        tuple(MoveKind.WASTE, 5L, 0L, euro("4.00"), 400_000L),
                        tuple(MoveKind.DAMAGE, 1L, 0L, euro("0.50"), 50_000L),
                        tuple(MoveKind.ADJUSTMENT, 0L, 1L, euro("-0.40"), -40_000L));
        assertThat(report.products())
                .extracting(
                        StockShrinkage.OfProduct::name,
                        StockShrinkage.OfProduct::kind,
                        StockShrinkage.OfProduct::cost,
                        StockShrinkage.OfProduct::sharePpm)
                .containsExactly(
                        tuple("Crisps", MoveKind.WASTE, euro("3.00"), null),
                        tuple("Cola", MoveKind.ADJUSTMENT, euro("-0.40"), -40_000L),
                        tuple("Cola", MoveKind.DAMAGE, euro("0.50"), 50_000L),
                        tuple("Cola", MoveKind.WASTE, euro("1.00"), 100_000L));
    }

    @Test
    @DisplayName("R08: a loss belongs to the business day of the venue, which begins at its cut-over")
    void losses_belong_to_business_days() {
        lost();
        clock().set(Instant.parse("2026-03-03T04:59:59Z")); // a second before six in Berlin
        adjusted(cola, MoveKind.DAMAGE, 1);
        clock().advance(Duration.ofSeconds(1));
        adjusted(cola, MoveKind.DAMAGE, 2);

        assertThat(report(DAY, DAY.plusDays(1)).days())
                .containsExactly(
                        new StockShrinkage.OfDay(DAY, euro("4.60")),
                        new StockShrinkage.OfDay(DAY.plusDays(1), euro("1.00")));
        assertThat(report(DAY, DAY).cost()).isEqualTo(euro("4.60"));
        assertThat(report(DAY.plusDays(1), DAY.plusDays(1)).cost()).isEqualTo(euro("1.00"));
    }

    @Test
    @DisplayName("R08: of goods that were brought back and thrown away the loss is waste, and nothing is sold")
    void goods_that_came_back_and_went_to_waste_are_lost() {
        inStock(cola, 5, "0.50", null);
        var sale = anId();
        as(house(), () -> inTransaction(() -> sellOne(cola, 2, sale)));
        as(house(), () -> inTransaction(() -> inventory.putBack(venue, Map.of(cola.id(), 2), sale, true)));

        var report = report(DAY, DAY);

        assertThat(report.sold()).isEqualTo(euro("0.00"));
        assertThat(report.cost()).isEqualTo(euro("1.00"));
        assertThat(report.sharePpm()).isNull();
    }

    @Test
    @DisplayName("R08: from a line of the report to its moves")
    void moves_are_found_by_days() {
        lost();
        clock().advance(Duration.ofDays(1));
        adjusted(cola, MoveKind.WASTE, 1);
        var ofTheDay = new MoveSearch(cola.id(), MoveKind.WASTE, null, DAY, DAY);

        assertThat(as(manager, () -> stock.moves(venue, ofTheDay, PageRequest.FIRST))
                        .items())
                .singleElement()
                .satisfies(move -> assertThat(move.quantity()).isEqualTo(-2));
        assertRefused(
                "inventory.span",
                () -> as(
                        manager,
                        () -> stock.moves(
                                venue, new MoveSearch(null, null, null, DAY, DAY.minusDays(1)), PageRequest.FIRST)));
    }

    @Test
    @DisplayName(
            "R08: shrinkage, moves and valuation can be taken along as tables; cashiers are not told what goods cost")
    void tables_can_be_taken_along() {
        lost();

        var losses =
                as(manager, () -> shrinkage.export(venue, DAY, DAY)).lines().toList();
        var moves = as(manager, () -> stock.exportMoves(venue, new MoveSearch(null, null, null)))
                .lines()
                .toList();
        var blind = as(cashier, () -> stock.exportMoves(venue, new MoveSearch(null, null, null)))
                .lines()
                .toList();
        var worth = as(manager, () -> reports.exportValuation(venue)).lines().toList();

        assertThat(losses).hasSize(5);
        assertThat(losses.get(1))
                .startsWith("\"Crisps\",")
                .contains("\"WASTE\",\"3\",\"0\",\"3.00\",\"0.00\",\"EUR\",\"\",");
        assertThat(moves).hasSize(9);
        assertThat(moves.getFirst())
                .startsWith("\"at\",\"product\",\"kind\",\"quantity\",\"value\",\"currency\",\"reason\"");
        assertThat(moves.get(1)).contains("\"Cola\",\"ADJUSTMENT\",\"1\",\"0.40\",\"EUR\",\"found\"");
        assertThat(blind.get(1)).contains("\"Cola\",\"ADJUSTMENT\",\"1\",\"\",\"\",\"found\"");
        assertThat(worth).hasSize(3);
        assertThat(worth.get(1)).contains("\"Cola\",\"Drinks\",").endsWith("\"18\",\"8.90\",\"45.00\",\"EUR\"");
    }

    @Test
    void losses_are_for_who_keeps_the_stock() {
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(cashier, () -> shrinkage.report(venue, DAY, DAY)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(stranger, () -> shrinkage.report(venue, DAY, DAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> shrinkage.export(venue, DAY, DAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> reports.exportValuation(venue)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> stock.exportMoves(venue, new MoveSearch(null, null, null))))
                .isInstanceOf(NotFound.class);
        assertRefused("inventory.span", () -> report(DAY, DAY.minusDays(1)));
        assertThat(report(DAY, DAY).products()).isEmpty();
    }

    @Test
    @DisplayName("R08: the report takes four statements, however much was lost")
    void the_report_takes_four_statements() {
        lost();
        report(DAY, DAY);

        assertThat(statements(() -> report(DAY, DAY))).isEqualTo(4);
    }
}
