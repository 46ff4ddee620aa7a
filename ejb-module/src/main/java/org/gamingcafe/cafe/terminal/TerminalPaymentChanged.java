package org.gamingcafe.cafe.terminal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A terminal was asked, or has said something. @param reason of a person who has decided what it cannot tell */
public record TerminalPaymentChanged(
        TerminalPayment payment, @Nullable String reason) implements DomainEvent {

    @Override
    public String act() {
        return "terminal." + payment.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Subject subject() {
        return Subject.of("terminal-payment", payment.id());
    }

    @Override
    public VenueId venue() {
        return payment.venue();
    }

    @Override
    public Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        changes.put("amount", payment.amount().toString());
        changes.put("kind", payment.kind().name());
        changes.put("till", payment.till().toString());
        changes.put("shift", payment.shift().toString());
        if (payment.receipt() != null) {
            changes.put("slip", payment.receipt().toString());
        }
        if (payment.why() != null) {
            changes.put("why", payment.why());
        }
        return changes;
    }
}
