package org.gamingcafe.cafe.pass;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Passes of members: sold, shown, cancelled. */
@Stateless
@PermitAll
public class PassService {

    @Inject
    Passes passes;

    @Inject
    DuePasses due;

    @Inject
    PassProducts products;

    @Inject
    PassCheckout checkout;

    @Inject
    WalletService wallets;

    @Inject
    TillService tills;

    @Inject
    AccountService accounts;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /**
     * At the desk, for cash into the operator's shift or from the member's wallet; the report of the shift says how it was paid.
     * Refuses operators who sell to themselves or to somebody they are linked to (I16), {@code pass-product.not-on-sale},
     * {@code pass.elsewhere}, {@code wallet.insufficient-funds}.
     */
    @RolesAllowed(Permission.SALE_SELL)
    public PassView sell(NewPassSale sale, Command command) {
        return idempotency.once(command, PassView.class, act -> {
            var venue = wallets.servedBy(sale.account(), Permission.SALE_SELL);
            var offer = onSale(sale.product(), venue);
            var payment = new PassCheckout.Payment(sale.tender(), shift(sale.shift(), venue));
            return existing(checkout.sell(offer, venue, sale.account(), payment, act));
        });
    }

    private @Nullable ShiftView shift(@Nullable UUID id, VenueId venue) {
        if (id == null) {
            return null;
        }
        var shift = tills.taking(id);
        mustBeIn(venue, shift.venue());
        return shift;
    }

    /** By a member for themselves, from the own wallet. */
    @RolesAllowed(Permission.SELF)
    public PassView buy(UUID product, Command command) {
        return idempotency.once(command, PassView.class, act -> {
            var me = Call.current().caller().person();
            var venue = wallets.homeOfOwner(me);
            return existing(checkout.sell(onSale(product, venue), venue, me, PassCheckout.Payment.BY_THEMSELVES, act));
        });
    }

    private PassProducts.Offer onSale(UUID id, VenueId venue) {
        var caller = Call.current().caller();
        var offer = products.find(id)
                .filter(found ->
                        caller.permissions().containsKey(found.product().venue()))
                .orElseThrow(() -> new NotFound("pass-product"));
        mustBeIn(venue, offer.product().venue());
        var until = offer.product().terms().validity().until();
        if (!offer.product().sellable() || (until != null && !until.isAfter(checkout.now()))) {
            throw new PassNotOnSale();
        }
        return offer;
    }

    private static void mustBeIn(VenueId home, VenueId other) {
        if (!home.equals(other)) {
            throw new PassElsewhere();
        }
    }

    /** Newest first: own, or with {@code wallet:read} in the member's venue; else {@code member.not-found}. */
    public Slice<PassView> of(AccountId account, PageRequest page) {
        var caller = Call.current().caller();
        if (!caller.is(account)) {
            var home = accounts.all(List.of(account)).stream()
                    .filter(person -> person.kind() == AccountView.Kind.MEMBER)
                    .findFirst()
                    .map(AccountView::homeVenue)
                    .orElseThrow(() -> new NotFound("member"));
            caller.mustBeAllowed(Permission.WALLET_READ, home, "member");
        }
        return passes.of(account, page);
    }

    /** Own, or with {@code wallet:read} in its venue; else {@code pass.not-found}. */
    public PassView get(UUID id) {
        return visible(id, Permission.WALLET_READ);
    }

    /** A subscription ends with its period: own, or with {@code sale:sell} in its venue. */
    public PassView cancel(UUID id, Command command) {
        return idempotency.once(command, PassView.class, act -> {
            var pass = visible(id, Permission.SALE_SELL);
            if (!passes.cancel(id)) {
                throw new NothingToRenew();
            }
            events.fire(new PassCancelled(id, pass.venue(), pass.account()));
            return existing(id);
        });
    }

    /** Pays the next period of a subscription that is paused, from now on: own, or served at the desk. */
    public PassView resume(UUID id, Command command) {
        return idempotency.once(command, PassView.class, act -> {
            var pass = visible(id, Permission.SALE_SELL);
            if (!Call.current().caller().is(pass.account())) {
                wallets.servedBy(pass.account(), Permission.SALE_SELL);
            }
            var paused = due.paused(id).orElseThrow(PassNotPaused::new);
            checkout.renew(paused, checkout.afresh(paused, checkout.now()));
            return existing(id);
        });
    }

    private PassView visible(UUID id, String permission) {
        var caller = Call.current().caller();
        return passes.find(id)
                .filter(pass -> isOwn(caller, pass) || caller.may(permission, pass.venue()))
                .orElseThrow(() -> new NotFound("pass"));
    }

    private static boolean isOwn(Caller caller, PassView pass) {
        return caller.kind() == Caller.Kind.MEMBER && caller.is(pass.account());
    }

    private PassView existing(UUID id) {
        return passes.find(id).orElseThrow(() -> new NotFound("pass"));
    }
}
