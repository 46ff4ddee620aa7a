package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.play.PlayAdjusted;
import org.gamingcafe.cafe.play.PlayEnded;
import org.gamingcafe.cafe.sale.SaleMade;
import org.gamingcafe.cafe.sale.SaleRefunded;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What buying and playing brings, and what giving back takes back: in the transaction of the act. */
@ApplicationScoped
class LoyaltyPoints {

    @Inject
    Members members;

    @Inject
    Enrolments enrolments;

    @Inject
    Programmes programmes;

    @Inject
    Bills bills;

    @Inject
    Moving moving;

    @Inject
    WalletService wallets;

    /** Whoever sells to somebody they are linked to brings them no points (I16); who buys by themselves gets theirs. */
    void sold(@Observes SaleMade sale) {
        var account = sale.account();
        if (account != null
                && (sale.shift() == null
                        || wallets.linkedToCaller(Set.of(account)).isEmpty())) {
            earn(
                    Lots.Source.SALE,
                    sale.sale(),
                    sale.venue(),
                    account,
                    sale.total().minus(sale.byPoints()));
        }
    }

    void played(@Observes PlayEnded play) {
        earn(Lots.Source.PLAY, play.session(), play.venue(), play.account(), play.total());
    }

    private void earn(Lots.Source source, UUID bill, VenueId venue, @Nullable AccountId account, Money base) {
        if (account == null || !base.isPositive()) {
            return;
        }
        var programme = programmes.of(venue);
        if (!programme.open()) {
            return;
        }
        enrolments.held(venue, account).filter(Enrolment::isCurrent).ifPresent(member -> {
            var factor = programme.factorBps(members.counted(venue, account));
            var earning = Earning.of(programme, factor, base);
            if (earning.points() > 0) {
                moving.issue(
                        member, NewPoints.earned(source, bill, earning, programme.version()), programme.daysValid());
            }
        });
    }

    void refunded(@Observes SaleRefunded refund) {
        lessen(refund.sale(), before -> before.minus(refund.amount().minus(refund.byPoints())));
    }

    void corrected(@Observes PlayAdjusted play) {
        lessen(play.session(), before -> play.after());
    }

    private interface Rest {
        Money of(Money before);
    }

    /** The bill is worked out again as it was then; the difference goes. Who has left meanwhile owes what they had spent of it. */
    private void lessen(UUID bill, Rest rest) {
        bills.find(bill)
                .flatMap(known -> enrolments.held(known.venue(), known.account()))
                .ifPresent(member -> bills.find(bill).ifPresent(known -> lessen(member, bill, known, rest)));
    }

    private void lessen(Enrolment member, UUID bill, Bills.Bill known, Rest rest) {
        var left = rest.of(new Money(known.base(), known.currency()));
        var programme = programmes.edition(known.venue(), known.version());
        var again = Earning.of(programme, known.factorBps(), left);
        bills.recount(known.lot(), left.minor(), again.points());
        var tooMany = known.counted() - again.points();
        if (tooMany > 0) {
            moving.takeBack(member, known.lot(), tooMany, new Moving.Act("points-refund", bill, null));
        }
    }
}
