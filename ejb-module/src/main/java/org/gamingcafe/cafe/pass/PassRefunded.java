package org.gamingcafe.cafe.pass;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A pass ended early, and what was left of its price was paid back. */
public record PassRefunded(UUID pass, VenueId venue, AccountId account, PassRest rest, String creditNote, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "pass.refunded";
    }

    @Override
    public Subject subject() {
        return Subject.of("pass", pass);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "amount", rest.amount().toString(),
                "bonus", rest.bonus().toString(),
                "tender", rest.tender().name(),
                "creditNote", creditNote);
    }
}
