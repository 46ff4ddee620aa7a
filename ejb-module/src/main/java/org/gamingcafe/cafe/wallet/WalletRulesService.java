package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;

/** The terms of a venue, and which wallets an operator has to keep away from. */
@Stateless
@RolesAllowed(Permission.WALLET_RULES)
public class WalletRulesService {

    @Inject
    VenueTerms terms;

    @Inject
    WalletLinks links;

    @Inject
    WalletAccess access;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** For everybody of the venue: what holds there. */
    @PermitAll
    public WalletTerms terms(VenueId venue) {
        return terms.of(venue, venues.get(venue).currency());
    }

    /** Refuses an edit of terms that are no longer the current ones. */
    public WalletTerms setTerms(VenueId venue, WalletTerms wanted) {
        Call.current().caller().mustBeAllowed(Permission.WALLET_RULES, venue, "venue");
        var before = terms(venue);
        if (!wanted.smallestTopUp().currency().equals(venues.get(venue).currency())) {
            throw new InvalidInput("terms", "wallet.terms");
        }
        if (!terms.set(venue, wanted)) {
            throw new StaleEdit();
        }
        events.fire(new WalletTermsChanged(venue, before.toString(), wanted.toString()));
        return terms(venue);
    }

    /** From now on this person moves no money on this wallet, whatever role they have (I16). */
    public void link(AccountId account, AccountId other, String reason) {
        var wallet = access.movable(account, Permission.WALLET_RULES);
        if (account.equals(other)) {
            throw new InvalidInput("other", "wallet.link-itself");
        }
        if (links.mark(account, other, Call.current().caller().person(), Reason.checked(reason))) {
            events.fire(new WalletLinked(account, wallet.venue(), other, true, reason));
        }
    }

    /** Ends that, with a reason. */
    public void unlink(AccountId account, AccountId other, String reason) {
        var wallet = access.movable(account, Permission.WALLET_RULES);
        if (links.unmark(account, other)) {
            events.fire(new WalletLinked(account, wallet.venue(), other, false, Reason.checked(reason)));
        }
    }
}
