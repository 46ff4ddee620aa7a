package org.gamingcafe.cafe.venue;

import java.time.LocalTime;
import java.time.ZoneId;
import org.gamingcafe.platform.kernel.VenueId;

/** A venue. Code: 2–6 capitals or digits, first part of its receipt numbers; cut-over: local start of the business day. */
public record VenueView(
        VenueId id, String code, String name, ZoneId zone, String currency, LocalTime cutOver, String language) {}
