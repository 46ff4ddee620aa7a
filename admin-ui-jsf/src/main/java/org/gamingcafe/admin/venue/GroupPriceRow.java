package org.gamingcafe.admin.venue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.tariff.TariffTemplate;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What an hour costs on a group of stations: what is usual, until something else is typed. */
public class GroupPriceRow implements Serializable {

    private final UUID id;
    private final String name;
    private @Nullable BigDecimal price;

    GroupPriceRow(GroupView group, @Nullable BigDecimal usual) {
        id = group.id();
        name = group.name();
        price = usual;
    }

    TariffTemplate.GroupPrice price(String currency) {
        if (price == null) {
            throw new InvalidInput("rules", "tariff.no-price", name);
        }
        return new TariffTemplate.GroupPrice(
                id, Money.of(price.toPlainString(), currency).minor());
    }

    public String getName() {
        return name;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }
}
