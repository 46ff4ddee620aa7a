package org.gamingcafe.platform.limit;

import org.gamingcafe.platform.kernel.Refusal;

/** Every request is compared with the ranges: their number is bounded. */
public final class TooManyRanges extends Refusal {

    TooManyRanges(int most) {
        super("limit.too-many-ranges", most);
    }
}
