package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.till.ShiftPage;
import org.gamingcafe.cafe.sale.SaleService;
import org.gamingcafe.platform.kernel.Money;

/** A voucher at the counter: who has not looked up what its code pays does not pay with it. */
@Named
@ViewScoped
public class CodeForm implements Serializable {

    @Inject
    SaleService sales;

    @Inject
    ShiftPage shiftPage;

    @Inject
    Here here;

    public void read(PayingPage page) {
        var payment = page.getPayment();
        var code = payment.getCode();
        if (code == null || code.isBlank()) {
            payment.withoutCode();
            return;
        }
        payment.worth(sales.worth(shiftPage.id(), code));
    }

    public void drop(PayingPage page) {
        page.getPayment().withoutCode();
    }

    public Money worth(PayingPage page) {
        return new Money(page.getPayment().getWorth(), here.currency());
    }
}
