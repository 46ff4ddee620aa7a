package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;

/** Says of a receipt how it came about, and works the price of play out again. */
@Stateless
@PermitAll
public class ExplanationService {

    @Inject
    ReceiptService receipts;

    @Inject
    PlayBills bills;

    @Inject
    Adjustments adjustments;

    @Inject
    TariffService tariffs;

    /** For who may read the receipt; else {@code receipt.not-found}. */
    public ExplainedReceipt explain(String number) {
        var receipt = receipts.get(number);
        return switch (receipt.kind()) {
            case PLAY -> play(receipt);
            case CREDIT_NOTE -> creditNote(receipt);
            case SALE -> ExplainedReceipt.asIssued(receipt);
        };
    }

    private ExplainedReceipt play(ReceiptView receipt) {
        return bills.find(receipt.source())
                .map(kept -> tariffs.explain(kept.tariff(), kept.usage(), kept.derivations()))
                .map(again -> new ExplainedReceipt(receipt, again.rerun(), again.explains(receipt.total())))
                .orElse(ExplainedReceipt.asIssued(receipt));
    }

    /** The bill that took the place of another one is worked out again, and that one too: their difference is given back. */
    private ExplainedReceipt creditNote(ReceiptView receipt) {
        var first = bills.find(receipt.source());
        var correction = adjustments.of(receipt.number());
        if (first.isEmpty() || correction.isEmpty()) {
            return ExplainedReceipt.asIssued(receipt);
        }
        var session = receipt.source();
        var currency = receipt.total().currency();
        var tariff = first.get().tariff();
        var number = correction.getAsInt();
        var kept = adjustments.kept(session, number, currency);
        var after = tariffs.explain(tariff, kept.usage(), kept.derivations());
        var usage = number == 1
                ? first.get().usage()
                : adjustments.kept(session, number - 1, currency).usage();
        var before = tariffs.bill(tariff, tariffs.usage(usage)).total();
        var given = after.rerun().minus(before);
        return new ExplainedReceipt(receipt, given, after.explains(kept.total()) && given.equals(receipt.total()));
    }
}
