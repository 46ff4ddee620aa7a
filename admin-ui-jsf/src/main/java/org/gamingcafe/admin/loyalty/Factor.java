package org.gamingcafe.admin.loyalty;

import java.math.BigDecimal;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Shares in ten-thousandths as people type them: 15 000 is 1.5. */
final class Factor {

    private static final int DECIMALS = 4;

    private Factor() {}

    static BigDecimal shown(int bps) {
        var plain = BigDecimal.valueOf(bps, DECIMALS).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static int typed(String field, @Nullable BigDecimal factor) {
        if (factor == null) {
            throw new InvalidInput(field, "loyalty.factor");
        }
        return factor.movePointRight(DECIMALS).intValueExact();
    }
}
