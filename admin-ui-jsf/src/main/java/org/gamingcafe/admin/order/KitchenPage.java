package org.gamingcafe.admin.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.PageClock;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.order.OrderService;
import org.gamingcafe.cafe.order.OrderView;
import org.jspecify.annotations.Nullable;

/** What the kitchen has to do: what is new, what is under way, what waits to be brought. It asks by itself. */
@Named
@ViewScoped
public class KitchenPage implements Serializable {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration VERY_LONG = Duration.ofMinutes(20);

    @Inject
    OrderService orders;

    @Inject
    Here here;

    @Inject
    PageClock clock;

    private final ActKey act = new ActKey();
    private transient @Nullable List<OrderView> board;

    /** A column of the board. @param next where its button brings an order */
    public record Column(OrderView.State state, OrderView.State next, List<OrderView> orders) {}

    public List<Column> getColumns() {
        return List.of(
                column(OrderView.State.SENT, OrderView.State.PREPARING),
                column(OrderView.State.PREPARING, OrderView.State.READY),
                column(OrderView.State.READY, OrderView.State.SERVED));
    }

    private Column column(OrderView.State state, OrderView.State next) {
        return new Column(
                state,
                next,
                board().stream().filter(order -> order.state() == state).toList());
    }

    private List<OrderView> board() {
        var known = board;
        if (known == null) {
            known = orders.board(here.id());
            board = known;
        }
        return known;
    }

    public void refresh() {
        board = null;
    }

    public void prepare(@Nullable String order) {
        move(order, OrderView.State.PREPARING);
    }

    public void ready(@Nullable String order) {
        move(order, OrderView.State.READY);
    }

    public void serve(@Nullable String order) {
        move(order, OrderView.State.SERVED);
    }

    private void move(@Nullable String order, OrderView.State to) {
        UUID id = Parameters.id(order, "order");
        orders.move(id, to, act.command("order.step", id, to));
        act.renew();
        refresh();
    }

    /** For how long somebody has waited, in seconds. */
    public long age(OrderView order) {
        return Math.max(0, Duration.between(since(order), clock.now()).toSeconds());
    }

    /** How urgent that looks. */
    public String urgency(OrderView order) {
        var age = Duration.ofSeconds(age(order));
        if (age.compareTo(VERY_LONG) >= 0) {
            return "very-long";
        }
        return age.compareTo(LONG) >= 0 ? "long" : "fine";
    }

    private static Instant since(OrderView order) {
        var sent = order.sentAt();
        return sent == null ? order.openedAt() : sent;
    }
}
