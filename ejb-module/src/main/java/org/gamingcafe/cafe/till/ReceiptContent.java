package org.gamingcafe.cafe.till;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a receipt beside its head, as it is kept: amounts in minor units of the receipt's currency. Public
 * only because JSON-B reads nothing else.
 */
public record ReceiptContent(
        String venueName,
        String zone,
        long change,
        List<Line> lines,
        List<Paid> paid,
        @Nullable String head) {

    public record Line(
            String text,
            long quantity,
            String unit,
            long unitPrice,
            long amount,
            int taxPpm,
            long tax,
            String derivation) {

        static Line of(ReceiptDraft.Line line) {
            return new Line(
                    line.text(),
                    line.quantity(),
                    line.unit(),
                    line.unitPrice().minor(),
                    line.amount().minor(),
                    line.taxPpm(),
                    line.tax().minor(),
                    line.derivation());
        }

        ReceiptDraft.Line in(String currency) {
            return new ReceiptDraft.Line(
                    text,
                    quantity,
                    unit,
                    new Money(unitPrice, currency),
                    new Money(amount, currency),
                    taxPpm,
                    new Money(tax, currency),
                    derivation);
        }
    }

    public record Paid(String tender, long amount) {}

    private static final Jsonb JSON = JsonbBuilder.create();

    static ReceiptContent of(ReceiptDraft draft, VenueView venue) {
        return new ReceiptContent(
                venue.name(),
                venue.zone().getId(),
                draft.change().minor(),
                draft.lines().stream().map(Line::of).toList(),
                draft.paid().stream()
                        .map(paid -> new Paid(paid.tender(), paid.amount().minor()))
                        .toList(),
                venue.receiptHead());
    }

    static ReceiptContent parse(String json) {
        return JSON.fromJson(json, ReceiptContent.class);
    }

    String json() {
        return JSON.toJson(this);
    }

    Money tax(String currency) {
        return new Money(lines.stream().mapToLong(Line::tax).sum(), currency);
    }

    List<ReceiptDraft.Line> linesIn(String currency) {
        return lines.stream().map(line -> line.in(currency)).toList();
    }

    List<ReceiptDraft.Paid> paidIn(String currency) {
        return paid.stream()
                .map(part -> new ReceiptDraft.Paid(part.tender(), new Money(part.amount(), currency)))
                .toList();
    }
}
