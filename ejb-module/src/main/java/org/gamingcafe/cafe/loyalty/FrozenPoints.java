package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.LeftMoneyService;
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

    @Inject
    LeftMoneyService money;

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

    /** The same for several members. */
    void release(List<Enrolment> members) {
        members.stream().collect(Collectors.groupingBy(Enrolment::venue)).forEach((venue, all) -> {
            var owners = all.stream().map(member -> member.account().value()).toList();
            money.unfreeze(venue, Set.of(Chart.MEMBER_POINTS), owners, Points.CURRENCY);
        });
    }

    /** Whether nothing may leave now. */
    boolean isFrozen(Enrolment member) {
        return ledger.frozen(
                        member.venue(), Chart.MEMBER_POINTS, member.account().value(), Points.CURRENCY)
                .isPresent();
    }
}
