package org.gamingcafe.cafe.venue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A venue. Code: 2–6 capitals or digits, first part of its receipt numbers; cut-over: local start of the business day.
 *
 * @param receiptHead what stands below its name on receipts
 */
public record VenueView(
        VenueId id,
        String code,
        String name,
        ZoneId zone,
        String currency,
        LocalTime cutOver,
        String language,
        @Nullable String receiptHead) {

    public VenueView(
            VenueId id, String code, String name, ZoneId zone, String currency, LocalTime cutOver, String language) {
        this(id, code, name, zone, currency, cutOver, language, null);
    }

    /** The day to which the venue counts an instant: it begins at the local cut-over, not at midnight. */
    public LocalDate businessDay(Instant instant) {
        var local = instant.atZone(zone);
        var isBeforeCutOver = local.toLocalTime().isBefore(cutOver);
        return isBeforeCutOver ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    /** The instant at which the business day of another one began. */
    public Instant dayBegan(Instant instant) {
        return begins(businessDay(instant));
    }

    /** The instant at which a business day begins. */
    public Instant begins(LocalDate day) {
        return day.atTime(cutOver).atZone(zone).toInstant();
    }
}
