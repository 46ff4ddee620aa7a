package org.gamingcafe.cafe.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** The books for those who look into them. */
@Stateless
@RolesAllowed({Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW})
public class JournalService {

    @Inject
    Journal journal;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** The newest first. */
    public Slice<EntryLine> entries(VenueId venue, EntryFilter filter, PageRequest page) {
        mustBeVisible(venue, "venue");
        return journal.entries(venue.value(), filter, page);
    }

    public EntryView entry(UUID id) {
        var entry = journal.find(id).orElseThrow(() -> new NotFound("journal-entry"));
        mustBeVisible(entry.venue(), "journal-entry");
        return entry;
    }

    /** Which types the last entries have. */
    public List<String> types(VenueId venue) {
        mustBeVisible(venue, "venue");
        return journal.types(venue.value());
    }

    /** All accounts of the venue's book: what they held before the day, what moved on it, what they held after it. */
    public List<TrialDay> trialBalance(VenueId venue, LocalDate day) {
        mustBeVisible(venue, "venue");
        return journal.trialBalance(venue.value(), day);
    }

    /** The business day that is running. */
    public LocalDate today(VenueId venue) {
        mustBeVisible(venue, "venue");
        return venues.get(venue).businessDay(clock.instant());
    }

    private static void mustBeVisible(VenueId venue, String what) {
        var caller = Call.current().caller();
        if (!caller.may(Permission.LEDGER_AUDIT, venue) && !caller.may(Permission.FINANCIALS_VIEW, venue)) {
            throw new NotFound(what);
        }
    }
}
