package org.gamingcafe.admin.tariff;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.cafe.tariff.Terms;
import org.jspecify.annotations.Nullable;

/** From so many minutes of play on an hour costs a share of its price. */
public class DurationRow implements Serializable {

    private static final int MINUTE = 60;

    private @Nullable Integer minutes;
    private @Nullable BigDecimal percent;
    private long seconds;

    static DurationRow of(Terms.DurationTier tier) {
        var row = new DurationRow();
        row.minutes = (int) (tier.afterSeconds() / MINUTE);
        row.seconds = tier.afterSeconds() % MINUTE;
        row.percent = Percent.ofBasisPoints(tier.basisPoints());
        return row;
    }

    /** Seconds beyond whole minutes, which another client has written, stay. */
    Terms.DurationTier tier() {
        var whole = minutes == null ? 0L : minutes;
        return new Terms.DurationTier(whole * MINUTE + seconds, Percent.basisPoints(percent));
    }

    public @Nullable @Min(1) @Max(1440) Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent;
    }
}
