package org.gamingcafe.admin.sale;

import java.io.Serializable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleQuote;
import org.gamingcafe.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a cart comes to, worked out once for each cart. A cart that the house refuses (a promotion that is over, more off than
 * there is) is shown at its full price with the reason beside it: it is looked at while the page is drawn, where nobody could
 * be told otherwise, and paying it is refused.
 */
final class CartQuote implements Serializable {

    private transient @Nullable NewSale sale;
    private transient @Nullable SaleQuote known;
    private @Nullable String refused;

    SaleQuote of(NewSale wanted, Supplier<SaleQuote> house, SaleQuote full, Function<Refusal, String> words) {
        var before = known;
        if (before != null && wanted.equals(sale)) {
            return before;
        }
        refused = null;
        var worked = full;
        try {
            worked = house.get();
        } catch (Refusal no) {
            refused = words.apply(no);
        }
        sale = wanted;
        known = worked;
        return worked;
    }

    @Nullable
    String refused() {
        return refused;
    }
}
