package org.gamingcafe.admin.inventory;

import java.math.BigDecimal;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Amounts and rates as they are typed into forms about stock. */
final class Amounts {

    private static final int DECIMALS_OF_A_PERCENT = 4;

    private Amounts() {}

    /** @throws InvalidInput for the field if there is none, or it has more decimals than the currency */
    static Money of(String field, @Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            throw new InvalidInput(field, "money.malformed", "");
        }
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException e) {
            throw new InvalidInput(field, "money.decimals", currency);
        }
    }

    static int ppm(String field, @Nullable BigDecimal percent) {
        if (percent == null) {
            throw new InvalidInput(field, "venue.tax");
        }
        try {
            return percent.movePointRight(DECIMALS_OF_A_PERCENT).intValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidInput(field, "venue.tax");
        }
    }

    static BigDecimal percent(int ppm) {
        return BigDecimal.valueOf(ppm, DECIMALS_OF_A_PERCENT).stripTrailingZeros();
    }
}
