package org.gamingcafe.cafe.report;

import java.time.LocalDate;
import org.gamingcafe.platform.kernel.VenueId;

/** A business day that is to be counted. */
public record DueDay(VenueId venue, LocalDate day) {}
