package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.cafe.bonus.NewGrant;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.GroupCommit;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** Prepaid money of members. It lies in the books of the member's home venue and never goes below zero (I3). */
@Stateless
@PermitAll
public class WalletService {

    @Inject
    WalletAccess access;

    @Inject
    TopUps topUps;

    @Inject
    BonusService bonuses;

    @Inject
    LedgerService ledger;

    @Inject
    TillService tills;

    @Inject
    Idempotency idempotency;

    @Inject
    Debits debits;

    @Inject
    Event<DomainEvent> events;

    /** Own, or with {@code wallet:read} in the member's venue; else {@code wallet.not-found}. */
    public WalletView view(AccountId account) {
        return access.view(access.visible(account));
    }

    /** The cash lines, newest first. Who may see the wallet may see its lines. */
    public Slice<StatementLine> transactions(AccountId account, PageRequest page) {
        var wallet = access.visible(account);
        return ledger.statement(wallet.venue(), Chart.CASH_WALLET, account.value(), wallet.currency(), page);
    }

    /** Cash into the caller's open shift, the same amount onto the wallet, and the bonus it brings, in one entry. */
    @RolesAllowed(Permission.WALLET_TOP_UP)
    public WalletReceipt topUp(AccountId account, Money amount, UUID shift, Command command) {
        return idempotency.once(command, WalletReceipt.class, act -> topUp(account, amount, shift, act));
    }

    private WalletReceipt topUp(AccountId account, Money amount, UUID shift, UUID act) {
        var wallet = access.served(account, Permission.WALLET_TOP_UP);
        var terms = access.terms(wallet);
        wallet.mustAccept(amount);
        terms.mustBeWorthATopUp(amount);
        var taking = tills.taking(shift);
        if (!taking.venue().equals(wallet.venue())) {
            throw new WalletElsewhere();
        }
        var before = access.beforeGain(wallet);
        terms.mustHaveRoom(before, amount);
        var offer = bonuses.offer(wallet.venue(), amount);
        var bonus = Money.least(offer.amount(), terms.room(before.plus(amount)));
        var legs = new ArrayList<>(List.of(
                Leg.debit(Chart.DRAWER, taking.tillId().value(), amount),
                wallet.toCash(amount).atMost(terms.largestBalance())));
        if (bonus.isPositive()) {
            legs.add(Leg.debit(Chart.PROMOTION, null, bonus));
            legs.add(Leg.credit(Chart.BONUS_WALLET, account.value(), bonus));
        }
        var entry = ledger.post(new Entry(act, wallet.venue(), "top-up", shift, null, legs));
        topUps.add(entry, wallet, amount, bonus);
        if (bonus.isPositive()) {
            bonuses.grant(new NewGrant(account, wallet.venue(), BonusSource.TOP_UP, entry, bonus, offer.daysValid()));
        }
        var after = access.view(wallet);
        events.fire(new WalletToppedUp(entry, account, wallet.venue(), amount, bonus, after.cash()));
        return new WalletReceipt(entry, after);
    }

    /** Takes money off the wallet with a reason (1–200 characters), against goods revenue. */
    @RolesAllowed(Permission.WALLET_DEBIT)
    public WalletReceipt debit(AccountId account, Money amount, String reason, Command command) {
        return debits.one(new Debit(account, amount, reason, command));
    }

    /**
     * The same for several callers, each of whom must be allowed to, in one transaction: all of them or none. For whoever
     * gathers them ({@link GroupCommit}); in an order of the wallets that is always the same.
     */
    @RolesAllowed(Permission.WALLET_DEBIT)
    public List<WalletReceipt> debitAll(List<GroupCommit.Asked<Debit>> all) {
        return debits.all(all);
    }

    /**
     * For rooms that sell: the legs that take this amount off the wallet, in the declared spending order. The bonus in them
     * is taken when this returns, so the same transaction posts them.
     */
    public List<Leg> spending(AccountId account, Money amount) {
        var wallet = access.wallet(account);
        wallet.mustAccept(amount);
        return debits.spending(wallet, amount, bonuses.hasUnspent(account));
    }

    /** For rooms that sell: where the wallet lies, in their venue or another; refuses one in another currency. */
    public VenueId payingIn(AccountId account, String currency) {
        var wallet = access.wallet(account);
        if (!wallet.currency().equals(currency)) {
            throw new WalletElsewhere();
        }
        return wallet.venue();
    }

    /** For rooms that sell in one venue only: refuses a wallet that lies in another one ({@code wallet.elsewhere}). */
    public void mustLieIn(VenueId venue, AccountId account) {
        if (!access.wallet(account).venue().equals(venue)) {
            throw new WalletElsewhere();
        }
    }

    /** For rooms that serve at the counter: refuses an operator who is the owner or linked to them (I16), and a member who is deactivated. @return where */
    public VenueId servedBy(AccountId account, String permission) {
        return access.served(account, permission).venue();
    }

    /** The same for what was agreed earlier: a member who is deactivated is served too. @return where */
    public VenueId movedBy(AccountId account, String permission) {
        return access.movable(account, permission).venue();
    }

    /** For rooms that act on many at once: those of these members whom the caller may not serve, being them or linked to them (I16). */
    public Set<AccountId> linkedToCaller(Set<AccountId> members) {
        return access.linkedToCaller(members);
    }

    /** For rooms where members act for themselves: where their wallet lies. Refuses everybody but the owner. */
    public VenueId homeOfOwner(AccountId account) {
        return access.own(account).venue();
    }

    /** For rooms: others who fill this wallet, or count on it, wait from here until commit. Before any row is locked. */
    public void awaitTurn(AccountId account) {
        access.beforeGain(access.wallet(account));
    }

    /** For rooms: sets money aside. @return the hold's id */
    public UUID hold(AccountId account, Money amount, String purpose) {
        var wallet = access.wallet(account);
        wallet.mustAccept(amount);
        return ledger.hold(wallet.venue(), Chart.CASH_WALLET, account.value(), amount, purpose);
    }

    /** For rooms: the leg with which the wallet gains; refuses what would not fit onto it. Others who fill it wait. */
    public Leg receiving(AccountId account, Money amount) {
        var wallet = access.wallet(account);
        wallet.mustAccept(amount);
        var terms = access.terms(wallet);
        terms.mustHaveRoom(access.beforeGain(wallet), amount);
        return wallet.toCash(amount).atMost(terms.largestBalance());
    }

    /** For the house itself (demo): money from the owner onto a wallet, so that the books balance. */
    public void grant(AccountId account, Money amount) {
        Call.current().caller().mustBeTheHouse();
        var wallet = access.wallet(account);
        wallet.mustAccept(amount);
        var legs = List.of(Leg.debit(Chart.OWNER, null, amount), wallet.toCash(amount));
        ledger.post(new Entry(Ids.next(), wallet.venue(), "grant", null, null, legs));
    }
}
