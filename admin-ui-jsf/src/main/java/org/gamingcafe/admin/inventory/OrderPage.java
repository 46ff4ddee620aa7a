package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.GoodsReceiptView;
import org.gamingcafe.cafe.inventory.NewDelivery;
import org.gamingcafe.cafe.inventory.NewGoodsReceipt;
import org.gamingcafe.cafe.inventory.PurchaseOrderService;
import org.gamingcafe.cafe.inventory.PurchaseOrderView;
import org.jspecify.annotations.Nullable;

/** One order: sent, unpacked, cancelled. */
@Named
@ViewScoped
public class OrderPage implements Serializable {

    @Inject
    PurchaseOrderService orders;

    @Inject
    ProductCodes codes;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private List<GoodsLine> lines = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String deliveryNote;
    private @Nullable String reason;
    private transient @Nullable PurchaseOrderView order;
    private transient @Nullable List<GoodsReceiptView> receipts;

    public void load() {
        show(orders.get(key()));
    }

    private UUID key() {
        return Parameters.id(id, "purchase-order");
    }

    /** What is missing is expected to come as it was ordered. */
    private void show(PurchaseOrderView shown) {
        order = shown;
        receipts = null;
        lines = new ArrayList<>();
        shown.lines().stream().filter(line -> line.missing() > 0).forEach(line -> lines.add(GoodsLine.of(line)));
        deliveryNote = null;
        reason = null;
        act.renew();
    }

    public void send() {
        show(orders.send(key(), act.command("order.send", key())));
    }

    public void cancel() {
        var said = reason == null ? "" : reason;
        show(orders.cancel(key(), said, act.command("order.cancel", key(), said)));
    }

    /** Lines without a quantity have not come. */
    public void receive() {
        var counted = lines.stream().filter(GoodsLine::isCounted).toList();
        var products = codes.products(here.id(), counted);
        var come = counted.stream()
                .map(line -> line.delivery(products.apply(line), here.currency()))
                .toList();
        var delivery = new NewDelivery(deliveryNote, come);
        show(orders.receive(key(), delivery, act.command("order.receive", key(), delivery)));
    }

    public PurchaseOrderView getOrder() {
        var known = order;
        if (known == null) {
            known = orders.get(key());
            order = known;
        }
        return known;
    }

    public boolean isDraft() {
        return getOrder().state() == PurchaseOrderView.State.DRAFT;
    }

    public boolean isUnderWay() {
        return getOrder().state() == PurchaseOrderView.State.SENT
                || getOrder().state() == PurchaseOrderView.State.PART_RECEIVED;
    }

    public List<GoodsReceiptView> getReceipts() {
        var known = receipts;
        if (known == null) {
            known = orders.receipts(key());
            receipts = known;
        }
        return known;
    }

    public List<GoodsLine> getLines() {
        return lines;
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

    public @Nullable @Size(max = NewGoodsReceipt.LONGEST_NOTE) String getDeliveryNote() {
        return deliveryNote;
    }

    public void setDeliveryNote(@Nullable String deliveryNote) {
        this.deliveryNote = deliveryNote;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
