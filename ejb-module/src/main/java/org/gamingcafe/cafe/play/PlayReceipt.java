package org.gamingcafe.cafe.play;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Funding;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Rate;

/** How the price of play came about, in words a customer can check. Times carry their offset, so that a repeated hour is told apart. */
final class PlayReceipt {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm:ssxxx", Locale.ROOT);

    private static final int WHOLE = 10_000;

    private PlayReceipt() {}

    /**
     * How the lines of a bill are told.
     *
     * @param passes the names of those that may have paid for time
     */
    record Words(ZoneId zone, Map<UUID, String> passes) {

        String pass(UUID id) {
            return passes.getOrDefault(id, id.toString());
        }
    }

    /** @param outages what kept its player from playing */
    static ReceiptDraft of(
            PlaySession session, Bill bill, Funding funding, Words words, List<PlayOutages.Kept> outages) {
        var total = bill.total();
        var lines = new ArrayList<>(lines(bill, words));
        outages.forEach(outage -> lines.add(missed(outage, words, total.currency())));
        return new ReceiptDraft(
                session.venue(),
                null,
                session.player().orElse(null),
                ReceiptDraft.Kind.PLAY,
                session.id(),
                total,
                lines,
                paid(session, funding),
                Money.zero(total.currency()));
    }

    /** A guest has paid in cash, before; credit is paid later. */
    private static List<ReceiptDraft.Paid> paid(PlaySession session, Funding funding) {
        var isGuest = session.mode() == PlayView.Mode.GUEST;
        return Stream.of(
                        new ReceiptDraft.Paid("BONUS", funding.bonus()),
                        new ReceiptDraft.Paid(isGuest ? "CASH" : "WALLET", funding.cash()),
                        new ReceiptDraft.Paid("CREDIT", funding.credit()))
                .filter(paid -> paid.amount().isPositive())
                .toList();
    }

    static List<ReceiptDraft.Line> lines(Bill bill, Words words) {
        return bill.lines().stream().map(line -> line(line, words)).toList();
    }

    private static ReceiptDraft.Line line(Bill.Line line, Words words) {
        var isFee = isFee(line);
        var pass = line.pass();
        return new ReceiptDraft.Line(
                pass == null ? line.rule() : words.pass(pass),
                isFee ? 1 : line.seconds(),
                isFee ? "fee" : "s",
                new Money(line.minorPerHour(), line.amount().currency()),
                line.amount(),
                line.taxPpm(),
                line.tax(),
                derivation(line, words));
    }

    /** Time that an incident took, at no price, and why: {@code 18:00:00+02:00–18:30:00+02:00: 1 800 s, 0.00 EUR}. */
    static ReceiptDraft.Line missed(PlayOutages.Kept outage, Words words, String currency) {
        var nothing = Money.zero(currency);
        var until = outage.until() == null ? outage.from() : outage.until();
        var when = "%s–%s: %s s, %s"
                .formatted(
                        local(outage.from(), words.zone()),
                        local(until, words.zone()),
                        grouped(outage.seconds()),
                        nothing);
        return new ReceiptDraft.Line(outage.reason(), outage.seconds(), "s", nothing, nothing, 0, nothing, when);
    }

    private static boolean isFee(Bill.Line line) {
        return line.kind() == Bill.Kind.START_UP || line.kind() == Bill.Kind.MINIMUM;
    }

    /**
     * {@code 18:00:00+02:00–18:30:00+02:00: 1 800 s × 3.00 EUR/h = 1.50 EUR}; used and billed seconds where they differ,
     * then what else the price is multiplied with.
     */
    static String derivation(Bill.Line line, Words words) {
        var zone = words.zone();
        var at = local(line.from(), zone);
        if (isFee(line)) {
            var fee = new Money(line.minorPerHour(), line.amount().currency());
            return "%s: %s %s%s = %s".formatted(at, line.kind(), fee, factors(line), line.amount());
        }
        var used = line.usedSeconds();
        var seconds = used == line.seconds() ? grouped(used) : grouped(used) + " → " + grouped(line.seconds());
        var pass = line.pass();
        var rate = pass == null
                ? new Rate(line.minorPerHour(), line.amount().currency()).toString()
                : "PASS " + words.pass(pass);
        return "%s–%s: %s s × %s%s = %s"
                .formatted(at, local(line.until(), zone), seconds, rate, factors(line), line.amount());
    }

    private static String factors(Bill.Line line) {
        var factors = new StringBuilder();
        if (line.durationBasisPoints() != WHOLE) {
            factors.append(" × ").append(percent(line.durationBasisPoints()));
        }
        for (var off : line.discounts()) {
            factors.append(" × ")
                    .append(percent(WHOLE - off.basisPoints()))
                    .append(" (")
                    .append(off.name())
                    .append(")");
        }
        if (line.taxOnTop()) {
            factors.append(" + ")
                    .append(BigDecimal.valueOf(line.taxPpm(), 4)
                            .stripTrailingZeros()
                            .toPlainString())
                    .append(" %");
        }
        if (!line.cap().equals("1/1")) {
            factors.append(" × ").append(line.cap());
        }
        return factors.toString();
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + " %";
    }

    static String grouped(long seconds) {
        return String.format(Locale.ROOT, "%,d", seconds).replace(',', ' ');
    }

    private static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }
}
