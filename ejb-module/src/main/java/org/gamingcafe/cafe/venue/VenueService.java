package org.gamingcafe.cafe.venue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;

/** Venues. */
@Stateless
@PermitAll
public class VenueService {

    @Inject
    Venues venues;

    @Inject
    KnownVenues known;

    @Inject
    OpeningHours hours;

    @Inject
    Event<DomainEvent> events;

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code venue.not-found}, for a person without any right there too */
    public VenueView get(VenueId id) {
        var caller = Call.current().caller();
        if (caller.account() != null && !caller.permissions().containsKey(id)) {
            throw new NotFound("venue");
        }
        return known.get(id, () -> venues.find(id).map(Venue::view)).orElseThrow(() -> new NotFound("venue"));
    }

    /** What a venue is called is no secret: it hangs over the door. */
    public Optional<String> name(VenueId id) {
        return known.get(id, () -> venues.find(id).map(Venue::view)).map(VenueView::name);
    }

    /** What its clock says hangs there too. */
    public Optional<ZoneId> zone(VenueId id) {
        return known.get(id, () -> venues.find(id).map(Venue::view)).map(VenueView::zone);
    }

    /** Whether a venue is open all the time between two instants; one that has said nothing of its hours always is. */
    public boolean isOpen(VenueId id, Instant from, Instant until) {
        return OpeningHours.cover(hours.of(id), get(id).zone(), from, until);
    }

    /** For how long a venue is open between two instants. */
    public Duration openFor(VenueId id, Instant from, Instant until) {
        return OpeningHours.within(hours.of(id), get(id).zone(), from, until);
    }

    /** The venues the caller has any right in, by code; all of them for the house itself. */
    public List<VenueView> mine() {
        var caller = Call.current().caller();
        var mine = caller.kind() == Caller.Kind.JOB
                ? venues.all()
                : venues.all(caller.permissions().keySet());
        return mine.stream().map(Venue::view).toList();
    }

    /** Where somebody who registers is at home: in the venue they name, else in the first by code. Open to everybody. */
    public VenueId home(Optional<VenueId> wanted) {
        return wanted.isPresent()
                ? wanted.flatMap(venues::find)
                        .map(Venue::view)
                        .map(VenueView::id)
                        .orElseThrow(() -> new NotFound("venue"))
                : venues.all().stream()
                        .findFirst()
                        .map(venue -> venue.view().id())
                        .orElseThrow(() -> new NotFound("venue"));
    }

    /** For the house itself (first start, demo). */
    public VenueView found(VenueView venue) {
        Call.current().caller().mustBeTheHouse();
        if (venues.isTaken(venue.code())) {
            throw new VenueCodeTaken(venue.code());
        }
        var founded = new Venue(venue.id(), VenueEdit.of(venue));
        venues.add(founded);
        events.fire(new VenueFounded(venue.id(), venue.code(), venue.zone().getId(), venue.currency()));
        return founded.view();
    }
}
