package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.SupplierDebt;
import org.gamingcafe.cafe.inventory.SupplierEdit;
import org.gamingcafe.cafe.inventory.SupplierPaymentService;
import org.gamingcafe.cafe.inventory.SupplierService;
import org.gamingcafe.cafe.inventory.SupplierView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** From whom the venue buys: added and changed. */
@Named
@ViewScoped
public class SuppliersPage implements Serializable {

    @Inject
    SupplierService suppliers;

    @Inject
    SupplierPaymentService payments;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String chosen;
    private @Nullable String name;
    private @Nullable String customerNumber;
    private @Nullable Integer leadDays = 0;
    private boolean retired;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String address;
    private long version;
    private boolean saved;
    private transient @Nullable List<SupplierView> rows;
    private transient @Nullable Map<UUID, Money> debts;

    /** The one whose button was pressed is changed from now on. */
    public void choose(@Nullable String id) {
        var supplier = suppliers.get(Parameters.id(id, "supplier"));
        chosen = supplier.id().toString();
        name = supplier.about().name();
        customerNumber = supplier.about().customerNumber();
        leadDays = supplier.about().leadDays();
        retired = supplier.about().retired();
        email = supplier.about().email();
        phone = supplier.about().phone();
        address = supplier.about().address();
        version = supplier.version();
        saved = false;
    }

    public void save() {
        saved = false;
        var about = new SupplierEdit(
                name == null ? "" : name,
                customerNumber,
                leadDays == null ? 0 : leadDays,
                retired,
                email,
                phone,
                address);
        if (chosen == null) {
            suppliers.add(here.id(), about, act.command("supplier.add", about));
        } else {
            suppliers.change(Parameters.id(chosen, "supplier"), about, version);
        }
        begin();
        saved = true;
    }

    public void begin() {
        act.renew();
        rows = null;
        chosen = null;
        name = null;
        customerNumber = null;
        leadDays = 0;
        retired = false;
        email = null;
        phone = null;
        address = null;
        debts = null;
    }

    public List<SupplierView> getRows() {
        var known = rows;
        if (known == null) {
            known = suppliers.list(here.id());
            rows = known;
        }
        return known;
    }

    /** What is owed there. */
    public @Nullable Money owed(SupplierView supplier) {
        var known = debts;
        if (known == null) {
            known = payments.debts(here.id()).stream()
                    .collect(Collectors.toMap(SupplierDebt::supplier, SupplierDebt::owed));
            debts = known;
        }
        return known.get(supplier.id());
    }

    public boolean isChanging() {
        return chosen != null;
    }

    public boolean isSaved() {
        return saved;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = SupplierEdit.LONGEST_NAME) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable @Size(max = SupplierEdit.LONGEST_NUMBER) String getCustomerNumber() {
        return customerNumber;
    }

    public void setCustomerNumber(@Nullable String customerNumber) {
        this.customerNumber = customerNumber;
    }

    public @Nullable @Min(0) @Max(SupplierEdit.MOST_DAYS) Integer getLeadDays() {
        return leadDays;
    }

    public void setLeadDays(@Nullable Integer leadDays) {
        this.leadDays = leadDays;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    public @Nullable @Size(max = SupplierEdit.LONGEST_EMAIL) String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable @Size(max = SupplierEdit.LONGEST_PHONE) String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable @Size(max = SupplierEdit.LONGEST_ADDRESS) String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }
}
