package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A session is over and settled. */
public record PlayEnded(
        UUID session,
        VenueId venue,
        @Nullable AccountId account,
        PlayView.Mode mode,
        Instant at,
        String why,
        long billableSeconds,
        Money total,
        @Nullable Money waived,
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
        var changes = new HashMap<>(Map.of(
                "at", at.toString(),
                "why", why,
                "mode", mode.name(),
                "billableSeconds", String.valueOf(billableSeconds),
                "total", total.toString(),
                "receipt", receipt));
        if (waived != null) {
            changes.put("waived", waived.toString());
        }
        return changes;
    }
}
