package org.gamingcafe.cafe.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;

/**
 * What people have left on their accounts when they go, of many of them at once: the same statements for one as for all. Called
 * by the rooms that move it, never by doors.
 */
@Stateless
@PermitAll
public class LeftMoneyService {

    private static final UUID NONE = new UUID(Long.MIN_VALUE, Long.MIN_VALUE);

    @Inject
    LedgerAccounts accounts;

    @Inject
    FrozenAccounts frozen;

    @Inject
    NewEntries newEntries;

    @Inject
    VenueService venues;

    @Inject
    Event<WalletMoved> moved;

    @Inject
    Clock clock;

    /** All accounts with a floor that the owners have used in these books; owners without any are left out. */
    public Map<UUID, Map<Chart, Balance>> balances(VenueId venue, Collection<UUID> owners, String currency) {
        return accounts.balances(venue, owners, currency);
    }

    /** Ends every freeze of these accounts, but for those that only an auditor may release. */
    public void unfreeze(VenueId venue, Set<Chart> charts, Collection<UUID> owners, String currency) {
        frozen.unfreeze(venue, charts, owners, currency);
    }

    /**
     * Posts entries of one venue, each of which moves one account with a floor or none: all of them, or none where one is
     * refused as {@link LedgerService#post} refuses it. Accounts are locked in the order of their ids.
     */
    public void post(VenueId venue, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var together = accounts.reading();
        var asked = bookings(venue, entries).stream()
                .map(one -> asked(one, together))
                .toList();
        newEntries.addAll(written(venue, asked));
    }

    private record Part(Entry entry, Booking booking) {

        UUID first() {
            return booking.movements().stream()
                    .map(Booking.Movement::account)
                    .findFirst()
                    .orElse(NONE);
        }
    }

    private List<Part> bookings(VenueId venue, List<Entry> entries) {
        var places = entries.stream()
                .flatMap(entry -> entry.legs().stream())
                .map(Leg::place)
                .collect(Collectors.toSet());
        var known = accounts.at(venue, places);
        return entries.stream()
                .map(entry -> new Part(entry, new Booking(entry, known)))
                .sorted(Comparator.comparing(Part::first))
                .toList();
    }

    /** With the answers of its accounts, which go out together. */
    private record Asked(Part part, Map<UUID, Supplier<Booking.Moved>> answers) {}

    private Asked asked(Part part, Reading together) {
        var answers = new HashMap<UUID, Supplier<Booking.Moved>>();
        for (var movement : part.booking().movements()) {
            answers.put(movement.account(), accounts.move(movement, together));
        }
        return new Asked(part, answers);
    }

    /** Entries get their time and id once the accounts are locked. */
    private List<NewEntries.Fresh> written(VenueId venue, List<Asked> asked) {
        var place = venues.get(venue);
        var fresh = new ArrayList<NewEntries.Fresh>();
        for (var one : asked) {
            var after = new HashMap<UUID, Booking.Moved>();
            one.answers().forEach((account, answer) -> after.put(account, answer.get()));
            var now = clock.instant();
            var stamp = new NewEntries.Stamp(Ids.next(), now, place.businessDay(now));
            if (!after.isEmpty()) {
                moved.fire(new WalletMoved(stamp.id()));
            }
            fresh.add(new NewEntries.Fresh(
                    stamp, one.part().entry(), one.part().booking().postings(after)));
        }
        return fresh;
    }
}
