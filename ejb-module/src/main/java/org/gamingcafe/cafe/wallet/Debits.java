package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.GroupCommit;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.sql.Reading;

/** Debits, one or several in one transaction: those claim their keys in one message and take their money in another. */
@ApplicationScoped
class Debits {

    @Inject
    WalletAccess access;

    @Inject
    BonusService bonuses;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    WalletReceipt one(Debit debit) {
        return prepared(debit, idempotency.reading(), idempotency.reading())
                .get()
                .get();
    }

    /** Each in its own call, in this order; all or none. */
    List<WalletReceipt> all(List<GroupCommit.Asked<Debit>> all) {
        var claims = idempotency.reading();
        var moves = idempotency.reading();
        var prepared = inMessages(all, claims, asked -> asked.call().run(() -> prepared(asked.act(), claims, moves)));
        var calls = all.iterator();
        var begun = inMessages(prepared, moves, debit -> calls.next().call().run(debit));
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

    /** Who has a bonus is done with at once, after those who came before: so wallets are locked in their order. */
    private Supplier<WalletReceipt> begin(Debit debit, Spending spending, UUID act, Reading moves) {
        var wallet = spending.wallet().get();
        wallet.mustAccept(debit.amount());
        var why = Reason.checked(debit.reason());
        var hasBonus = spending.bonus().one();
        if (hasBonus) {
            moves.send();
        }
        var legs = new ArrayList<>(spending(wallet, debit.amount(), hasBonus));
        legs.add(Leg.credit(Chart.GOODS_REVENUE, null, debit.amount()));
        var entry = new Entry(act, wallet.venue(), "debit", null, why, legs);
        var posting = ledger.posting(entry, debit.account().value(), moves);
        if (hasBonus) {
            var receipt = receipt(wallet, debit.amount(), why, posting.get().entry(), access.view(wallet));
            return () -> receipt;
        }
        return () -> {
            var posted = posting.get();
            return receipt(wallet, debit.amount(), why, posted.entry(), wallet.view(posted.balances()));
        };
    }

    private WalletReceipt receipt(Wallet wallet, Money amount, String why, UUID entry, WalletView after) {
        events.fire(new WalletDebited(entry, wallet.owner(), wallet.venue(), amount, after.cash(), why));
        return new WalletReceipt(entry, after);
    }

    /** A frozen wallet keeps its bonus: what was held before is settled from cash alone. The bonus is taken when this returns. */
    List<Leg> spending(Wallet wallet, Money amount, boolean hasBonus) {
        var owner = wallet.owner();
        var isFrozen = hasBonus
                && ledger.frozen(wallet.venue(), Chart.BONUS_WALLET, owner.value(), wallet.currency())
                        .isPresent();
        var fromBonus = hasBonus && !isFrozen ? bonuses.take(owner, amount) : Money.zero(wallet.currency());
        return wallet.spending(amount, fromBonus);
    }
}
