package org.gamingcafe.cafe.ledger;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One side of an entry: an amount above zero on one account.
 *
 * @param owner the member of a wallet or the till of a drawer; {@code null} for accounts of the venue itself
 */
public record Leg(Chart chart, @Nullable UUID owner, Side side, Money amount) {

    public enum Side {
        DEBIT,
        CREDIT
    }

    public Leg {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a leg carries an amount above zero: " + amount);
        }
    }

    public static Leg debit(Chart chart, @Nullable UUID owner, Money amount) {
        return new Leg(chart, owner, Side.DEBIT, amount);
    }

    public static Leg credit(Chart chart, @Nullable UUID owner, Money amount) {
        return new Leg(chart, owner, Side.CREDIT, amount);
    }

    /** Credit plus, debit minus. */
    long signed() {
        return side == Side.CREDIT ? amount.minor() : -amount.minor();
    }

    Place place() {
        return Place.of(chart, owner, amount.currency());
    }
}
