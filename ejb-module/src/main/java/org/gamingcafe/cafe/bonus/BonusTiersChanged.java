package org.gamingcafe.cafe.bonus;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** What top-ups of a venue bring on top has changed. */
public record BonusTiersChanged(VenueId venue, List<BonusTier> before, List<BonusTier> after) implements DomainEvent {

    @Override
    public String act() {
        return "bonus.tiers-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("tiers", said(before) + " → " + said(after));
    }

    private static String said(List<BonusTier> tiers) {
        return tiers.isEmpty()
                ? "none"
                : tiers.stream().map(BonusTier::toString).collect(Collectors.joining("; "));
    }
}
