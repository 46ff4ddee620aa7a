package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price that is set.
 *
 * @param taxPpm the tax inside it, in parts per million
 * @param from when it begins by itself; nothing: at once
 */
public record NewPrice(Money price, int taxPpm, @Nullable Instant from) {

    private static final int WHOLE = 1_000_000;

    /** @throws InvalidInput that names the field */
    public NewPrice {
        if (price.isNegative()) {
            throw new InvalidInput("price", "product.price");
        }
        Largest.price("price", price);
        if (taxPpm < 0 || taxPpm > WHOLE) {
            throw new InvalidInput("taxPpm", "venue.tax");
        }
    }
}
