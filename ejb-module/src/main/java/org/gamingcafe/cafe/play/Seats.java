package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.member.Admission;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.member.MemberNotActive;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.reservation.SeatClaimService;
import org.gamingcafe.cafe.reservation.Sitting;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Sitting down: somebody who may play here, a free seat, and money for the first minutes. */
@ApplicationScoped
class Seats {

    @Inject
    PlaySessions sessions;

    @Inject
    PassTime passTime;

    @Inject
    PaidTime paidTime;

    @Inject
    Funds funds;

    @Inject
    GuardedTime guarded;

    @Inject
    VenuePlaySettings settings;

    @Inject
    StationService stations;

    @Inject
    SeatClaimService claims;

    @Inject
    TariffService tariffs;

    @Inject
    AdmissionService admissions;

    @Inject
    AccountService accounts;

    @Inject
    MemberService members;

    @Inject
    VenueService venues;

    @Inject
    WalletService wallets;

    @Inject
    Event<DomainEvent> events;

    /** @param act the id of the business act, under which the books know what a guest pays */
    PlaySession take(NewPlay wanted, Instant now, UUID act) {
        var station = stations.get(wanted.station());
        var venue = station.venue();
        Call.current().caller().mustBeAllowed(Permission.PLAY_RUN, venue, "station");
        var elsewhere = mustMayPlay(wanted, venue);
        var length = length(wanted.minutes(), settings.of(venue));
        var admission = admission(wanted.mode(), wanted.account(), venue, wanted.accompanied(), now);
        var session = seat(wanted, station, elsewhere, now);
        session.watch()
                .admitted(
                        wanted.accompanied(),
                        admission
                                .flatMap(one -> Optional.ofNullable(one.endsAt()))
                                .orElse(null));
        var terms = claims.sit(sitting(wanted, session, now, length));
        session.watch().planUntil(terms.until());
        session.bookedElsewhere(terms.elsewhere());
        session.watch().lookAt(now);
        stations.occupy(station.id(), session.id());
        var guest = wanted.guest();
        if (guest != null) {
            funds.deposit(session, guest.paid(), guest.shift(), act);
        }
        passTime.lend(session);
        if (terms.reservation() != null) {
            claims.arrived(terms.reservation(), now);
        }
        paidTime.buy(session, now);
        events.fire(new PlayStarted(
                session.id(),
                venue,
                wanted.account(),
                wanted.mode(),
                station.id(),
                session.held(),
                session.paidUntil()));
        return session;
    }

    /** Who named no length stays as long as they have booked. */
    private static Sitting sitting(NewPlay wanted, PlaySession session, Instant now, Duration length) {
        var until = now.plus(length);
        return new Sitting(
                session.id(),
                wanted.station(),
                wanted.account(),
                wanted.party(),
                now,
                wanted.minutes() == null ? null : until,
                until);
    }

    /** Refuses a length that the venue does not sell. */
    private static Duration length(@Nullable Integer minutes, PlaySettings settings) {
        if (minutes == null) {
            return settings.autoEnd() ? Duration.ofMinutes(settings.usualMinutes()) : settings.longest();
        }
        if (minutes < settings.shortestMinutes() || minutes > settings.longestMinutes()) {
            throw new InvalidInput("minutes", "play.length", settings.shortestMinutes(), settings.longestMinutes());
        }
        return Duration.ofMinutes(minutes);
    }

    int number(StationId id) {
        return stations.number(id);
    }

    /** The house rules for who plays on; they do not bind the house's own people. */
    void admitAgain(PlaySession session, Instant now) {
        var watch = session.watch();
        admission(session.mode(), session.player().orElse(null), session.venue(), watch.isAccompanied(), now)
                .ifPresent(admission -> watch.admitted(watch.isAccompanied(), admission.endsAt()));
        if (session.state() == PlayView.State.ACTIVE) {
            guarded.cap(session, now);
        }
    }

    private Optional<Admission> admission(
            PlayView.Mode mode, @Nullable AccountId account, VenueId venue, boolean accompanied, Instant now) {
        if (mode == PlayView.Mode.STAFF) {
            return Optional.empty();
        }
        var admission = account == null
                ? admissions.admissionOfGuest(venue, accompanied, now)
                : admissions.admission(venue, account, accompanied, now);
        return Optional.of(admission.mustBeAdmitted());
    }

    /** @return the venue in which they are at home, if that is another one */
    private @Nullable VenueId mustMayPlay(NewPlay wanted, VenueId venue) {
        var account = wanted.account();
        if (account == null) {
            return null;
        }
        var isStaff = wanted.mode() == PlayView.Mode.STAFF;
        if (isStaff && !Call.current().caller().may(Permission.PLAY_STAFF, venue)) {
            throw new Denied("play.staff");
        }
        var kind = isStaff ? AccountView.Kind.STAFF : AccountView.Kind.MEMBER;
        var person = accounts.all(List.of(account)).stream()
                .filter(known -> known.kind() == kind)
                .filter(known -> known.homeVenue().equals(venue) || isWelcome(wanted.mode(), known))
                .findFirst()
                .orElseThrow(() -> new NotFound(isStaff ? "account" : "member"));
        if (person.status() != AccountView.Status.ACTIVE) {
            throw new MemberNotActive();
        }
        return person.homeVenue().equals(venue)
                ? null
                : wallets.payingIn(account, venues.get(venue).currency());
    }

    /** A member of another venue pays from their wallet there. To the desk they are unknown; they sit down by themselves (T26). */
    private static boolean isWelcome(PlayView.Mode mode, AccountView member) {
        var caller = Call.current().caller();
        return mode == PlayView.Mode.PREPAID
                && (caller.kind() != Caller.Kind.STAFF || caller.may(Permission.MEMBER_READ, member.homeVenue()));
    }

    private PlaySession seat(NewPlay wanted, StationView station, @Nullable VenueId elsewhere, Instant now) {
        var venue = venues.get(station.venue());
        var account = wanted.account();
        var seating = new PlaySessions.Seating(
                Ids.next(),
                station,
                wanted,
                tariffs.activeId(venue.id()),
                tier(wanted, venue.id()),
                elsewhere,
                venue.currency(),
                now,
                Call.current().caller().account());
        return sessions.add(seating).orElseGet(() -> {
            if (account != null && sessions.isPlaying(account)) {
                throw new AlreadyPlaying();
            }
            stations.occupy(station.id(), seating.id()); // says who sits there, or why nobody may
            throw new AlreadyPlaying();
        });
    }

    private @Nullable String tier(NewPlay wanted, VenueId venue) {
        var account = wanted.account();
        if (account == null) {
            return null;
        }
        return wanted.mode() == PlayView.Mode.STAFF
                ? Usage.STAFF
                : members.tierIn(venue, account).orElse(null);
    }
}
