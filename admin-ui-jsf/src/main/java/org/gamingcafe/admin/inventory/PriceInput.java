package org.gamingcafe.admin.inventory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.inventory.NewPrice;
import org.gamingcafe.cafe.inventory.ProductView;
import org.jspecify.annotations.Nullable;

/** A price as it is being typed. */
public class PriceInput implements Serializable {

    private @Nullable BigDecimal amount;
    private @Nullable BigDecimal taxPercent = BigDecimal.valueOf(19);
    private @Nullable LocalDateTime from;

    void show(ProductView product) {
        amount = product.price().amount();
        taxPercent = Amounts.percent(product.taxPpm());
    }

    void clear() {
        from = null;
    }

    NewPrice price(Here here) {
        var begins = from;
        return new NewPrice(
                Amounts.of("price", amount, here.currency()),
                Amounts.ppm("taxPpm", taxPercent),
                begins == null ? null : begins.atZone(here.zone()).toInstant());
    }

    /** What was typed, so that the same form is the same act. */
    String asked() {
        return amount + " " + taxPercent + " " + from;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getTaxPercent() {
        return taxPercent;
    }

    public void setTaxPercent(@Nullable BigDecimal taxPercent) {
        this.taxPercent = taxPercent;
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }
}
