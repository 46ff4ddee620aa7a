package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A session is over and settled. */
public record PlayEnded(
        UUID session,
        VenueId venue,
        AccountId account,
        Instant at,
        String why,
        long billableSeconds,
        Money total,
        String receipt)
        implements DomainEvent {

    @Override
    public String act() {
        return "play.ended";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "at", at.toString(),
                "why", why,
                "billableSeconds", String.valueOf(billableSeconds),
                "total", total.toString(),
                "receipt", receipt);
    }
}
