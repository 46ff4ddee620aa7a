package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.GoodsReceiptService;
import org.gamingcafe.cafe.inventory.GoodsReceiptView;
import org.gamingcafe.cafe.inventory.NewGoodsReceipt;
import org.gamingcafe.cafe.inventory.SupplierService;
import org.gamingcafe.cafe.inventory.SupplierView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Goods that came from suppliers, and those that are just being unpacked. */
@Named
@ViewScoped
public class GoodsPage extends ListPage<GoodsReceiptView> {

    private static final int FIRST_LINES = 4;
    private static final int MORE_LINES = 4;
    private static final int MOST_LINES = 60;

    @Inject
    GoodsReceiptService receipts;

    @Inject
    SupplierService suppliers;

    @Inject
    ProductCodes codes;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private List<GoodsLine> lines = GoodsLine.blank(FIRST_LINES);
    private @Nullable String supplier;
    private @Nullable String deliveryNote;
    private boolean saved;

    @Override
    protected Slice<GoodsReceiptView> load(@Nullable String text, PageRequest page) {
        return receipts.list(here.id(), page);
    }

    /** Lines in which nothing stands are left out. */
    public void receive() {
        saved = false;
        var typed = lines.stream().filter(line -> !line.isEmpty()).toList();
        var products = codes.products(here.id(), typed);
        var arrived = typed.stream()
                .map(line -> line.line(products.apply(line), here.currency()))
                .toList();
        var goods = new NewGoodsReceipt(here.id(), Parameters.id(supplier, "supplier"), deliveryNote, arrived);
        receipts.receive(goods, act.command("goods.receive", goods));
        act.renew();
        lines = GoodsLine.blank(FIRST_LINES);
        deliveryNote = null;
        saved = true;
        search();
    }

    public void more() {
        if (lines.size() < MOST_LINES) {
            lines.addAll(GoodsLine.blank(MORE_LINES));
        }
    }

    public List<SupplierView> getSuppliers() {
        return suppliers.list(here.id()).stream()
                .filter(one -> !one.about().retired())
                .toList();
    }

    public List<GoodsLine> getLines() {
        return lines;
    }

    public boolean isSaved() {
        return saved;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = 36) String getSupplier() {
        return supplier;
    }

    public void setSupplier(@Nullable String supplier) {
        this.supplier = supplier;
    }

    public @Nullable @Size(max = NewGoodsReceipt.LONGEST_NOTE) String getDeliveryNote() {
        return deliveryNote;
    }

    public void setDeliveryNote(@Nullable String deliveryNote) {
        this.deliveryNote = deliveryNote;
    }
}
