package org.gamingcafe.cafe.till;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Csv;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** What no shift answers for, because nobody stood at a till: it has its place in the report of the day all the same. */
@Stateless
@RolesAllowed(Permission.SHIFT_READ)
public class WithoutTillService {

    public static final int LONGEST_DAYS = 366;

    @Inject
    DaysWithoutTill days;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /**
     * By business day, the newest first.
     *
     * @param days 1 to 366, today among them
     */
    public List<DayWithoutTill> days(VenueId venue, int days) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_READ, venue, "venue");
        if (days < 1 || days > LONGEST_DAYS) {
            throw new InvalidInput("days", "shift.days", LONGEST_DAYS);
        }
        var view = venues.get(venue);
        var first = view.dayBegan(clock.instant().minus(Duration.ofDays(days - 1L)));
        return this.days.since(view, first);
    }

    /** The same for a spreadsheet; amounts as plain decimals, what was given back without its sign. */
    public String csv(VenueId venue, int days) {
        var lines = new StringBuilder(
                Csv.line("day", "receipts", "goods", "play", "credit notes", "given back", "total", "currency"));
        for (var one : days(venue, days)) {
            lines.append(Csv.line(
                    one.day(),
                    one.receipts(),
                    one.goods().amount().toPlainString(),
                    one.play().amount().toPlainString(),
                    one.creditNotes(),
                    one.givenBack().negated().amount().toPlainString(),
                    one.total().amount().toPlainString(),
                    one.total().currency()));
        }
        return lines.toString();
    }
}
