package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.wallet.WalletStatusChanged;

/** Points of a member whose wallet is frozen stay where they are: by the desk or by a lockdown, until the desk releases it. */
@ApplicationScoped
class FrozenPoints {

    /** So begin the marks of the books' own verification, which only an auditor ends. */
    private static final String BY_VERIFICATION = "ledger-verify";

    @Inject
    Enrolments enrolments;

    @Inject
    LedgerService ledger;

    void changed(@Observes WalletStatusChanged wallet) {
        enrolments.find(wallet.venue(), wallet.account()).ifPresent(member -> {
            if (wallet.frozen()) {
                freeze(member, wallet.reason());
            } else {
                release(member);
            }
        });
    }

    private void freeze(Enrolment member, String reason) {
        ledger.freeze(member.venue(), Chart.MEMBER_POINTS, member.account().value(), Points.CURRENCY, reason);
    }

    /** Unless the verification of the books has frozen them. */
    void release(Enrolment member) {
        var owner = member.account().value();
        ledger.frozen(member.venue(), Chart.MEMBER_POINTS, owner, Points.CURRENCY)
                .filter(mark -> !mark.reason().startsWith(BY_VERIFICATION))
                .ifPresent(mark -> ledger.unfreeze(member.venue(), Chart.MEMBER_POINTS, owner, Points.CURRENCY));
    }

    /** Whether nothing may leave now. */
    boolean isFrozen(Enrolment member) {
        return ledger.frozen(
                        member.venue(), Chart.MEMBER_POINTS, member.account().value(), Points.CURRENCY)
                .isPresent();
    }
}
