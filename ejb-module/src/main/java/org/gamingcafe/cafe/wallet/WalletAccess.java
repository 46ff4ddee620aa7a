package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.member.MemberNotActive;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.sql.Reading;

/** Which wallet an act means, and whether its caller may see or move it. */
@ApplicationScoped
class WalletAccess {

    @Inject
    AccountService accounts;

    @Inject
    VenueService venues;

    @Inject
    LedgerService ledger;

    @Inject
    WalletLinks links;

    @Inject
    VenueTerms terms;

    /** Own, or with {@code wallet:read} in the member's venue; else {@code wallet.not-found}. */
    Wallet visible(AccountId account) {
        var owner = owner(account);
        var caller = Call.current().caller();
        if (!caller.is(account)) {
            caller.mustBeAllowed(Permission.WALLET_READ, owner.homeVenue(), "wallet");
        }
        return wallet(owner);
    }

    /** For an operator with this permission in the member's venue, who is neither the owner nor linked to them (I16). */
    Wallet movable(AccountId account, String permission) {
        return movable(account, permission, links.reading(), false).get();
    }

    /** The same for what is taken or spent now: refuses a member who is deactivated ({@code member.not-active}). */
    Wallet served(AccountId account, String permission) {
        return served(account, permission, links.reading()).get();
    }

    Supplier<Wallet> served(AccountId account, String permission, Reading reading) {
        return movable(account, permission, reading, true);
    }

    /** As one of several questions of an act; judged when it is asked for. */
    private Supplier<Wallet> movable(AccountId account, String permission, Reading reading, boolean isServed) {
        var caller = Call.current().caller();
        var operator = caller.account();
        var linked = operator == null ? null : links.isLinked(account, operator, reading);
        var people = accounts.all(operator == null ? List.of(account) : List.of(account, operator), reading);
        return () -> {
            if (caller.is(account)) {
                throw new Denied("wallet.own");
            }
            var owner = member(people.rows(), account);
            caller.mustBeAllowed(permission, owner.homeVenue(), "wallet");
            if (linked != null && (linked.one() || isSamePhone(owner, people.rows()))) {
                throw new Denied("wallet.linked");
            }
            if (isServed && owner.status() == AccountView.Status.DEACTIVATED) {
                throw new MemberNotActive();
            }
            return wallet(owner);
        };
    }

    /** Of these members those whom the caller may not serve (I16): two statements, however many they are; nobody for the house. */
    Set<AccountId> linkedToCaller(Set<AccountId> members) {
        var operator = Call.current().caller().account();
        if (operator == null || members.isEmpty()) {
            return Set.of();
        }
        var linked = new HashSet<>(links.linkedTo(operator, members));
        var everybody = new HashSet<>(members);
        everybody.add(operator);
        var people = accounts.all(everybody);
        people.stream()
                .filter(person -> person.id().equals(operator) || isSamePhone(person, own(people, operator)))
                .map(AccountView::id)
                .filter(members::contains)
                .forEach(linked::add);
        return linked;
    }

    private static List<AccountView> own(List<AccountView> people, AccountId operator) {
        return people.stream().filter(person -> person.id().equals(operator)).toList();
    }

    private static boolean isSamePhone(AccountView owner, List<AccountView> people) {
        return people.stream()
                .filter(person -> !person.id().equals(owner.id()))
                .anyMatch(person -> person.phone() != null && person.phone().equals(owner.phone()));
    }

    /** For a member who moves their own money; to everybody else there is no such wallet. */
    Wallet own(AccountId account) {
        var caller = Call.current().caller();
        if (caller.kind() != Caller.Kind.MEMBER || !caller.is(account)) {
            throw new NotFound("wallet");
        }
        return wallet(account);
    }

    Wallet wallet(AccountId account) {
        return wallet(owner(account));
    }

    private Wallet wallet(AccountView owner) {
        return new Wallet(
                owner.id(), owner.homeVenue(), venues.get(owner.homeVenue()).currency());
    }

    private AccountView owner(AccountId account) {
        return member(accounts.all(List.of(account)), account);
    }

    /** Members have wallets, staff have none. */
    private static AccountView member(List<AccountView> people, AccountId account) {
        return people.stream()
                .filter(person -> person.id().equals(account))
                .filter(person -> person.kind() == AccountView.Kind.MEMBER)
                .filter(person -> person.status() != AccountView.Status.ERASED)
                .findFirst()
                .orElseThrow(() -> new NotFound("wallet"));
    }

    WalletView view(Wallet wallet) {
        return wallet.view(ledger.balances(wallet.venue(), wallet.owner().value(), wallet.currency()));
    }

    WalletTerms terms(Wallet wallet) {
        return terms.of(wallet.venue(), wallet.currency());
    }

    /**
     * What lies on a wallet that is about to gain, bonus included. Of those who let the same wallet gain one is here at a
     * time until its commit, so that they cannot lift it above its maximum together.
     */
    Money beforeGain(Wallet wallet) {
        links.lockForGain(wallet.owner());
        var view = view(wallet);
        return view.cash().plus(view.bonus());
    }
}
