package org.gamingcafe.admin.order;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How an order is paid, as it is typed: in one way. Who pays in several pays some pieces first. */
public final class OrderPayment implements Serializable {

    /** Which fields are shown. */
    public enum Way {
        CASH,
        CARD,
        WALLET
    }

    private boolean ageSeen;
    private Way way = Way.CASH;
    private @Nullable BigDecimal given;
    private @Nullable String slip;

    void clear() {
        given = null;
        slip = null;
    }

    List<NewSale.Payment> payments(Money total, SaleTerms terms) {
        if (total.isZero()) {
            return List.of();
        }
        return switch (way) {
            case CASH -> List.of(new NewSale.Payment(NewSale.Tender.CASH, cash(total, terms)));
            case CARD -> List.of(new NewSale.Payment(NewSale.Tender.CARD, total, slip));
            case WALLET -> List.of(new NewSale.Payment(NewSale.Tender.WALLET, total));
        };
    }

    private Money cash(Money total, SaleTerms terms) {
        var typed = given;
        if (typed == null) {
            return terms.inCash(total);
        }
        if (typed.scale() > Money.digits(total.currency())) {
            throw new InvalidInput("given", "money.decimals", total.currency());
        }
        return Money.of(typed, total.currency());
    }

    public Way[] getWays() {
        return Way.values();
    }

    public Way getWay() {
        return way;
    }

    public void setWay(@Nullable Way way) {
        this.way = way == null ? Way.CASH : way;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getGiven() {
        return given;
    }

    public void setGiven(@Nullable BigDecimal given) {
        this.given = given;
    }

    public @Nullable String getSlip() {
        return slip;
    }

    public void setSlip(@Nullable String slip) {
        this.slip = slip;
    }

    public boolean isAgeSeen() {
        return ageSeen;
    }

    public void setAgeSeen(boolean ageSeen) {
        this.ageSeen = ageSeen;
    }
}
