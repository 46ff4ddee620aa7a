package org.gamingcafe.admin.loyalty;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.cafe.loyalty.Tier;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** One tier as it is being typed. */
public class TierInput implements Serializable {

    private @Nullable Long from;
    private @Nullable String name;
    private @Nullable BigDecimal factor;

    static TierInput of(Tier tier) {
        var row = new TierInput();
        row.from = tier.from();
        row.name = tier.name();
        row.factor = Factor.shown(tier.factorBps());
        return row;
    }

    Tier tier() {
        if (from == null || name == null) {
            throw new InvalidInput("tiers", "loyalty.tier-name");
        }
        return new Tier(from, name.strip(), Factor.typed("tiers", factor));
    }

    public @Nullable @Min(0) @Max(1_000_000_000) Long getFrom() {
        return from;
    }

    public void setFrom(@Nullable Long from) {
        this.from = from;
    }

    public @Nullable @Size(max = 40) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable @DecimalMin("1") @DecimalMax("10") BigDecimal getFactor() {
        return factor;
    }

    public void setFactor(@Nullable BigDecimal factor) {
        this.factor = factor;
    }
}
