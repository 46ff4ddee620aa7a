package org.gamingcafe.cafe.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was lost of the stock between two business days, both included: broken (DAMAGE), thrown away (WASTE), not found by a count
 * (COUNT) or put right by hand (ADJUSTMENT), less what was found. The house's own use is no loss.
 *
 * @param cost what all that was lost had cost, less what was found
 * @param sold what all that was sold had cost
 */
public record StockShrinkage(
        LocalDate from,
        LocalDate to,
        List<OfReason> reasons,
        List<OfProduct> products,
        List<OfDay> days,
        Money cost,
        Money sold) {

    private static final long WHOLE = 1_000_000;

    /** @param lost pieces @param found pieces @param sharePpm of what was sold, at cost; nothing if nothing was sold */
    public record OfReason(
            MoveKind kind,
            long lost,
            long found,
            Money cost,
            @Nullable Long sharePpm) {}

    /** The product that has lost most stands first. @param sold what the product's sales had cost */
    public record OfProduct(
            UUID product,
            String name,
            String sku,
            MoveKind kind,
            long lost,
            long found,
            Money cost,
            Money sold,
            @Nullable Long sharePpm) {}

    /** Only days on which something was lost or found. */
    public record OfDay(LocalDate day, Money cost) {}

    /** Of what was sold, in parts per million. */
    public @Nullable Long sharePpm() {
        return share(cost, sold);
    }

    static @Nullable Long share(Money cost, Money sold) {
        return sold.isPositive() ? Math.multiplyExact(cost.minor(), WHOLE) / sold.minor() : null;
    }
}
