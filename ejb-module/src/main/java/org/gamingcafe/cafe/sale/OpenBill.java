package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What a member owes for play that was billed before, paid at the counter together with goods. It is no turnover: revenue
 * and tax were booked with the bill of the play, so nothing can be taken off it, and it earns no points a second time.
 */
@ApplicationScoped
class OpenBill {

    @Inject
    CreditService credits;

    /** So much less is owed from here on. @return the credit of exactly that; nothing: nothing is paid */
    List<Leg> pay(NewSale sale, SellingPlace place) {
        var account = sale.account();
        var dues = sale.dues();
        if (account == null || dues == null) {
            return List.of();
        }
        credits.payAtCounter(account, place.venue(), dues, Permission.SALE_SELL);
        return List.of(Leg.credit(Chart.MEMBER_RECEIVABLE, account.value(), dues));
    }

    static Money of(NewSale sale, String currency) {
        var dues = sale.dues();
        return dues == null ? Money.zero(currency) : dues;
    }

    /** Points were given for goods and buy goods: what they pay is not above those. */
    static void mustNotBePaidInPoints(Tendered tendered, Money goods) {
        var byPoints = tendered.by(NewSale.Tender.LOYALTY_POINTS);
        if (goods.isLessThan(byPoints)) {
            throw new InvalidInput("payments", "sale.points-for-play", goods);
        }
    }

    static List<ReceiptDraft.Line> receiptLines(@Nullable Money dues) {
        return dues == null ? List.of() : List.of(ReceiptDraft.Line.ofOpenBill(dues));
    }
}
