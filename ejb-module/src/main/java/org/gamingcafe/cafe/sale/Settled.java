package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.Money;

/** A payment as it is kept: no code, and what of a wallet's part was bonus. */
record Settled(SaleView.Payment payment, Money bonus) {

    /**
     * @param paid the codes of the payments, in their order
     * @param fromWallet the legs that took the wallets' part
     */
    static List<Settled> of(List<NewSale.Payment> payments, List<PayingCodes.Part> paid, List<Leg> fromWallet) {
        var codes = paid.iterator();
        var settled = new ArrayList<Settled>();
        var minor = fromWallet.stream()
                .filter(leg -> leg.chart() == Chart.BONUS_WALLET)
                .mapToLong(leg -> leg.amount().minor())
                .sum();
        for (var payment : payments) {
            var currency = payment.amount().currency();
            var left = new Money(minor, currency);
            var isWallet = payment.tender() == NewSale.Tender.WALLET;
            var bonus = isWallet ? Money.least(left, payment.amount()) : Money.zero(currency);
            minor -= bonus.minor();
            var isVoucher = payment.tender() == NewSale.Tender.VOUCHER;
            var reference = isVoucher ? "…" + codes.next().code().ending() : payment.reference();
            settled.add(new Settled(new SaleView.Payment(payment.tender(), payment.amount(), reference), bonus));
        }
        return List.copyOf(settled);
    }
}
