package org.gamingcafe.cafe.wallet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.privacy.AccountErased;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;

/**
 * What is left on the wallet of somebody who was forgotten: cash goes to the unclaimed balances, under the same number, or is
 * forfeited if that was their wish (D35); bonus goes back to promotion. No sum of the books changes (I20).
 */
@ApplicationScoped
class LeftBalance {

    /** So begin the marks of the books' own verification, which only an auditor ends: such a wallet waits for one. */
    private static final String BY_VERIFICATION = "ledger-verify";

    private static final String FORFEIT = "wallet-forfeit";
    private static final String UNCLAIMED = "wallet-unclaimed";

    @Inject
    LedgerService ledger;

    @Inject
    BonusService bonuses;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** Before points are moved: whoever moves both moves the money first. */
    void erased(@Observes @Priority(Interceptor.Priority.APPLICATION) AccountErased erased) {
        var currency = venues.get(erased.venue()).currency();
        var owner = erased.account().value();
        var left = ledger.balances(erased.venue(), owner, currency);
        if (left.isEmpty()) {
            return;
        }
        List.of(Chart.CASH_WALLET, Chart.BONUS_WALLET).forEach(chart -> release(erased, chart, currency));
        bonuses.giveUp(erased.account());
        var cash = left.get(Chart.CASH_WALLET);
        if (cash == null || !cash.posted().isPositive()) {
            return;
        }
        var isForfeit = erased.balance() == BalanceWish.FORFEIT;
        var legs = List.of(
                Leg.debit(Chart.CASH_WALLET, owner, cash.posted()),
                isForfeit
                        ? Leg.credit(Chart.BREAKAGE, null, cash.posted())
                        : Leg.credit(Chart.UNCLAIMED, owner, cash.posted()));
        var type = isForfeit ? FORFEIT : UNCLAIMED;
        ledger.post(new Entry(Ids.next(), erased.venue(), type, null, null, legs));
        events.fire(new BalanceLeft(erased.account(), erased.venue(), cash.posted(), isForfeit));
    }

    /** Who is not there any more can have nothing stolen. */
    private void release(AccountErased erased, Chart chart, String currency) {
        var owner = erased.account().value();
        ledger.frozen(erased.venue(), chart, owner, currency)
                .filter(mark -> !mark.reason().startsWith(BY_VERIFICATION))
                .ifPresent(mark -> ledger.unfreeze(erased.venue(), chart, owner, currency));
    }
}
