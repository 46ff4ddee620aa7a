package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Counts entries that moved a wallet, whatever room posted them, once they are committed (G146). */
@ApplicationScoped
class WalletCounter {

    static final String NAME = "wallet_transactions_total";

    @Inject
    Figures figures;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) WalletMoved moved) {
        figures.count(NAME);
    }
}
