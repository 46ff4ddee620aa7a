package org.gamingcafe.admin.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares as people type them, in per cent; the house counts in basis points, and taxes in parts per million. */
final class Percent {

    private static final int BASIS_POINTS = 2;
    private static final int PPM = 4;

    private Percent() {}

    static BigDecimal ofBasisPoints(int basisPoints) {
        return plain(BigDecimal.valueOf(basisPoints, BASIS_POINTS));
    }

    static BigDecimal ofPpm(int ppm) {
        return plain(BigDecimal.valueOf(ppm, PPM));
    }

    private static BigDecimal plain(BigDecimal percent) {
        var bare = percent.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Nothing counts as zero; what is finer than the house counts is rounded half up. */
    static int basisPoints(@Nullable BigDecimal percent) {
        return whole(percent, BASIS_POINTS);
    }

    static int ppm(@Nullable BigDecimal percent) {
        return whole(percent, PPM);
    }

    private static int whole(@Nullable BigDecimal percent, int digits) {
        return percent == null
                ? 0
                : percent.movePointRight(digits)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
