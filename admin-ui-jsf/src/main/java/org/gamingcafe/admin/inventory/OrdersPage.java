package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.PurchaseOrderDraft;
import org.gamingcafe.cafe.inventory.PurchaseOrderService;
import org.gamingcafe.cafe.inventory.PurchaseOrderView;
import org.gamingcafe.cafe.inventory.StockReportService;
import org.gamingcafe.cafe.inventory.SupplierService;
import org.gamingcafe.cafe.inventory.SupplierView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What the venue has ordered, and what it orders next. */
@Named
@ViewScoped
public class OrdersPage extends ListPage<PurchaseOrderView> {

    private static final int FIRST_LINES = 4;
    private static final int MOST_LINES = 60;

    @Inject
    PurchaseOrderService orders;

    @Inject
    SupplierService suppliers;

    @Inject
    StockReportService reports;

    @Inject
    ProductCodes codes;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private List<GoodsLine> lines = GoodsLine.blank(FIRST_LINES);
    private PurchaseOrderView.@Nullable State state;
    private @Nullable String supplier;
    private @Nullable String note;
    private @Nullable UUID drafted;

    @Override
    protected Slice<PurchaseOrderView> load(@Nullable String text, PageRequest page) {
        return orders.list(here.id(), state, page);
    }

    @Override
    protected boolean narrowed() {
        return state != null;
    }

    /** Lines in which nothing stands are left out. */
    public void draft() {
        drafted = null;
        var typed = lines.stream().filter(line -> !line.isEmpty()).toList();
        var products = codes.products(here.id(), typed);
        var wanted = typed.stream()
                .map(line -> line.order(products.apply(line), here.currency()))
                .toList();
        var draft = new PurchaseOrderDraft(Parameters.id(supplier, "supplier"), note, wanted);
        drafted = orders.draft(here.id(), draft, act.command("order.draft", draft))
                .id();
        act.renew();
        lines = GoodsLine.blank(FIRST_LINES);
        note = null;
        search();
    }

    /** Fills the lines with what runs low; costs that nobody has said are left open. */
    public void suggest() {
        var wanted = reports.low(here.id()).stream()
                .filter(low -> low.suggested() > 0)
                .limit(MOST_LINES)
                .toList();
        var costs = codes.costs(here.id(), wanted);
        lines = wanted.isEmpty()
                ? GoodsLine.blank(FIRST_LINES)
                : new ArrayList<>(wanted.stream()
                        .map(low -> GoodsLine.of(low, costs.get(low.product().id())))
                        .toList());
    }

    public void more() {
        if (lines.size() < MOST_LINES) {
            lines.addAll(GoodsLine.blank(FIRST_LINES));
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

    public boolean isDone() {
        return drafted != null;
    }

    public @Nullable UUID getDrafted() {
        return drafted;
    }

    public ActKey getAct() {
        return act;
    }

    public PurchaseOrderView.State[] getStates() {
        return PurchaseOrderView.State.values();
    }

    public PurchaseOrderView.@Nullable State getState() {
        return state;
    }

    public void setState(PurchaseOrderView.@Nullable State state) {
        this.state = state;
    }

    public @Nullable @Size(max = 36) String getSupplier() {
        return supplier;
    }

    public void setSupplier(@Nullable String supplier) {
        this.supplier = supplier;
    }

    public @Nullable @Size(max = PurchaseOrderDraft.LONGEST_NOTE) String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
