package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What a venue says to whoever wants to come: how long, how far ahead, when it is open, and its house rules (T30). */
@ApplicationScoped
class BookingRules {

    @Inject
    VenueService venues;

    @Inject
    AdmissionService admissions;

    /** Refuses what is too long, too large, over already or too far ahead; and when the house is closed or says no. */
    void check(VenueId venue, NewReservation wanted, ReservationSettings settings, Instant now) {
        if (wanted.seats() < 1 || wanted.seats() > settings.mostSeats()) {
            throw new InvalidInput("seats", "reservation.seats", settings.mostSeats());
        }
        if (wanted.minutes() < settings.shortestMinutes() || wanted.minutes() > settings.longestMinutes()) {
            throw new InvalidInput(
                    "minutes", "reservation.length", settings.shortestMinutes(), settings.longestMinutes());
        }
        var isTooFar = wanted.startsAt().isAfter(now.plus(Duration.ofDays(settings.aheadDays())));
        if (!wanted.startsAt().isAfter(now) || isTooFar) {
            throw new InvalidInput("startsAt", "reservation.time", settings.aheadDays());
        }
        mustBeOpen(venue, wanted.startsAt(), wanted.endsAt());
        mustBeAdmitted(venue, wanted);
    }

    private void mustBeOpen(VenueId venue, Instant from, Instant until) {
        if (!venues.isOpen(venue, from, until)) {
            throw new VenueClosed();
        }
    }

    private void mustBeAdmitted(VenueId venue, NewReservation wanted) {
        mustBeAdmitted(venue, wanted.account(), wanted.accompanied(), wanted.startsAt(), wanted.endsAt());
    }

    /** The house rules of the day on which they come: they let somebody in, and let them stay until the end. */
    void mustBeAdmitted(VenueId venue, @Nullable AccountId account, boolean accompanied, Instant from, Instant until) {
        var admission = account == null
                ? admissions.admissionOfGuest(venue, accompanied, from)
                : admissions.admission(venue, account, accompanied, from);
        var end = Optional.ofNullable(admission.mustBeAdmitted().endsAt());
        if (end.filter(until::isAfter).isPresent()) {
            throw new StaysTooLong();
        }
    }
}
