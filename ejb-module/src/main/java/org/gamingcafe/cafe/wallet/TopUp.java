package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusGrant;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cash that came onto a wallet, what came with it, and what of it went back.
 *
 * @param reckoned bonus that belongs to the part that went back
 * @param charged what of that bonus had been used, and was taken off the cash paid out
 */
record TopUp(
        UUID id,
        AccountId account,
        Instant at,
        Money amount,
        Money bonus,
        Money refunded,
        Money reckoned,
        Money charged) {

    /** What a refund takes off the wallet, takes back of the bonus, charges for used bonus, and pays out. */
    record Refund(Money undone, Money reckoned, Money clawedBack, Money charged) {

        Money paidOut() {
            return undone.minus(charged);
        }
    }

    Money rest() {
        return amount.minus(refunded);
    }

    /**
     * The bonus goes with the cash in proportion, parts of a cent with the last refund. What is left of it is taken back,
     * what was used is taken off the cash; what has expired is nobody's debt.
     */
    Refund refund(Money undone, @Nullable BonusGrant grant) {
        var until = refunded.plus(undone);
        var share = until.equals(amount)
                ? bonus
                : new Money(Math.multiplyExact(bonus.minor(), until.minor()) / amount.minor(), bonus.currency());
        var due = share.minus(reckoned);
        if (grant == null) {
            return new Refund(undone, due, Money.zero(due.currency()), Money.zero(due.currency()));
        }
        var clawedBack = Money.least(due, grant.remaining());
        var used = Money.least(due.minus(clawedBack), grant.used().minus(charged));
        return new Refund(undone, due, clawedBack, used);
    }

    TopUpView view() {
        return new TopUpView(id, at, amount, bonus, refunded, rest());
    }
}
