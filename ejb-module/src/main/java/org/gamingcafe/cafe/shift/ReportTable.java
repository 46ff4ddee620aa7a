package org.gamingcafe.cafe.shift;

import org.gamingcafe.platform.kernel.Csv;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A report for a spreadsheet: part, what, how many, amount, currency; amounts as plain decimals. */
final class ReportTable {

    private final StringBuilder lines = new StringBuilder(Csv.line("part", "what", "count", "amount", "currency"));
    private final ShiftReport report;

    private ReportTable(ShiftReport report) {
        this.report = report;
    }

    static String of(ShiftReport report) {
        return new ReportTable(report).written();
    }

    private String written() {
        line("report", report.number() == null ? "X" : report.number(), null, null);
        line("report", "shift " + report.id(), null, null);
        line("report", "opened " + report.shift().openedAt(), null, null);
        line("report", "as of " + report.at(), null, null);
        var sales = report.sales();
        for (var one : sales.goods()) {
            var what = one.category() + " " + one.taxPpm() + " ppm";
            line("sold", what, one.sold(), shown(one.gross()));
            line("tax", what, null, shown(one.tax()));
            line("returned", what, one.returned(), shown(one.returnedGross()));
            line("tax returned", what, null, shown(one.returnedTax()));
        }
        line("sales", "sales", sales.sales(), null);
        line("sales", "refunds", sales.refunds(), shown(sales.refunded()));
        line("sales", "discounts", sales.discounted(), sales.discounts());
        line("sales", "promotions", null, sales.promoted());
        line("sales", "dues", null, sales.dues());
        for (var tender : report.tenders()) {
            line("tender in", tender.name(), null, tender.in());
            line("tender out", tender.name(), null, tender.out());
        }
        report.acts().forEach(act -> line("act", act.type(), act.entries(), act.cash()));
        for (var one : report.movements()) {
            var why = one.reason() == null ? "" : " " + one.reason();
            line("movement", one.kind() + why, null, one.amount());
        }
        line("movement", "NO_SALE in all", report.openings(), null);
        sales.slips().forEach(slip -> line("slip", slip.number(), null, slip.amount()));
        drawer();
        return lines.toString();
    }

    private void drawer() {
        var drawer = report.drawer();
        if (drawer != null) {
            line("drawer", "opening float", null, drawer.openingFloat());
            line("drawer", "takings", null, drawer.takings());
            line("drawer", "paid in", null, drawer.paidIn());
            line("drawer", "paid out", null, drawer.paidOut());
            line("drawer", "dropped", null, drawer.dropped());
            line("drawer", "expected", null, drawer.expected());
            line("drawer", "counted", null, drawer.counted());
            line("drawer", "difference", null, drawer.difference());
        }
    }

    private @Nullable Money shown(Money amount) {
        return report.isBlind() ? null : amount;
    }

    private void line(String part, String what, @Nullable Long count, @Nullable Money amount) {
        lines.append(Csv.line(
                part,
                what,
                count,
                amount == null ? null : amount.amount().toPlainString(),
                amount == null ? null : amount.currency()));
    }
}
