package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.SupplierDebt;
import org.gamingcafe.cafe.inventory.SupplierPayment;
import org.gamingcafe.cafe.inventory.SupplierPaymentService;
import org.gamingcafe.cafe.inventory.SupplierService;
import org.gamingcafe.cafe.inventory.SupplierView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** One supplier: how to reach them, what is owed, what was paid; and a payment. */
@Named
@ViewScoped
public class SupplierPage extends ListPage<SupplierPayment> {

    @Inject
    SupplierService suppliers;

    @Inject
    SupplierPaymentService payments;

    @Inject
    Names names;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String id;
    private @Nullable BigDecimal amount;
    private @Nullable String reference;
    private boolean paid;
    private transient @Nullable SupplierView supplier;
    private transient @Nullable SupplierDebt debt;

    /** What is owed stands in the form. */
    public void load() {
        amount = getDebt().owed().isPositive() ? getDebt().owed().amount() : null;
    }

    @Override
    protected Slice<SupplierPayment> load(@Nullable String text, PageRequest page) {
        var found = payments.of(key(), page);
        names.learn(found.items().stream().map(SupplierPayment::paidBy).toArray(UUID[]::new));
        return found;
    }

    public void pay() {
        paid = false;
        var money = Amounts.of("amount", amount, here.currency());
        payments.pay(
                key(), money, reference, act.command("supplier.pay", key(), money, reference == null ? "" : reference));
        act.renew();
        reference = null;
        debt = null;
        search();
        load();
        paid = true;
    }

    private UUID key() {
        return Parameters.id(id, "supplier");
    }

    public SupplierView getSupplier() {
        var known = supplier;
        if (known == null) {
            known = suppliers.get(key());
            supplier = known;
        }
        return known;
    }

    public SupplierDebt getDebt() {
        var known = debt;
        if (known == null) {
            known = payments.debt(key());
            debt = known;
        }
        return known;
    }

    public boolean isPaid() {
        return paid;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable @Size(max = SupplierPayment.LONGEST_REFERENCE) String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null || reference.isBlank() ? null : reference.strip();
    }
}
