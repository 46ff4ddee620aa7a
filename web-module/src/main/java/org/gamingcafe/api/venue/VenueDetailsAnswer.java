package org.gamingcafe.api.venue;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.venue.VenueDetails;
import org.jspecify.annotations.Nullable;

/** A venue with all that is said of it. */
@Schema(
        description =
                "cutOver is the local start of the business day; taxPpm the usual rate in millionths. A day without"
                        + " hours is closed; no hours at all: nobody has said. fixed: there are books or prices, so code, zone and"
                        + " currency stay as they are.")
public record VenueDetailsAnswer(
        UUID id,
        String code,
        String name,
        @Nullable String organisation,
        String zone,
        String currency,
        String cutOver,
        String language,
        @Nullable String receiptHead,
        @Nullable Integer taxPpm,
        List<VenueRequest.Span> hours,
        Boolean fixed) {

    static VenueDetailsAnswer of(VenueDetails venue) {
        var said = venue.said();
        return new VenueDetailsAnswer(
                venue.id().value(),
                said.code(),
                said.name(),
                said.organisation(),
                said.zone().getId(),
                said.currency(),
                said.cutOver().toString(),
                said.language(),
                said.receiptHead(),
                said.taxPpm(),
                said.hours().stream().map(VenueRequest.Span::of).toList(),
                venue.fixed());
    }
}
