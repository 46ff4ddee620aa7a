package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.Tender;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;

/** Points pay for goods: the price is promotion (5400), the points are redeemed (9200 / 9300). */
@ApplicationScoped
class PointsTender implements Tender {

    @Inject
    Programmes programmes;

    @Inject
    Enrolments enrolments;

    @Inject
    Members members;

    @Inject
    PointPayments payments;

    @Inject
    Moving moving;

    @Inject
    WalletService wallets;

    @Override
    public NewSale.Tender kind() {
        return NewSale.Tender.LOYALTY_POINTS;
    }

    /** Refuses {@code loyalty.closed}, {@code loyalty.not-enrolled}, {@code loyalty.below-minimum}, and operators who pay for themselves (I16). */
    @Override
    public List<Leg> paying(Part part) {
        wallets.servedBy(part.account(), Permission.SALE_SELL);
        var programme = programmes.of(part.venue());
        if (!programme.open()) {
            throw LoyaltyRefused.closed();
        }
        if (enrolments
                .find(part.venue(), part.account())
                .filter(Enrolment::isCurrent)
                .isEmpty()) {
            throw LoyaltyRefused.notEnrolled();
        }
        if (programme.pointsFor(part.amount()) < programme.minimum()) {
            throw LoyaltyRefused.belowMinimum(programme.minimum());
        }
        return List.of(Leg.debit(Chart.PROMOTION, null, part.amount()));
    }

    @Override
    public void paid(Part part) {
        var points = programmes.of(part.venue()).pointsFor(part.amount());
        var member = members.held(part.venue(), part.account());
        moving.use(member, points, new Moving.Act("points-payment", part.sale(), null));
        payments.add(part, points);
    }

    /** Not by an operator who is the member or linked to them (I16). */
    @Override
    public List<Leg> returning(Part part) {
        wallets.movedBy(part.account(), Permission.SALE_SELL);
        return List.of(Leg.credit(Chart.PROMOTION, null, part.amount()));
    }

    /** Also to a member who has left the programme since: the points are there if they come back in time. */
    @Override
    public void returned(Part part) {
        var member = enrolments.held(part.venue(), part.account()).orElseThrow(LoyaltyRefused::notEnrolled);
        var paid = payments.find(part.sale()).orElseThrow(() -> new NotFound("sale"));
        var amount = part.amount().minor();
        var points = paid.pointsOf(amount);
        if (points > 0) {
            moving.giveBack(member, points, part.sale(), new Moving.Act("points-returned", part.sale(), null));
        }
        payments.returned(part.sale(), amount, points);
    }
}
