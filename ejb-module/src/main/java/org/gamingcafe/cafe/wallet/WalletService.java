package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;

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
        return debit(new Debit(account, amount, reason, command));
    }

    /**
     * The same for several callers, each of whom must be allowed to, in one transaction: all of them or none. For whoever
     * gathers them ({@link GroupCommit}); in an order of the wallets that is always the same.
     */
    @RolesAllowed(Permission.WALLET_DEBIT)
    public List<WalletReceipt> debitAll(List<GroupCommit.Asked<Debit>> all) {
        var claims = idempotency.reading();
        var moves = idempotency.reading();
        var prepared = inMessages(all, claims, asked -> asked.call().run(() -> prepared(asked.act(), claims, moves)));
        var begun = new ArrayList<Supplier<WalletReceipt>>();
        var each = all.iterator();
        inMessages(prepared, moves, debit -> begun.add(each.next().call().run(debit)));
        var ends = begun.iterator();
        return all.stream().map(asked -> asked.call().run(ends.next())).toList();
    }

    /** Few sizes of message, so that the database knows each of them. */
    private static <A, B> List<B> inMessages(List<A> all, Reading message, Function<A, B> act) {
        var done = new ArrayList<B>();
        while (done.size() < all.size()) {
            var some = Integer.highestOneBit(all.size() - done.size());
            for (var one : all.subList(done.size(), done.size() + some)) {
                done.add(act.apply(one));
            }
            message.send();
        }
        return done;
    }

    private WalletReceipt debit(Debit debit) {
        return prepared(debit, idempotency.reading(), idempotency.reading())
                .get()
                .get();
    }

    private Supplier<Supplier<WalletReceipt>> prepared(Debit debit, Reading claims, Reading moves) {
        var account = debit.account();
        return idempotency.prepared(
                claims,
                debit.command(),
                WalletReceipt.class,
                with -> new Spending(
                        bonuses.hasUnspent(account, with), access.served(account, Permission.WALLET_DEBIT, with)),
                (act, spending) -> begin(debit, spending, act, moves));
    }

    private record Spending(Reading.Answer<Boolean> bonus, Supplier<Wallet> wallet) {}

    /** Whoever has a bonus takes it at once, after those who came before: so wallets are locked in their order. */
    private Supplier<WalletReceipt> begin(Debit debit, Spending spending, UUID act, Reading moves) {
        var wallet = spending.wallet().get();
        var amount = debit.amount();
        wallet.mustAccept(amount);
        var why = Reason.checked(debit.reason());
        var hasBonus = spending.bonus().one();
        if (hasBonus) {
            moves.send();
        }
        var legs = new ArrayList<>(spending(wallet, amount, hasBonus));
        legs.add(Leg.credit(Chart.GOODS_REVENUE, null, amount));
        var entry = new Entry(act, wallet.venue(), "debit", null, why, legs);
        var posting = ledger.posting(entry, debit.account().value(), moves);
        return () -> {
            var posted = posting.get();
            var after = hasBonus ? access.view(wallet) : wallet.view(posted.balances());
            events.fire(new WalletDebited(posted.entry(), debit.account(), wallet.venue(), amount, after.cash(), why));
            return new WalletReceipt(posted.entry(), after);
        };
    }

    /**
     * For rooms that sell: the legs that take this amount off the wallet, in the declared spending order. The bonus in them
     * is taken when this returns, so the same transaction posts them.
     */
    public List<Leg> spending(AccountId account, Money amount) {
        var wallet = access.wallet(account);
        wallet.mustAccept(amount);
        return spending(wallet, amount, bonuses.hasUnspent(account));
    }

    /** A frozen wallet keeps its bonus: what was held before is settled from cash alone. */
    private List<Leg> spending(Wallet wallet, Money amount, boolean hasBonus) {
        var owner = wallet.owner();
        var isFrozen = hasBonus
                && ledger.frozen(wallet.venue(), Chart.BONUS_WALLET, owner.value(), wallet.currency())
                        .isPresent();
        var fromBonus = hasBonus && !isFrozen ? bonuses.take(owner, amount) : Money.zero(wallet.currency());
        return wallet.spending(amount, fromBonus);
    }

    /** For rooms that serve at the counter: refuses an operator who is the owner or linked to them (I16), and a member who is deactivated. @return where */
    public VenueId servedBy(AccountId account, String permission) {
        return access.served(account, permission).venue();
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
