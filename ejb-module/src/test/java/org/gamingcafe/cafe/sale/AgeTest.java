package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Domain 7: age-restricted products ask")
class AgeTest extends CounterTest {

    private final ProductView beer = beer();

    private ProductView beer() {
        var product = aProduct("Beer", "3.00", 190_000);
        inStock(product, 10, "1.00", null);
        change("update product set age_from = 16 where id = ?", product.id());
        return product;
    }

    private SaleView buy(AccountId account, java.util.UUID shift, boolean ageSeen) {
        var sale = new NewSale(
                account, shift, List.of(line(beer, 1)), List.of(cash("3.00")), null, null, null, ageSeen, null);
        return as(cashier, () -> sales.sell(sale, aCommand()));
    }

    private AccountId born(String day) {
        var member = aMember(venue);
        change("update member set birth_date = cast(? as date) where account_id = ?", day, member);
        return member;
    }

    @Test
    void nothing_is_sold_to_who_has_shown_no_document() {
        var shift = openShift("0.00").id();

        assertRefused("sale.age", () -> buy(null, shift, false));
        assertRefused("sale.age", () -> buy(born(null), shift, false));
        assertRefused("sale.age", () -> buy(born("2015-01-01"), shift, false));

        assertThat(as(cashier, () -> inventory.get(beer.id())).stock()).isEqualTo(10);
        assertThat(buy(null, shift, true).total()).isEqualTo(euro("3.00"));
        assertThat(buy(born("1990-01-01"), shift, false).total()).isEqualTo(euro("3.00"));
    }
}
