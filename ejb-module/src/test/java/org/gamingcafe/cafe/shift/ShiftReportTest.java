package org.gamingcafe.cafe.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.cafe.sale.ShiftSales;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a shift has come to: X while it runs, Z once it is closed. */
class ShiftReportTest extends CounterTest {

    private final ShiftReportService reports = the(ShiftReportService.class);
    private final DrawerService drawers = the(DrawerService.class);
    private final ProductView cola = stocked("Cola", "2.50", 190_000);
    private final ProductView bread = stocked("Bread", "3.33", 70_000);

    private ProductView stocked(String name, String price, int taxPpm) {
        var product = aProduct(name, price, taxPpm);
        inStock(product, 100, "0.50", null);
        return product;
    }

    /** Float 100; cash 4.50 + 3.33, card 5.00, top-up 20, in 10, out 4, dropped 50, a cola for 2.50 given back. */
    private ShiftView anEvening() {
        var shift = openShift("100.00");
        var mixed = sell(
                null,
                shift,
                List.of(line(cola, 2), line(bread, 1)),
                new NewSale.Payment(NewSale.Tender.CARD, euro("5.00"), "0001"),
                cash("5.00"));
        sell(null, shift, List.of(line(cola, 2)), cash("5.00"));
        var member = memberWith("10.00");
        sell(member, shift, List.of(line(cola, 1)), wallet("2.50"));
        topUp(aMember(venue), euro("20.00"), shift.id());
        as(cashier, () -> {
            drawers.move(shift.id(), DrawerTest.payIn("10.00"), aCommand());
            drawers.move(shift.id(), DrawerTest.expense("4.00"), aCommand());
            drawers.move(shift.id(), DrawerTest.drop("50.00"), aCommand());
            drawers.move(shift.id(), DrawerTest.noSale(), aCommand());
        });
        assertThat(mixed.total()).isEqualTo(euro("8.33"));
        return shift;
    }

    private void seen(ShiftView shift) {
        as(manager, () -> reports.report(shift.id()));
    }

    private static Money of(ShiftReport report, String tender) {
        return report.tenders().stream()
                .filter(one -> one.name().equals(tender))
                .map(one -> one.in().minus(one.out()))
                .findFirst()
                .orElse(euro("0.00"));
    }

    @Test
    @DisplayName("A Z report adds up: goods and tax to the books, tenders to the sales, the drawer to what is counted")
    void a_z_report_adds_up() {
        var shift = anEvening();

        close(shift.id(), "87.33");

        var z = as(manager, () -> reports.report(shift.id()));
        assertThat(z.number()).endsWith("-K1-Z1");
        assertThat(z.drawer())
                .isEqualTo(new ShiftReport.Drawer(
                        euro("100.00"),
                        euro("28.33"),
                        euro("10.00"),
                        euro("4.00"),
                        euro("50.00"),
                        euro("84.33"),
                        euro("87.33"),
                        euro("3.00")));
        assertThat(of(z, "CASH")).isEqualTo(euro("28.33"));
        assertThat(of(z, "CARD")).isEqualTo(euro("5.00"));
        assertThat(of(z, "WALLET")).isEqualTo(euro("2.50"));
        assertThat(z.openings()).isEqualTo(1);
        assertThat(z.movements()).hasSize(4);
        assertThat(z.sales().sales()).isEqualTo(3);
        assertThat(z.sales().slips()).singleElement().satisfies(slip -> {
            assertThat(slip.number()).isEqualTo("0001");
            assertThat(slip.amount()).isEqualTo(euro("5.00"));
        });
        var gross = z.sales().goods().stream().map(one -> one.gross()).reduce(euro("0.00"), Money::plus);
        var tax = z.sales().goods().stream().map(one -> one.tax()).reduce(euro("0.00"), Money::plus);
        assertThat(gross).isEqualTo(euro("15.83"));
        assertThat(ledger.sumOfShift(venue, Chart.GOODS_REVENUE, shift.id(), "EUR")
                        .plus(tax))
                .isEqualTo(gross);
        assertThat(ledger.sumOfShift(venue, Chart.TAX_PAYABLE, shift.id(), "EUR"))
                .isEqualTo(tax);
        assertThat(z.sales().goods()).extracting(one -> one.taxPpm()).containsExactly(70_000, 190_000);
    }

    @Test
    void what_is_given_back_stands_on_the_report_of_the_shift_that_pays_it_out() {
        var shift = openShift("100.00");
        var sold = sell(null, shift, List.of(line(cola, 2)), cash("5.00"));
        var part = new NewRefund.Line(0, 1, NewRefund.Fate.STOCK);
        var wanted = new NewRefund(sold.id(), shift.id(), List.of(part), "Wrong one", null, null, null);
        as(cashier, () -> the(RefundService.class).refund(wanted, aCommand()));

        var x = as(manager, () -> reports.report(shift.id()));

        assertThat(x.number()).isNull();
        assertThat(x.sales().refunds()).isEqualTo(1);
        assertThat(x.sales().refunded()).isEqualTo(euro("2.50"));
        assertThat(x.sales().goods()).singleElement().satisfies(one -> {
            assertThat(one.returned()).isEqualTo(1);
            assertThat(one.returnedGross()).isEqualTo(euro("2.50"));
        });
        assertThat(x.drawer().expected()).isEqualTo(euro("102.50"));
        assertThat(x.drawer().counted()).isNull();
    }

    @Test
    @DisplayName(
            "R07: every slip of a card stands on the report, of refunds too, and they add up to what cards have paid")
    void the_slips_of_refunds_stand_on_the_report_too() {
        var shift = openShift("0.00");
        var byCard = new NewSale.Payment(NewSale.Tender.CARD, euro("5.00"), "0007");
        var sold = sell(null, shift, List.of(line(cola, 2)), byCard);
        var part = new NewRefund.Line(0, 1, NewRefund.Fate.STOCK);
        var wanted = new NewRefund(sold.id(), shift.id(), List.of(part), "Wrong one", null, "R-8", null);
        as(cashier, () -> the(RefundService.class).refund(wanted, aCommand()));

        var x = as(manager, () -> reports.report(shift.id()));

        assertThat(x.sales().slips())
                .containsExactly(new ShiftSales.Slip("0007", euro("5.00")), new ShiftSales.Slip("R-8", euro("-2.50")));
        assertThat(x.sales().slips().stream().map(ShiftSales.Slip::amount).reduce(euro("0.00"), Money::plus))
                .isEqualTo(of(x, "CARD"));
        assertThat(as(manager, () -> reports.csv(shift.id()))).contains("\"slip\",\"R-8\",\"\",\"'-2.50\",\"EUR\"");
    }

    @Test
    void the_cashier_of_a_running_shift_sees_nothing_from_which_the_cash_could_be_worked_out() {
        var shift = anEvening();

        var blind = as(cashier, () -> reports.report(shift.id()));

        assertThat(blind.drawer()).isNull();
        assertThat(blind.tenders()).extracting(ShiftReport.Tender::name).containsExactly("CARD", "WALLET");
        assertThat(blind.acts()).allSatisfy(act -> assertThat(act.cash()).isNull());
        assertThat(blind.sales().goods())
                .allSatisfy(one -> assertThat(one.gross().isZero()).isTrue());
        assertThat(blind.sales().goods()).extracting(one -> one.sold()).containsExactly(1L, 5L);
        assertThat(as(cashier, () -> reports.csv(shift.id()))).doesNotContain("drawer", "28.33", "15.83");
        assertThat(as(manager, () -> reports.report(shift.id())).drawer()).isNotNull();
        assertRefused("shift.not-found", () -> as(staff(venue, Role.CASHIER), () -> reports.report(shift.id())));
    }

    @Test
    void a_z_report_says_for_ever_what_it_said() {
        var shift = anEvening();
        close(shift.id(), "84.33");
        var then = as(manager, () -> reports.report(shift.id()));

        change("update venue set name = 'Other' where id = ?", venue.value());

        assertThat(as(manager, () -> reports.report(shift.id()))).isEqualTo(then);
        assertThat(then.shift().state()).isEqualTo(org.gamingcafe.cafe.till.ShiftState.CLOSED);
    }

    @Test
    @DisplayName("Z reports are numbered without gaps per till")
    void z_reports_are_numbered_without_gaps() {
        for (var round = 0; round < 3; round++) {
            var shift = openShift("10.00");
            close(shift.id(), "1.00");
            assertRefused("approval.needed", () -> as(cashier, () -> counts.close(shift.id(), null, aCommand())));
            close(shift.id(), "10.00");
        }

        assertThat(sql(
                        "select running from z_report where till_id = ? order by running",
                        till.id().value()))
                .extracting(row -> ((Number) row.get("running")).longValue())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_z_report_is_printed_on_80_mm_in_the_language_of_the_venue() throws IOException {
        var shift = anEvening();
        close(shift.id(), "83.33");

        var printed = as(manager, () -> reports.pdf(shift.id()));

        try (var pdf = Loader.loadPDF(printed)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Z report", "-K1-Z1", "Drinks", "Card slips", "0001", "Light bulbs")
                    .contains("Expected", "€84.33", "Counted", "€83.33", "Difference", "€1.00");
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 150), "png", new File("target/z-report-80mm.png"));
        }
        assertThat(as(manager, () -> reports.csv(shift.id())))
                .startsWith("\"part\",\"what\",\"count\",\"amount\",\"currency\"\r\n")
                .contains("\"drawer\",\"difference\",\"\",\"'-1.00\",\"EUR\"");
    }

    @Test
    void a_report_of_many_sales_takes_no_more_statements_than_one_of_few() {
        var shift = openShift("100.00");
        sell(null, shift, List.of(line(cola, 1)), cash("2.50"));
        seen(shift);
        var few = statements(() -> seen(shift));

        for (var round = 0; round < 10; round++) {
            sell(null, shift, List.of(line(cola, 1), line(bread, 1)), cash("5.83"));
            as(cashier, () -> drawers.move(shift.id(), DrawerTest.noSale(), aCommand()));
        }

        assertThat(statements(() -> seen(shift))).isEqualTo(few);
    }

    @Test
    void every_word_stands_in_every_language() {
        var english = ResourceBundle.getBundle("messages.shifts", Locale.ROOT);
        var german = ResourceBundle.getBundle("messages.shifts", Locale.GERMAN);

        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(((PropertyResourceBundle) german).keySet()).isEqualTo(english.keySet());
    }
}
