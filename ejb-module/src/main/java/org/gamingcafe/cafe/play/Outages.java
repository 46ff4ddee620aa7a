package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;

/**
 * Incidents that keep players from playing: it is free for as long as it lasts, silence ends nobody's session meanwhile, and
 * each session has one entry for it (T9). The caller holds the session's lock.
 */
@ApplicationScoped
class Outages {

    @Inject
    PlayOutages outages;

    @Inject
    TariffService tariffs;

    @Inject
    Event<DomainEvent> events;

    /** An incident of which a session is told. @param seats that are out, by their ids */
    record News(UUID incident, String reason, Map<UUID, OutSeat> seats, boolean untilHeard) {

        boolean lastsAt(StationId station) {
            var seat = seats.get(station.value());
            return seat != null && seat.lasts();
        }
    }

    /** What time is lost, and what it would have cost. */
    record Lost(long seconds, Money money) {}

    /**
     * An incident as a session has it: at the seat where its player sits it lasts, unless another one does; where they have
     * sat before it is over for them.
     */
    void begin(PlaySession session, News news, Instant now) {
        var stays = session.at(news.seats(), now);
        if (!news.lastsAt(session.station()) || session.out().isOn()) {
            wasOut(session, news, stays, now);
            return;
        }
        var isSince = !stays.isEmpty() && stays.getLast().until().equals(now);
        var since = isSince ? stays.removeLast().from() : now;
        wasOut(session, news, stays, now);
        session.out().begin(news.incident(), since, news.untilHeard());
        outages.begin(news.incident(), session, news.reason(), since);
        note(session, now);
    }

    /** What was lost at seats at which their player sits no more, or which are well again. */
    private void wasOut(PlaySession session, News news, List<Stay> stays, Instant now) {
        var before = session.usage(session.watch().atMost(now));
        stays.forEach(stay -> carve(session, stay.from(), stay.until()));
        var seconds = stays.stream()
                .mapToLong(stay -> stay.missed().seconds(before, Usage.Kind.BILLABLE))
                .sum();
        if (seconds == 0) {
            return;
        }
        var after = session.usage(session.watch().atMost(now));
        var lost = new Lost(
                seconds,
                difference(
                        tariffs.bill(session.tariff(), before).total(),
                        tariffs.bill(session.tariff(), after).total()));
        session.out().was(stays.getLast().until());
        outages.was(news.incident(), session, news.reason(), stays, lost);
        tell(session, news.incident());
    }

    private static Money difference(Money whole, Money paid) {
        return whole.isLessThan(paid) ? Money.zero(paid.currency()) : whole.minus(paid);
    }

    /** Takes out of what is billed whatever was lost until now. What was agreed as its end stays its end. */
    void note(PlaySession session, Instant now) {
        session.out().since().ifPresent(since -> carve(session, since, now));
    }

    /** One can play again, or has gone. */
    void end(PlaySession session, Instant at) {
        session.out().incident().ifPresent(incident -> end(session, incident, at));
    }

    /** The seat is heard of again. */
    void heard(PlaySession session, Instant at) {
        if (session.out().isUntilHeard()) {
            end(session, at);
        }
    }

    private void end(PlaySession session, UUID incident, Instant at) {
        var since = session.out().since().orElse(at);
        carve(session, since, at);
        var lost = lost(session, since, at);
        session.out().end(at);
        outages.ended(incident, session.id(), at, lost.seconds(), lost.money());
        tell(session, incident);
    }

    private void tell(PlaySession session, UUID incident) {
        outages.find(incident, session.id())
                .ifPresent(kept -> events.fire(new PlayWasOut(
                        session.id(),
                        session.venue(),
                        session.player().orElse(null),
                        incident,
                        kept.from(),
                        kept.until() == null ? kept.from() : kept.until(),
                        kept.seconds(),
                        new Money(kept.lost(), session.held().currency()),
                        kept.reason())));
    }

    /** What kept its player from playing, the first one first. */
    List<PlayOutages.Kept> of(PlaySession session) {
        return session.out().until().isPresent() ? outages.ofSession(session.id()) : List.of();
    }

    private static void carve(PlaySession session, Instant since, Instant now) {
        var until = session.watch().atMost(now);
        if (since.isBefore(until)) {
            session.wasLocked(since, until);
        }
    }

    /** Of a session for which it lasts, what was lost since an instant until another one. */
    Lost lost(PlaySession session, Instant since, Instant now) {
        var until = latest(since, session.watch().atMost(now));
        var used = session.usage(until);
        var missed = new MissedTime(since, until);
        var paid = tariffs.bill(session.tariff(), used).total();
        var whole = tariffs.bill(session.tariff(), missed.played(used)).total();
        return new Lost(missed.seconds(used, Usage.Kind.OUTAGE), difference(whole, paid));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
