package org.gamingcafe.cafe.till;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Consent was asked, granted, denied or used. */
public record CounterApprovalChanged(CounterApprovalView approval) implements DomainEvent {

    @Override
    public String act() {
        return switch (approval.state()) {
            case ASKED, EXPIRED -> "approval.asked";
            case GRANTED -> "approval.granted";
            case USED -> "approval.used";
            case DENIED -> "approval.denied";
        };
    }

    @Override
    public Subject subject() {
        return Subject.of("approval", approval.id());
    }

    @Override
    public VenueId venue() {
        return approval.venue();
    }

    @Override
    public String reason() {
        return approval.reason();
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "kind", approval.kind().name(), "amount", approval.amount().toString());
    }
}
