package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.cafe.sale.SaleTermsService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What the venue allows at its counter. The version is the one that was shown. */
@Named
@ViewScoped
public class CounterTermsForm implements Serializable {

    @Inject
    SaleTermsService rules;

    @Inject
    Here here;

    private @Nullable BigDecimal cashStep;
    private @Nullable BigDecimal discountLimit;
    private boolean seatOrders;
    private @Nullable BigDecimal billLimit;
    private long version;
    private boolean saved;

    public void load() {
        show(rules.terms(here.id()));
    }

    public void save() {
        saved = false;
        show(rules.setTerms(
                here.id(),
                new SaleTerms(
                        money("cashStep", cashStep),
                        discountLimitBps(),
                        seatOrders,
                        money("billLimit", billLimit),
                        version)));
        saved = true;
    }

    private int discountLimitBps() {
        if (discountLimit == null || discountLimit.scale() > 2) {
            throw new InvalidInput("discountLimitBps", "sale.discount-limit");
        }
        return discountLimit.movePointRight(2).intValueExact();
    }

    private Money money(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            throw new InvalidInput(field, "money.malformed", "");
        }
        return Money.of(amount.toPlainString(), here.currency());
    }

    private void show(SaleTerms terms) {
        cashStep = terms.cashStep().amount();
        discountLimit = BigDecimal.valueOf(terms.discountLimitBps(), 2);
        seatOrders = terms.seatOrders();
        billLimit = terms.billLimit().amount();
        version = terms.version();
    }

    public boolean isSeatOrders() {
        return seatOrders;
    }

    public void setSeatOrders(boolean seatOrders) {
        this.seatOrders = seatOrders;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("10000000") BigDecimal getBillLimit() {
        return billLimit;
    }

    public void setBillLimit(@Nullable BigDecimal billLimit) {
        this.billLimit = billLimit;
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable @DecimalMin("0.001") @DecimalMax("1000") BigDecimal getCashStep() {
        return cashStep;
    }

    public void setCashStep(@Nullable BigDecimal cashStep) {
        this.cashStep = cashStep;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getDiscountLimit() {
        return discountLimit;
    }

    public void setDiscountLimit(@Nullable BigDecimal discountLimit) {
        this.discountLimit = discountLimit;
    }
}
