package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
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
    AccountService accounts;

    @Inject
    RoleService roles;

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
        events.fire(new WalletTermsChanged(venue, before, wanted));
        return terms(venue);
    }

    /** Whom managers have marked as linked to a wallet, the oldest mark first. */
    public List<WalletLink> links(AccountId account) {
        var marks = links.of(ruled(account).owner());
        var people = marks.stream()
                .flatMap(mark -> Stream.of(mark.other(), mark.by()))
                .collect(Collectors.toSet());
        var names = accounts.all(people).stream().collect(Collectors.toMap(AccountView::id, AccountView::displayName));
        return marks.stream()
                .map(mark -> new WalletLink(
                        mark.other(),
                        names.getOrDefault(mark.other(), ""),
                        mark.at(),
                        mark.by(),
                        names.getOrDefault(mark.by(), ""),
                        mark.reason()))
                .toList();
    }

    /** Who works at the counter of the wallet's venue and could be marked, by name. */
    public List<Operator> operators(AccountId account) {
        var staff = roles.holders(Permission.WALLET_TOP_UP, ruled(account).venue());
        return accounts.all(staff).stream()
                .filter(person -> person.kind() == AccountView.Kind.STAFF)
                .map(person -> new Operator(person.id(), person.displayName()))
                .sorted(Comparator.comparing(Operator::name)
                        .thenComparing(operator -> operator.id().value()))
                .toList();
    }

    /** For managers of the member's venue, also when they may not move the wallet themselves. */
    private Wallet ruled(AccountId account) {
        var wallet = access.visible(account);
        Call.current().caller().mustBeAllowed(Permission.WALLET_RULES, wallet.venue(), "wallet");
        return wallet;
    }

    /** From now on this operator moves no money on this wallet, whatever role they have (I16); marked already, it stays so. */
    public void link(AccountId account, AccountId other, String reason) {
        var wallet = access.movable(account, Permission.WALLET_RULES);
        var why = Reason.checked(reason);
        if (account.equals(other)) {
            throw new InvalidInput("other", "wallet.link-itself");
        }
        mustWorkAt(wallet.venue(), other);
        if (links.mark(account, other, Call.current().caller().person(), why)) {
            events.fire(new WalletLinked(account, wallet.venue(), other, true, why));
        }
    }

    private void mustWorkAt(VenueId venue, AccountId other) {
        var works = accounts.all(List.of(other)).stream()
                .filter(person -> person.kind() == AccountView.Kind.STAFF)
                .filter(person -> person.status() != AccountView.Status.ERASED)
                .anyMatch(person ->
                        person.homeVenue().equals(venue) || roles.rolesOf(other).containsKey(venue));
        if (!works) {
            throw new NotFound("account");
        }
    }

    /** Ends that, with a reason. */
    public void unlink(AccountId account, AccountId other, String reason) {
        var wallet = access.movable(account, Permission.WALLET_RULES);
        var why = Reason.checked(reason);
        if (!links.unmark(account, other)) {
            throw new NotFound("wallet-link");
        }
        events.fire(new WalletLinked(account, wallet.venue(), other, false, why));
    }
}
