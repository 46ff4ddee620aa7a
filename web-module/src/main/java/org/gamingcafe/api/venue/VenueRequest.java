package org.gamingcafe.api.venue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.venue.OpeningSpan;
import org.gamingcafe.cafe.venue.VenueEdit;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** All that is said of a venue. */
@Schema(example = VenueRequest.EXAMPLE)
public record VenueRequest(
        @NotNull @Size(max = 6) String code,
        @NotNull @Size(max = VenueEdit.LONGEST_NAME) String name,
        @Nullable @Size(max = VenueEdit.LONGEST_NAME) String organisation,
        @NotNull @Size(max = 60) String zone,
        @NotNull @Size(max = 3) String currency,
        @NotNull @Pattern(regexp = VenueRequest.TIME) String cutOver,
        @NotNull @Size(max = 5) String language,
        @Nullable @Size(max = VenueEdit.LONGEST_HEAD) String receiptHead,
        @Nullable @Min(0) @Max(1_000_000) Integer taxPpm,
        @NotNull @Valid @Size(max = 7) List<@NotNull @Valid Span> hours) {

    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    static final String EXAMPLE = """
            {"code":"BER","name":"Café Berlin","organisation":"Café Berlin GmbH","zone":"Europe/Berlin","currency":"EUR",\
            "cutOver":"06:00","language":"de","receiptHead":"Hauptstraße 1\\n10115 Berlin","taxPpm":190000,\
            "hours":[{"day":"MONDAY","begins":"10:00","ends":"02:00"}]}""";

    /** Ends on the next day where it does not end later than it begins. */
    public record Span(
            @NotNull DayOfWeek day,
            @NotNull @Pattern(regexp = VenueRequest.TIME) String begins,
            @NotNull @Pattern(regexp = VenueRequest.TIME) String ends) {

        static Span of(OpeningSpan span) {
            return new Span(span.day(), span.begins().toString(), span.ends().toString());
        }

        OpeningSpan span() {
            return new OpeningSpan(day, LocalTime.parse(begins), LocalTime.parse(ends));
        }
    }

    VenueEdit edit() {
        return new VenueEdit(
                code,
                name,
                organisation,
                zoneId(),
                currency,
                LocalTime.parse(cutOver),
                language,
                receiptHead,
                taxPpm,
                hours.stream().map(Span::span).toList());
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "venue.zone");
        }
    }
}
