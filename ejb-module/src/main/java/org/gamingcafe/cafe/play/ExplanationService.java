package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.till.ReceiptDraft;
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
    TariffService tariffs;

    /** For who may read the receipt; else {@code receipt.not-found}. */
    public ExplainedReceipt explain(String number) {
        var receipt = receipts.get(number);
        return receipt.kind() == ReceiptDraft.Kind.PLAY ? play(receipt) : ExplainedReceipt.asIssued(receipt);
    }

    private ExplainedReceipt play(ReceiptView receipt) {
        return bills.find(receipt.source())
                .map(kept -> tariffs.explain(kept.tariff(), kept.usage(), kept.derivations()))
                .map(again -> new ExplainedReceipt(receipt, again.rerun(), again.explains(receipt.total())))
                .orElse(ExplainedReceipt.asIssued(receipt));
    }
}
