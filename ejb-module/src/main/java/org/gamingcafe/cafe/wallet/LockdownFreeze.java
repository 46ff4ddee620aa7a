package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.notice.LockedDown;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Nothing leaves the wallet of an account that was locked down, until the desk releases it. */
@ApplicationScoped
class LockdownFreeze {

    private static final String REASON = "account locked down by its owner";

    @Inject
    AccountService accounts;

    @Inject
    WalletAccess access;

    @Inject
    LedgerService ledger;

    @Inject
    Event<DomainEvent> events;

    void lockedDown(@Observes LockedDown down) {
        accounts.all(List.of(down.account())).stream()
                .filter(person -> person.kind() == AccountView.Kind.MEMBER)
                .filter(person -> person.status() != AccountView.Status.ERASED)
                .forEach(person -> freeze(person.id()));
    }

    private void freeze(AccountId account) {
        var wallet = access.wallet(account);
        var changed = List.of(Chart.CASH_WALLET, Chart.BONUS_WALLET).stream()
                .filter(chart -> ledger.freeze(wallet.venue(), chart, account.value(), wallet.currency(), REASON))
                .count();
        if (changed > 0) {
            events.fire(new WalletStatusChanged(account, wallet.venue(), true, REASON));
        }
    }
}
