package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;

/** Prepaid money of members. It lies in the books of the member's home venue and never goes below zero (I3). */
@Stateless
@PermitAll
public class WalletService {

    @Inject
    AccountService accounts;

    @Inject
    VenueService venues;

    @Inject
    LedgerService ledger;

    @Inject
    TillService tills;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** Own, or with {@code wallet:read} in the member's venue; else {@code wallet.not-found}. */
    public WalletView view(AccountId account) {
        return view(visible(account));
    }

    /** The cash lines, newest first. Who may see the wallet may see its lines. */
    public Slice<StatementLine> transactions(AccountId account, PageRequest page) {
        var wallet = visible(account);
        return ledger.statement(wallet.venue(), Chart.CASH_WALLET, account.value(), wallet.currency(), page);
    }

    /** Cash into the caller's open shift, the same amount onto the wallet. */
    @RolesAllowed(Permission.WALLET_TOP_UP)
    public WalletReceipt topUp(AccountId account, Money amount, UUID shift, Command command) {
        return idempotency.once(command, WalletReceipt.class, act -> topUp(account, amount, shift, act));
    }

    private WalletReceipt topUp(AccountId account, Money amount, UUID shift, UUID act) {
        var wallet = movable(account, Permission.WALLET_TOP_UP);
        wallet.mustBeWorthATopUp(amount);
        var taking = tills.taking(shift);
        if (!taking.venue().equals(wallet.venue())) {
            throw new WalletElsewhere();
        }
        var legs = List.of(
                Leg.debit(Chart.DRAWER, taking.tillId().value(), amount),
                Leg.credit(Chart.CASH_WALLET, account.value(), amount));
        var entry = ledger.post(new Entry(act, wallet.venue(), "top-up", shift, null, legs));
        var after = view(wallet);
        wallet.mustHaveRoomFor(after.cash());
        events.fire(new WalletToppedUp(entry, account, wallet.venue(), amount, after.cash()));
        return new WalletReceipt(entry, after);
    }

    /** Takes money off the wallet with a reason (1–200 characters), against goods revenue. */
    @RolesAllowed(Permission.WALLET_DEBIT)
    public WalletReceipt debit(AccountId account, Money amount, String reason, Command command) {
        return idempotency.once(command, WalletReceipt.class, act -> debit(account, amount, reason, act));
    }

    private WalletReceipt debit(AccountId account, Money amount, String reason, UUID act) {
        var wallet = movable(account, Permission.WALLET_DEBIT);
        wallet.mustAccept(amount);
        if (!reason.matches("(?U)(?=.*\\S)[^\\p{Cntrl}]{1,200}")) {
            throw new InvalidInput("reason", "wallet.reason");
        }
        var legs = new ArrayList<>(spending(wallet, amount));
        legs.add(Leg.credit(Chart.GOODS_REVENUE, null, amount));
        var entry = ledger.post(new Entry(act, wallet.venue(), "debit", null, reason, legs));
        var after = view(wallet);
        events.fire(new WalletDebited(entry, account, wallet.venue(), amount, after.cash(), reason));
        return new WalletReceipt(entry, after);
    }

    /** For rooms that sell: the legs that take this amount off the wallet, in the declared spending order. */
    public List<Leg> spending(AccountId account, Money amount) {
        var wallet = wallet(account);
        wallet.mustAccept(amount);
        return spending(wallet, amount);
    }

    private List<Leg> spending(Wallet wallet, Money amount) {
        return wallet.spending(
                amount, ledger.balances(wallet.venue(), wallet.owner().value(), wallet.currency()));
    }

    /** For rooms: sets money aside. @return the hold's id */
    public UUID hold(AccountId account, Money amount, String purpose) {
        var wallet = wallet(account);
        wallet.mustAccept(amount);
        return ledger.hold(wallet.venue(), Chart.CASH_WALLET, account.value(), amount, purpose);
    }

    /** For the house itself (demo): money from the owner onto a wallet, so that the books balance. */
    public void grant(AccountId account, Money amount) {
        Call.current().caller().mustBeTheHouse();
        var wallet = wallet(account);
        wallet.mustAccept(amount);
        var legs =
                List.of(Leg.debit(Chart.OWNER, null, amount), Leg.credit(Chart.CASH_WALLET, account.value(), amount));
        ledger.post(new Entry(Ids.next(), wallet.venue(), "grant", null, null, legs));
    }

    private Wallet visible(AccountId account) {
        var owner = owner(account);
        var caller = Call.current().caller();
        if (!caller.is(account)) {
            caller.mustBeAllowed(Permission.WALLET_READ, owner.homeVenue(), "wallet");
        }
        return wallet(owner);
    }

    private Wallet movable(AccountId account, String permission) {
        var caller = Call.current().caller();
        if (caller.is(account)) {
            throw new Denied("wallet.own");
        }
        var owner = owner(account);
        caller.mustBeAllowed(permission, owner.homeVenue(), "wallet");
        return wallet(owner);
    }

    private Wallet wallet(AccountId account) {
        return wallet(owner(account));
    }

    private Wallet wallet(AccountView owner) {
        return new Wallet(
                owner.id(), owner.homeVenue(), venues.get(owner.homeVenue()).currency());
    }

    /** Members have wallets, staff have none. */
    private AccountView owner(AccountId account) {
        return accounts.all(List.of(account)).stream()
                .filter(person -> person.kind() == AccountView.Kind.MEMBER)
                .filter(person -> person.status() != AccountView.Status.ERASED)
                .findFirst()
                .orElseThrow(() -> new NotFound("wallet"));
    }

    private WalletView view(Wallet wallet) {
        return wallet.view(ledger.balances(wallet.venue(), wallet.owner().value(), wallet.currency()));
    }
}
