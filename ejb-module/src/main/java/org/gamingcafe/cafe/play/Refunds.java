package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.cafe.bonus.NewGrant;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Funding;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a lower bill gives back, to where it came from: bonus comes back for 30 days, cash to the wallet, credit is owed no more
 * (what was paid of it already comes onto the wallet), and a guest's money is kept until it is given back.
 */
@ApplicationScoped
class Refunds {

    private static final int DAYS_OF_BONUS = 30;

    @Inject
    PlayBooks books;

    @Inject
    WalletService wallets;

    @Inject
    CreditService credits;

    @Inject
    BonusService bonuses;

    @Inject
    GuestRests rests;

    /**
     * The entry that mirrors the old bill, if that was over anything, and that of the new one, if it is.
     *
     * @param onTheWallet of credit that was paid already
     */
    record Given(@Nullable UUID reversal, @Nullable UUID entry, Money onTheWallet) {}

    /** A bill that takes the place of another one, and who pays it. */
    record Change(PlaySession session, Adjustments.Current before, Bill bill, Funding funding, String reason) {}

    Given give(Change change, UUID act) {
        return PlayBooks.reaching(change.session(), () -> given(change, act));
    }

    private Given given(Change change, UUID act) {
        var session = change.session();
        var before = change.before().entry();
        var zero = Money.zero(change.bill().total().currency());
        if (before == null) {
            return new Given(null, null, zero);
        }
        session.player().ifPresent(wallets::awaitTurn);
        var paid = change.before().paid();
        var funding = change.funding();
        var onTheWallet = session.player()
                .map(player -> creditPaidAlready(player, paid.credit().minus(funding.credit())))
                .orElse(zero);
        var reversal = books.reverse(session, before, change.reason(), act);
        var entry = again(change, onTheWallet);
        var bonus = paid.bonus().minus(funding.bonus());
        if (bonus.isPositive()) {
            session.player()
                    .ifPresent(player -> bonuses.grant(new NewGrant(
                            player,
                            session.walletVenue().orElse(session.venue()),
                            BonusSource.GOODWILL,
                            reversal,
                            bonus,
                            DAYS_OF_BONUS)));
        }
        if (session.mode() == PlayView.Mode.GUEST) {
            rests.add(session.id(), paid.cash().minus(funding.cash()));
        }
        return new Given(reversal, entry, onTheWallet);
    }

    private @Nullable UUID again(Change change, Money onTheWallet) {
        var session = change.session();
        if (change.bill().total().isZero() && !onTheWallet.isPositive()) {
            return null;
        }
        var from = legs(session, change.funding(), onTheWallet);
        var payment = new PlayBooks.Payment(change.bill(), from, Optional.empty(), change.reason());
        return books.post(session, payment, Ids.next());
    }

    private Money creditPaidAlready(AccountId player, Money given) {
        return given.isPositive() ? given.minus(credits.giveBack(player, given)) : given;
    }

    /** The new bill, paid from what the mirror of the old one has just put back. */
    private static List<Leg> legs(PlaySession session, Funding funding, Money onTheWallet) {
        var player = session.player().map(AccountId::value).orElse(null);
        var isGuest = session.mode() == PlayView.Mode.GUEST;
        var legs = new ArrayList<Leg>();
        add(legs, Chart.BONUS_WALLET, player, funding.bonus());
        add(legs, isGuest ? Chart.BOOKING_DEPOSITS : Chart.CASH_WALLET, player, funding.cash());
        add(legs, Chart.MEMBER_RECEIVABLE, player, funding.credit().plus(onTheWallet));
        if (onTheWallet.isPositive()) {
            legs.add(Leg.credit(Chart.CASH_WALLET, player, onTheWallet));
        }
        return legs;
    }

    private static void add(List<Leg> legs, Chart chart, @Nullable UUID owner, Money amount) {
        if (amount.isPositive()) {
            legs.add(Leg.debit(chart, owner, amount));
        }
    }
}
