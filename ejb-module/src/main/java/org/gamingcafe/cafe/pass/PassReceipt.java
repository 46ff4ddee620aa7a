package org.gamingcafe.cafe.pass;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The paper of a sale, and of what is paid back of one. It names the tax inside the price in words only: it is due as the pass is earned. */
final class PassReceipt {

    static final String REWARD = "REWARD";

    private PassReceipt() {}

    /** The paper of a pass that the house gives away. */
    static ReceiptDraft gift(VenueId venue, AccountId account, UUID source, PassTerms terms) {
        return of(venue, null, account, source, terms, REWARD);
    }

    /** @param source what it is the receipt of: the pass, or the entry that paid another period of it */
    static ReceiptDraft of(
            VenueId venue,
            @Nullable TillId till,
            AccountId account,
            UUID source,
            PassTerms terms,
            NewPassSale.Tender tender) {
        return of(venue, till, account, source, terms, tender.name());
    }

    private static ReceiptDraft of(
            VenueId venue, @Nullable TillId till, AccountId account, UUID source, PassTerms terms, String tender) {
        var price = terms.price();
        var zero = Money.zero(price.currency());
        var line = new ReceiptDraft.Line(terms.name(), 1, "piece", price, price, 0, zero, words(terms));
        return new ReceiptDraft(
                venue,
                till,
                account,
                ReceiptDraft.Kind.SALE,
                source,
                price,
                List.of(line),
                List.of(new ReceiptDraft.Paid(tender, price)),
                zero);
    }

    /** The credit note of a pass that was paid back: below zero. */
    static ReceiptDraft refund(Pass pass, PassRest rest, @Nullable TillId till) {
        var zero = Money.zero(rest.amount().currency());
        var given = rest.amount().negated();
        var words = "%s − %s = %s".formatted(pass.price(), pass.price().minus(rest.amount()), rest.amount());
        var line = new ReceiptDraft.Line(pass.terms().name(), 1, "piece", given, given, 0, zero, words);
        var paid = Stream.of(
                        new ReceiptDraft.Paid("BONUS", rest.bonus().negated()),
                        new ReceiptDraft.Paid(rest.tender().name(), rest.money().negated()))
                .filter(part -> !part.amount().isZero())
                .toList();
        return new ReceiptDraft(
                pass.venue(),
                till,
                pass.account(),
                ReceiptDraft.Kind.CREDIT_NOTE,
                pass.id(),
                given,
                List.of(line),
                paid,
                zero);
    }

    private static String words(PassTerms terms) {
        var percent = BigDecimal.valueOf(terms.taxPpm(), 4).stripTrailingZeros().toPlainString();
        var price = terms.price();
        return "1 × %s = %s; tax inside, due as it is used: %s %% = %s"
                .formatted(price, price, percent, price.taxInside(terms.taxPpm()));
    }
}
