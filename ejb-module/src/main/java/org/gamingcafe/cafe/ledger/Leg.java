package org.gamingcafe.cafe.ledger;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One side of an entry: an amount above zero on one account.
 *
 * @param owner the member of a wallet or the till of a drawer; {@code null} for accounts of the venue itself
 * @param most how much may lie on the account after a credit; decided in the same UPDATE as the floor
 */
public record Leg(
        Chart chart,
        @Nullable UUID owner,
        Side side,
        Money amount,
        @Nullable Money most) {

    public enum Side {
        DEBIT,
        CREDIT
    }

    public Leg {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a leg carries an amount above zero: " + amount);
        }
        if (!chart.countsIn(amount.currency())) {
            throw new IllegalArgumentException("points and money never mix: " + chart + " " + amount);
        }
    }

    public static Leg debit(Chart chart, @Nullable UUID owner, Money amount) {
        return new Leg(chart, owner, Side.DEBIT, amount, null);
    }

    public static Leg credit(Chart chart, @Nullable UUID owner, Money amount) {
        return new Leg(chart, owner, Side.CREDIT, amount, null);
    }

    /** The same leg, refused with {@link AccountFull} when more than this would lie on the account afterwards. */
    public Leg atMost(Money ceiling) {
        return new Leg(chart, owner, side, amount, ceiling);
    }

    /** Credit plus, debit minus. */
    long signed() {
        return side == Side.CREDIT ? amount.minor() : -amount.minor();
    }

    Place place() {
        return Place.of(chart, owner, amount.currency());
    }
}
