package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.shift.ShiftTerms;
import org.gamingcafe.cafe.shift.ShiftTermsService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How exact the venue wants its drawers. The version is the one that was shown. */
@Named
@ViewScoped
public class ShiftTermsForm implements Serializable {

    @Inject
    ShiftTermsService rules;

    @Inject
    Here here;

    private @Nullable BigDecimal differenceLimit;
    private long version;
    private boolean saved;

    public void load() {
        show(rules.terms(here.id()));
    }

    public void save() {
        saved = false;
        if (differenceLimit == null) {
            throw new InvalidInput("differenceLimit", "money.malformed", "");
        }
        var limit = Money.of(differenceLimit.toPlainString(), here.currency());
        show(rules.setTerms(here.id(), new ShiftTerms(limit, version)));
        saved = true;
    }

    private void show(ShiftTerms terms) {
        differenceLimit = terms.differenceLimit().amount();
        version = terms.version();
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000") BigDecimal getDifferenceLimit() {
        return differenceLimit;
    }

    public void setDifferenceLimit(@Nullable BigDecimal differenceLimit) {
        this.differenceLimit = differenceLimit;
    }
}
