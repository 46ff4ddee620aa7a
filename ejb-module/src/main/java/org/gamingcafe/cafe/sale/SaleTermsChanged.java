package org.gamingcafe.cafe.sale;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** What a venue allows at its counter has changed. */
public record SaleTermsChanged(VenueId venue, SaleTerms before, SaleTerms after) implements DomainEvent {

    @Override
    public String act() {
        return "sale.terms-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        var was = before.named();
        var changed = new LinkedHashMap<String, String>();
        after.named().forEach((field, value) -> {
            if (!value.equals(was.get(field))) {
                changed.put(field, was.get(field) + " → " + value);
            }
        });
        return changed.isEmpty() ? Map.of("terms", "as before") : changed;
    }
}
