package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Counts what was booked on wallets by hand, once it is committed (G146). */
@ApplicationScoped
class WalletCounter {

    private static final String NAME = "wallet_transactions_total";

    @Inject
    Figures figures;

    void toppedUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) WalletToppedUp event) {
        figures.count(NAME);
    }

    void debited(@Observes(during = TransactionPhase.AFTER_SUCCESS) WalletDebited event) {
        figures.count(NAME);
    }
}
