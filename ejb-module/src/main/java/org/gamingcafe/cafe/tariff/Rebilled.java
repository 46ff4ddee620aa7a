package org.gamingcafe.cafe.tariff;

import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What one usage costs by each of two versions; nothing by one that has no price for a time of it. */
public record Rebilled(@Nullable Money before, @Nullable Money after) {

    static Rebilled of(Tariff before, Tariff after, Usage usage) {
        return new Rebilled(total(before, usage), total(after, usage));
    }

    /** Play that a version does not provide for is a finding of a comparison, and no reason to end it. */
    private static @Nullable Money total(Tariff tariff, Usage usage) {
        try {
            return Billing.bill(tariff, usage).total();
        } catch (NoTariff e) {
            return null;
        }
    }
}
