package org.gamingcafe.admin.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.order.MenuItem;
import org.gamingcafe.cafe.order.MyOrderService;
import org.gamingcafe.cafe.order.NewOrder;
import org.gamingcafe.cafe.order.OrderView;
import org.gamingcafe.cafe.order.SeatOrder;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What who plays wants to be brought, and what they have ordered. */
@Named
@ViewScoped
public class MyOrderPage implements Serializable {

    /** A line of what is chosen. */
    public record Chosen(MenuItem item, int quantity) {

        public Money amount() {
            return item.price().times(quantity);
        }
    }

    @Inject
    MyOrderService orders;

    private final ActKey act = new ActKey();
    private final LinkedHashMap<UUID, Integer> chosen = new LinkedHashMap<>();
    private SeatOrder.Pay pay = SeatOrder.Pay.WALLET;
    private @Nullable String note;
    private @Nullable Integer number;
    private transient @Nullable List<MenuItem> menu;
    private transient @Nullable List<OrderView> mine;

    /** Whether the visitor plays somewhere, and may order from there. */
    public boolean isOpen() {
        return !getMenu().isEmpty();
    }

    public List<MenuItem> getMenu() {
        var known = menu;
        if (known == null) {
            known = loaded();
            menu = known;
        }
        return known;
    }

    private List<MenuItem> loaded() {
        return orders.isPlaying() ? orders.menu() : List.of();
    }

    public List<OrderView> getMine() {
        var known = mine;
        if (known == null) {
            known = orders.isPlaying() ? orders.orders() : List.of();
            mine = known;
        }
        return known;
    }

    public void add(@Nullable String product) {
        var id = Parameters.id(product, "product");
        if (chosen.size() < NewOrder.MOST_LINES || chosen.containsKey(id)) {
            chosen.merge(id, 1, (known, one) -> Math.min(known + one, NewOrder.MOST_PIECES));
        }
        number = null;
    }

    public void takeOne(@Nullable String product) {
        chosen.computeIfPresent(Parameters.id(product, "product"), (id, known) -> known > 1 ? known - 1 : null);
    }

    public void order() {
        var lines = chosen.entrySet().stream()
                .map(line -> new NewOrder.Line(line.getKey(), line.getValue()))
                .toList();
        var wanted = new SeatOrder(lines, pay, note);
        number = orders.order(wanted, act.command("my-order", wanted)).number();
        act.renew();
        chosen.clear();
        note = null;
        refresh();
    }

    public void refresh() {
        mine = null;
        menu = null;
    }

    public List<Chosen> getLines() {
        var lines = new ArrayList<Chosen>();
        for (Map.Entry<UUID, Integer> one : chosen.entrySet()) {
            getMenu().stream()
                    .filter(item -> item.product().equals(one.getKey()))
                    .findFirst()
                    .ifPresent(item -> lines.add(new Chosen(item, one.getValue())));
        }
        return lines;
    }

    /** In the currency of the venue in which they play, which may be another one than they are shown otherwise. */
    public @Nullable Money getTotal() {
        return getLines().stream().map(Chosen::amount).reduce(Money::plus).orElse(null);
    }

    public SeatOrder.Pay[] getPays() {
        return SeatOrder.Pay.values();
    }

    public ActKey getAct() {
        return act;
    }

    /** Of the order that was just given. */
    public @Nullable Integer getNumber() {
        return number;
    }

    public SeatOrder.Pay getPay() {
        return pay;
    }

    public void setPay(SeatOrder.@Nullable Pay pay) {
        this.pay = pay == null ? SeatOrder.Pay.WALLET : pay;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
