package org.gamingcafe.cafe.shift;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.gamingcafe.cafe.sale.ShiftSales;
import org.gamingcafe.cafe.till.ReceiptPaper;
import org.gamingcafe.cafe.till.ReceiptPaper.Style;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A report on paper of 80 mm, in the language of the venue. */
final class ReportPaper {

    private final ShiftReport report;
    private final Locale language;
    private final ResourceBundle words;
    private final List<ReceiptPaper.Row> rows = new ArrayList<>();

    private ReportPaper(ShiftReport report, Locale language) {
        this.report = report;
        this.language = language;
        this.words = ResourceBundle.getBundle("messages.shifts", language);
    }

    static ReceiptPaper of(ShiftReport report, String cashier, Locale language) {
        return new ReportPaper(report, language).written(cashier);
    }

    private ReceiptPaper written(String cashier) {
        head(cashier);
        goods();
        tenders();
        acts();
        movements();
        slips();
        drawer();
        return new ReceiptPaper(rows);
    }

    private void head(String cashier) {
        row(Style.TITLE, report.venueName(), "");
        var number = report.number();
        row(Style.TITLE, number == null ? word("x-report") : word("z-report"), "");
        if (number != null) {
            row(Style.CENTRED, number, "");
        }
        if (report.isBlind()) {
            row(Style.CENTRED, word("blind"), "");
        }
        row(Style.PLAIN, report.tillName(), cashier);
        row(Style.PLAIN, word("opened"), when(report.shift().openedAt()));
        row(Style.PLAIN, word(number == null ? "as-of" : "closed"), when(report.at()));
    }

    private void goods() {
        title("goods");
        var sales = report.sales();
        for (var one : sales.goods()) {
            var left = MessageFormat.format(word("goods-of"), pieces(one), one.category(), percent(one.taxPpm()));
            row(Style.PLAIN, left, report.isBlind() ? "" : money(one.gross().minus(one.returnedGross())));
            if (!report.isBlind()) {
                row(Style.SMALL, "  " + word("tax"), money(one.tax().minus(one.returnedTax())));
            }
        }
        row(Style.PLAIN, word("sales"), Long.toString(sales.sales()));
        row(
                Style.PLAIN,
                count("refunds", sales.refunds()),
                report.isBlind() ? "" : money(sales.refunded().negated()));
        row(Style.PLAIN, count("discounts", sales.discounted()), money(sales.discounts()));
        row(Style.PLAIN, word("promotions"), money(sales.promoted()));
        if (sales.dues().isPositive()) {
            row(Style.PLAIN, word("dues"), money(sales.dues()));
        }
    }

    private static String pieces(ShiftSales.Goods goods) {
        return goods.returned() == 0 ? Long.toString(goods.sold()) : goods.sold() + " - " + goods.returned();
    }

    private void tenders() {
        title("tenders");
        for (var tender : report.tenders()) {
            row(Style.PLAIN, word("tender." + tender.name()), money(tender.in().minus(tender.out())));
            if (tender.out().isPositive()) {
                row(Style.SMALL, "  " + word("in-out"), money(tender.in()) + " - " + money(tender.out()));
            }
        }
    }

    private void acts() {
        title("acts");
        for (var act : report.acts()) {
            var key = "act." + act.type();
            var name = words.containsKey(key) ? word(key) : act.type();
            row(Style.PLAIN, act.entries() + " × " + name, act.cash() == null ? "" : money(act.cash()));
        }
    }

    private void movements() {
        title("movements");
        for (var one : report.movements()) {
            var minus = one.kind() == CashMovement.Kind.PAY_OUT || one.kind() == CashMovement.Kind.DROP;
            var amount = minus ? one.amount().negated() : one.amount();
            row(Style.PLAIN, word("movement." + one.kind()), amount.isZero() ? "" : money(amount));
            if (one.reason() != null) {
                row(Style.SMALL, "  " + one.reason(), "");
            }
        }
        row(Style.PLAIN, word("openings"), Long.toString(report.openings()));
    }

    private void slips() {
        if (!report.sales().slips().isEmpty()) {
            title("slips");
            report.sales().slips().forEach(slip -> row(Style.SMALL, slip.number(), money(slip.amount())));
        }
    }

    private void drawer() {
        var drawer = report.drawer();
        if (drawer == null) {
            return;
        }
        title("drawer");
        row(Style.PLAIN, word("float"), money(drawer.openingFloat()));
        row(Style.PLAIN, word("takings"), money(drawer.takings()));
        row(Style.PLAIN, word("movement.PAY_IN"), money(drawer.paidIn()));
        row(Style.PLAIN, word("movement.PAY_OUT"), money(drawer.paidOut().negated()));
        row(Style.PLAIN, word("movement.DROP"), money(drawer.dropped().negated()));
        row(Style.STRONG, word("expected"), money(drawer.expected()));
        if (drawer.counted() != null) {
            row(Style.STRONG, word("counted"), money(drawer.counted()));
            row(Style.STRONG, word("difference"), money(Objects.requireNonNull(drawer.difference())));
        }
    }

    private void title(String key) {
        row(Style.RULE, "", "");
        row(Style.STRONG, word(key), "");
    }

    private String count(String key, long count) {
        return count + " × " + word(key);
    }

    private String word(String key) {
        return words.getString(key);
    }

    private String when(Instant instant) {
        return plain(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(instant.atZone(ZoneId.of(report.zone()))));
    }

    private static String percent(int ppm) {
        return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString();
    }

    private String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(Money.digits(money.currency()));
        format.setMaximumFractionDigits(Money.digits(money.currency()));
        return plain(format.format(money.amount()));
    }

    private static String plain(String formatted) {
        return formatted.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private void row(Style style, String left, String right) {
        rows.add(new ReceiptPaper.Row(style, left, right));
    }
}
