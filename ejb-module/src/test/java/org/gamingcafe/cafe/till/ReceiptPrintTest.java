package org.gamingcafe.cafe.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A receipt on paper: what it says, that a second print is a copy, and that its number has no gap before it. */
class ReceiptPrintTest extends CounterTest {

    private static final float MILLIMETRES_80 = 80 * 72 / 25.4f;

    private final ReceiptPrintService prints = the(ReceiptPrintService.class);
    private final ProductView cola = stocked("Cola & Käse <b>", "2.50", 190_000);
    private final ProductView bread = stocked("Bread", "3.33", 70_000);

    private ProductView stocked(String name, String price, int taxPpm) {
        var product = aProduct(name, price, taxPpm);
        inStock(product, 100, "0.50", null);
        return product;
    }

    private SaleView aSale(AccountId member) {
        return sell(
                member,
                openShift("0.00"),
                List.of(line(cola, 2), line(bread, 1)),
                new NewSale.Payment(NewSale.Tender.CARD, euro("5.00"), "0001"),
                cash("5.00"));
    }

    private PrintedReceipt printed(String number, ReceiptForm form) {
        return as(cashier, () -> prints.print(number, form));
    }

    @Test
    @DisplayName("R12: a receipt of 80 mm says what was sold, the tax by rate, how it was paid, and the change")
    void a_receipt_is_printed_as_a_pdf_of_80_mm() throws IOException {
        var sale = aSale(null);

        var printed = printed(sale.receiptNumber(), ReceiptForm.PDF);

        assertThat(printed.copy()).isFalse();
        try (var pdf = Loader.loadPDF(printed.content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(MILLIMETRES_80 - 1, MILLIMETRES_80 + 1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Cola & Käse <b>", "2 × €2.50", "€5.00", "Bread", "€3.33", sale.receiptNumber())
                    .contains(
                            "Total", "€8.33", "Tax inside, 7 %", "Tax inside, 19 %", "Card", "Cash", "Change", "€1.67")
                    .doesNotContain("COPY");
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            ImageIO.write(picture, "png", new File("target/receipt-80mm.png"));
            assertThat(inkIn(picture, 0, picture.getWidth() / 3)).isGreaterThan(500);
            assertThat(inkIn(picture, picture.getWidth() * 2 / 3, picture.getWidth()))
                    .isGreaterThan(500);
            assertThat(inkIn(picture, 0, 12)).as("in the margin").isZero();
            assertThat(inkIn(picture, picture.getWidth() - 12, picture.getWidth()))
                    .as("in the margin")
                    .isZero();
        }
    }

    @Test
    @DisplayName(
            "R12: names in Polish, Greek, Russian and Turkish stand on the paper as they are written, in letters it brings")
    void no_letter_of_a_name_is_lost() throws IOException {
        var names = List.of("Zażółć gęślą", "Ωμέγα Καφές", "Щербет Їжак", "Şahin ğüşİı");
        var lines = names.stream()
                .map(name -> aProduct(name, "1.00", 70_000))
                .peek(product -> inStock(product, 1, "0.50", null))
                .map(product -> line(product, 1))
                .toList();
        var sale = sell(null, openShift("0.00"), lines, cash("4.00"));

        var printed = printed(sale.receiptNumber(), ReceiptForm.PDF).content();

        assertThat(printed).as("a part of the letters, not all of them").hasSizeLessThan(100_000);
        try (var pdf = Loader.loadPDF(printed)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(names);
            var resources = pdf.getPage(0).getResources();
            for (var font : resources.getFontNames()) {
                assertThat(resources.getFont(font).isEmbedded())
                        .as("%s is part of the paper", font.getName())
                        .isTrue();
            }
        }
    }

    private static long inkIn(BufferedImage picture, int from, int to) {
        var ink = 0L;
        for (var x = from; x < to; x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xFF) < 128) {
                    ink++;
                }
            }
        }
        return ink;
    }

    @Test
    void a_receipt_printer_gets_its_commands_and_the_same_words() {
        var sale = aSale(null);

        var bytes = printed(sale.receiptNumber(), ReceiptForm.ESCPOS).content();

        assertThat(bytes).startsWith(0x1B, '@', 0x1B, 't', 19).endsWith(0x1D, 'V', 66, 0);
        var text = new String(bytes, Charset.forName("IBM00858"));
        assertThat(text).contains("Cola & Käse <b>", "€8.33", "Change");
        assertThat(text.lines().filter(line -> line.startsWith("Bread")))
                .singleElement()
                .satisfies(line -> assertThat(line).hasSize(EscPos.COLUMNS).endsWith("€3.33"));
    }

    @Test
    @DisplayName("The second print says that it is a copy; of twelve who print at once one has the original")
    void every_print_but_the_first_is_a_copy() throws IOException {
        var sale = aSale(null);

        var race = as(cashier, () -> race(12, () -> prints.print(sale.receiptNumber(), ReceiptForm.ESCPOS)));
        var again = printed(sale.receiptNumber(), ReceiptForm.PDF);

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().filter(one -> !one.copy())).hasSize(1);
        assertThat(again.copy()).isTrue();
        try (var pdf = Loader.loadPDF(again.content())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("COPY");
        }
        assertThat(count("receipt_print where receipt_number = '" + sale.receiptNumber() + "'"))
                .isEqualTo(13);
    }

    @Test
    void every_language_of_the_house_has_its_words_numbers_and_times() {
        var sale = aSale(null);
        var receipt = as(cashier, () -> receipts.get(sale.receiptNumber()));

        assertThat(ReceiptPaper.of(receipt, Locale.GERMAN, true).text(42))
                .contains("KOPIE", "Summe", "8,33 €", "Enthaltene Steuer, 19 %", "Rückgeld", "02.03.2026, 11:00")
                .doesNotContain("\u00a0", "\u202f");
        assertThat(ReceiptPaper.of(receipt, Locale.ENGLISH, false).text(42))
                .contains("Total", "€8.33", "Mar 2, 2026, 11:00 AM")
                .doesNotContain("COPY", "\u00a0", "\u202f");
    }

    @Test
    void a_member_prints_their_own_and_nobody_elses() {
        var member = aMember(venue);
        var own = aSale(member).receiptNumber();
        var stranger = staff(aVenue(), Role.CASHIER);

        assertThat(as(member(member, venue), () -> prints.print(own, ReceiptForm.PDF))
                        .copy())
                .isFalse();
        assertThatThrownBy(() -> as(member(aMember(venue), venue), () -> prints.print(own, ReceiptForm.PDF)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> prints.print(own, ReceiptForm.PDF)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> printed("XX-1-1", ReceiptForm.PDF)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> printed(own, ReceiptForm.MAIL)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_receipt_is_mailed_to_the_member_whose_it_is() {
        var member = aMember(venue);
        var sale = aSale(member);
        as(cashier, () -> prints.mail(sale.receiptNumber()));

        var mail = sql(
                "select cast(payload as text) as payload from outbox_message where aggregate_id = ?",
                "account:" + member);

        assertThat(mail)
                .singleElement()
                .satisfies(row -> assertThat(String.valueOf(row.get("payload")))
                        .contains("\"receipt\"", sale.receiptNumber(), "Bread"));
        assertThat(events(ReceiptPrinted.class)).singleElement().satisfies(told -> {
            assertThat(told.act()).isEqualTo("receipt.mailed");
            assertThat(told.account()).isEqualTo(member);
        });
    }

    @Test
    void a_receipt_of_nobody_is_not_mailed() {
        var sale = aSale(null);

        assertRefused("receipt.nobody", () -> as(cashier, () -> prints.mail(sale.receiptNumber())));

        assertThat(count("receipt_print where receipt_number = '" + sale.receiptNumber() + "'"))
                .isZero();
    }

    @Test
    void every_word_stands_in_every_language() {
        var english = java.util.ResourceBundle.getBundle("messages.receipts", Locale.ROOT);
        var german = java.util.ResourceBundle.getBundle("messages.receipts", Locale.GERMAN);

        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(((java.util.PropertyResourceBundle) german).keySet()).isEqualTo(english.keySet());
        for (var tender : NewSale.Tender.values()) {
            assertThat(english.containsKey("tender." + tender)).isTrue();
        }
    }

    @Test
    @DisplayName("I17: of thirty sales of which ten are refused, numbers are 1 to 20, whoever races")
    void numbers_have_no_gaps_whoever_races() {
        var shift = openShift("0.00");
        var right = new NewSale(null, shift.id(), List.of(line(cola, 1)), List.of(cash("2.50")));
        var wrong = new NewSale(null, shift.id(), List.of(line(cola, 1)), List.of(cash("2.49")));
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        var race = as(
                cashier, () -> race(30, () -> sales.sell(turn.incrementAndGet() % 3 == 0 ? wrong : right, aCommand())));

        assertThat(race.results()).hasSize(20);
        var numbers = new ArrayList<Long>();
        sql("select running from receipt where till_id = ? order by running", till.id())
                .forEach(row -> numbers.add(((Number) row.get("running")).longValue()));
        assertThat(numbers).hasSize(20).startsWith(1L).endsWith(20L).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("I17: Control: who reads the last number without a lock gives one number twice")
    void the_race_for_a_number_is_real() {
        change("create table if not exists naive_number (till uuid, running integer)");
        change("grant select, insert on naive_number to cafe_app");
        var twice = 0L;
        for (var round = 0; round < 5 && twice == 0; round++) {
            var till = anId();
            var naive = new NaiveNumber(the(EntityManager.class), till);
            race(30, () -> inTransaction(naive::next));
            twice = number("select 30 - count(distinct running) from naive_number where till = ?", till);
        }

        assertThat(twice).as("numbers that two receipts have").isPositive();
    }
}
