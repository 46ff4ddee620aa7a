package org.gamingcafe.admin.member;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.gamingcafe.cafe.member.GuardianLimits;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a guardian allows, as it is being typed; what is empty is not limited. */
public class LimitsInput implements Serializable {

    private @Nullable BigDecimal spend;
    private @Nullable Integer minutes;
    private @Nullable LocalTime latest;

    public static LimitsInput of(GuardianLimits limits) {
        var input = new LimitsInput();
        var money = limits.spend();
        input.spend = money == null ? null : money.amount();
        input.minutes = limits.minutes();
        input.latest = limits.latest();
        return input;
    }

    public GuardianLimits limits(String currency) {
        return new GuardianLimits(spend == null ? null : Money.of(spend.toPlainString(), currency), minutes, latest);
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getSpend() {
        return spend;
    }

    public void setSpend(@Nullable BigDecimal spend) {
        this.spend = spend;
    }

    public @Nullable @Min(0) @Max(GuardianLimits.DAY) Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable LocalTime getLatest() {
        return latest;
    }

    public void setLatest(@Nullable LocalTime latest) {
        this.latest = latest;
    }
}
