package org.gamingcafe.cafe.pass;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;

/** Passes that the house gives away, for rooms that have checked who calls. They are paid as promotion. */
@Stateless
@PermitAll
public class PassGiftService {

    @Inject
    PassProducts products;

    @Inject
    PassCheckout checkout;

    @Inject
    SoldPasses sold;

    /** A pass that was given, and the entry that has paid it. */
    public record Gift(UUID pass, UUID entry) {}

    /** @throws NotFound {@code pass-product.not-found}, also for a subscription and for one of another venue */
    public PassProductView offered(VenueId venue, UUID product) {
        return offer(venue, product).product();
    }

    /** For this member, from now on as if it were bought; refuses with {@code pass-product.not-on-sale} what is not sold any more. */
    public Gift give(VenueId venue, AccountId account, UUID product, UUID act) {
        var offer = offer(venue, product);
        if (!offer.product().sellable()) {
            throw new PassNotOnSale();
        }
        return checkout.give(offer, venue, account, act);
    }

    /** Ends a pass that was given and never used; the caller reverses the entry. Refuses with {@code pass.nothing-to-refund}. */
    public void takeBack(UUID pass) {
        var given = sold.locked(pass).orElseThrow(() -> new NotFound("pass"));
        var now = checkout.now();
        if (given.isOver(now) || given.session() != null || !isWhole(given, now)) {
            throw new NothingToRefund();
        }
        sold.refunded(given.pass(), given.restAt(now));
    }

    private static boolean isWhole(SoldPasses.Paid given, Instant now) {
        return given.restAt(now).amount().equals(given.pass().price())
                && given.pass().earned().isZero();
    }

    private PassProducts.Offer offer(VenueId venue, UUID product) {
        return products.find(product)
                .filter(found -> found.product().venue().equals(venue))
                .filter(found -> !found.product().terms().isSubscription())
                .orElseThrow(() -> new NotFound("pass-product"));
    }
}
