package org.gamingcafe.admin.tariff;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A price per hour with which a week is painted. */
public class Brush implements Serializable {

    static final int LONGEST_NAME = 60;

    private String name = "";
    private @Nullable BigDecimal price;

    public Brush() {}

    Brush(String name, Money perHour) {
        this.name = name;
        price = perHour.amount();
    }

    /** @throws InvalidInput where the name is missing, or the price has more decimals than the currency */
    long minorPerHour(String currency) {
        if (name.isBlank() || price == null) {
            throw new InvalidInput("rules", "tariff.brush");
        }
        return Money.of(price.toPlainString(), currency).minor();
    }

    public @Size(max = LONGEST_NAME) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }
}
