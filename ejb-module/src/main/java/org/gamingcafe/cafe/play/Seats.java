package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.member.MemberNotActive;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;

/** Sitting down: a member of the venue, a free seat in it, and money for the first minutes. */
@ApplicationScoped
class Seats {

    @Inject
    PlaySessions sessions;

    @Inject
    PassTime passTime;

    @Inject
    PaidTime paidTime;

    @Inject
    StationService stations;

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
    Event<DomainEvent> events;

    PlaySession take(StationId id, AccountId account, boolean accompanied, Instant now) {
        var station = stations.get(id);
        Call.current().caller().mustBeAllowed(Permission.PLAY_RUN, station.venue(), "station");
        mustBeMember(account, station.venue());
        var admission =
                admissions.admission(station.venue(), account, accompanied, now).mustBeAdmitted();
        var session = seat(station, account, now);
        session.admitted(accompanied, admission.endsAt());
        stations.occupy(id, session.id());
        passTime.lend(session);
        paidTime.buy(session, now);
        events.fire(new PlayStarted(session.id(), session.venue(), account, id, session.held(), session.paidUntil()));
        return session;
    }

    int number(StationId id) {
        return stations.number(id);
    }

    private void mustBeMember(AccountId account, VenueId venue) {
        var person = accounts.all(List.of(account)).stream()
                .filter(known -> known.kind() == AccountView.Kind.MEMBER)
                .filter(known -> known.homeVenue().equals(venue))
                .findFirst()
                .orElseThrow(() -> new NotFound("member"));
        if (person.status() != AccountView.Status.ACTIVE) {
            throw new MemberNotActive();
        }
    }

    private PlaySession seat(StationView station, AccountId account, Instant now) {
        var venue = venues.get(station.venue());
        var seating = new PlaySessions.Seating(
                Ids.next(),
                station,
                account,
                tariffs.activeId(venue.id()),
                members.tier(account).orElse(null),
                venue.currency(),
                now,
                Call.current().caller().account());
        return sessions.add(seating).orElseGet(() -> {
            if (sessions.isPlaying(account)) {
                throw new AlreadyPlaying();
            }
            stations.occupy(station.id(), seating.id()); // says who sits there, or why nobody may
            throw new AlreadyPlaying();
        });
    }
}
