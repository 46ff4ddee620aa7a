package org.gamingcafe.cafe.order;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Something has happened to an order.
 *
 * @param before the state that it had; nothing of a new one
 * @param reason why it was given up
 */
public record OrderChanged(
        OrderView order,
        What what,
        OrderView.@Nullable State before,
        @Nullable String reason) implements DomainEvent {

    /** What has happened. */
    public enum What {
        OPENED,
        /** It has come further. */
        MOVED,
        PAID,
        REFUNDED,
        VOIDED
    }

    @Override
    public String act() {
        return "order." + (what == What.MOVED ? order.state().name() : what.name()).toLowerCase(Locale.ROOT);
    }

    @Override
    public Subject subject() {
        return Subject.of("order", order.id());
    }

    @Override
    public VenueId venue() {
        return order.venue();
    }

    @Override
    public @Nullable AccountId account() {
        return order.accountId();
    }

    @Override
    public Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        changes.put("number", Integer.toString(order.number()));
        changes.put("total", order.total().toString());
        changes.put("state", before == null ? order.state().name() : before + " → " + order.state());
        changes.put("payment", order.payment().name());
        return changes;
    }
}
