package org.gamingcafe.cafe.ledger;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** An entry has been undone by its exact mirror. */
public record EntryReversed(UUID entry, UUID reversal, VenueId venue, String reason) implements DomainEvent {

    @Override
    public String act() {
        return "ledger.entry-reversed";
    }

    @Override
    public Subject subject() {
        return Subject.of("journal-entry", entry);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("reversal", reversal.toString());
    }
}
