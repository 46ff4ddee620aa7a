package org.gamingcafe.admin.wallet;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.cafe.bonus.BonusTier;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One tier as it is being typed. */
public class TierRow implements Serializable {

    /** A fixed amount, or a share of what is paid in. */
    public enum Kind {
        FIXED,
        SHARE
    }

    private static final int DECIMALS_OF_PERCENT = 2;
    private static final int USUAL_DAYS = 90;

    private @Nullable BigDecimal from;
    private Kind kind = Kind.FIXED;
    private @Nullable BigDecimal value;
    private @Nullable Integer days = USUAL_DAYS;

    static TierRow of(BonusTier tier) {
        var row = new TierRow();
        var fixed = tier.fixed();
        var points = tier.basisPoints();
        row.from = tier.from().amount();
        row.kind = fixed == null ? Kind.SHARE : Kind.FIXED;
        row.value = fixed != null
                ? fixed.amount()
                : BigDecimal.valueOf(points == null ? 0 : points, DECIMALS_OF_PERCENT)
                        .stripTrailingZeros();
        row.days = tier.daysValid();
        return row;
    }

    BonusTier tier(String currency) {
        if (from == null || value == null || days == null) {
            throw new InvalidInput("tiers", "bonus.tier");
        }
        var start = Money.of(from.toPlainString(), currency);
        return kind == Kind.FIXED
                ? new BonusTier(start, Money.of(value.toPlainString(), currency), null, days)
                : new BonusTier(start, null, basisPoints(value), days);
    }

    private static int basisPoints(BigDecimal percent) {
        var points = percent.movePointRight(DECIMALS_OF_PERCENT);
        if (points.stripTrailingZeros().scale() > 0) {
            throw new InvalidInput("tiers", "bonus.tier");
        }
        return points.intValue();
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("1000000") BigDecimal getFrom() {
        return from;
    }

    public void setFrom(@Nullable BigDecimal from) {
        this.from = from;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(@Nullable Kind kind) {
        this.kind = kind == null ? Kind.FIXED : kind;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("1000000") BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable @Min(1) @Max(3650) Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }
}
