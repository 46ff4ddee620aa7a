package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.loyalty.Earning;
import org.gamingcafe.cafe.loyalty.ProgrammeService;
import org.gamingcafe.cafe.loyalty.Tier;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a bill of so much would bring somebody of this tier, step by step. */
@Named
@ViewScoped
public class EarningPage implements Serializable {

    @Inject
    ProgrammeService programmes;

    @Inject
    Here here;

    private @Nullable BigDecimal bill;
    private @Nullable String tier;
    private boolean asked;

    public void work() {
        asked = bill != null;
    }

    /** Worked out each time it is shown: with the rules that hold then. */
    public @Nullable Earning getEarning() {
        var amount = bill;
        return asked && amount != null
                ? programmes.quote(here.id(), Money.of(amount.toPlainString(), here.currency()), tier)
                : null;
    }

    public List<Tier> getTiers() {
        return programmes.programme(here.id()).tiers();
    }

    public BigDecimal factor(int bps) {
        return Factor.shown(bps);
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getBill() {
        return bill;
    }

    public void setBill(@Nullable BigDecimal bill) {
        this.bill = bill;
    }

    public @Nullable @Size(max = 40) String getTier() {
        return tier;
    }

    public void setTier(@Nullable String tier) {
        this.tier = tier == null || tier.isBlank() ? null : tier;
    }
}
