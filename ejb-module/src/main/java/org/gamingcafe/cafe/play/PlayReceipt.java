package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Rate;

/** How the price of play came about, in words a customer can check. Times carry their offset, so that a repeated hour is told apart. */
final class PlayReceipt {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm:ssxxx", Locale.ROOT);

    private PlayReceipt() {}

    static ReceiptDraft of(PlaySession session, Bill bill, ZoneId zone) {
        var total = bill.total();
        var paid = total.isZero() ? List.<ReceiptDraft.Paid>of() : List.of(new ReceiptDraft.Paid("WALLET", total));
        return new ReceiptDraft(
                session.venue(),
                null,
                session.account(),
                ReceiptDraft.Kind.PLAY,
                session.id(),
                total,
                bill.lines().stream().map(line -> line(line, zone)).toList(),
                paid,
                Money.zero(total.currency()));
    }

    private static ReceiptDraft.Line line(Bill.Line line, ZoneId zone) {
        return new ReceiptDraft.Line(
                line.rule(),
                line.seconds(),
                "s",
                new Money(line.minorPerHour(), line.amount().currency()),
                line.amount(),
                line.taxPpm(),
                line.tax(),
                derivation(line, zone));
    }

    /** {@code 18:00:00+02:00–18:30:00+02:00: 1 800 s × 3.00 EUR/h = 1.50 EUR}; used and billed seconds where they differ. */
    static String derivation(Bill.Line line, ZoneId zone) {
        var used = line.from().until(line.until(), ChronoUnit.SECONDS);
        var seconds = used == line.seconds() ? grouped(used) : grouped(used) + " → " + grouped(line.seconds());
        var rate = new Rate(line.minorPerHour(), line.amount().currency());
        return "%s–%s: %s s × %s = %s"
                .formatted(local(line.from(), zone), local(line.until(), zone), seconds, rate, line.amount());
    }

    private static String grouped(long seconds) {
        return String.format(Locale.ROOT, "%,d", seconds).replace(',', ' ');
    }

    private static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }
}
