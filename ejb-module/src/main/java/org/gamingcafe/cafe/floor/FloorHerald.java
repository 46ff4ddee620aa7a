package org.gamingcafe.cafe.floor;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gamingcafe.cafe.play.FloorService;
import org.gamingcafe.cafe.play.PlayEnded;
import org.gamingcafe.cafe.play.PlayExtended;
import org.gamingcafe.cafe.play.PlayInGrace;
import org.gamingcafe.cafe.play.PlayMoved;
import org.gamingcafe.cafe.play.PlayPaused;
import org.gamingcafe.cafe.play.PlayResumed;
import org.gamingcafe.cafe.play.PlayStarted;
import org.gamingcafe.cafe.reservation.ReservationChanged;
import org.gamingcafe.cafe.station.GroupAdded;
import org.gamingcafe.cafe.station.RoomChanged;
import org.gamingcafe.cafe.station.StaffCallChanged;
import org.gamingcafe.cafe.station.StationChanged;
import org.gamingcafe.cafe.station.StationKeyChanged;
import org.gamingcafe.cafe.station.StationsAdded;
import org.gamingcafe.cafe.station.TicketChanged;
import org.gamingcafe.platform.cluster.Hints;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Tells this node and the others where something has happened, once it is committed. Never on the thread of the act, and
 * once for all that happened while it told.
 */
@ApplicationScoped
class FloorHerald {

    static final String TOPIC = "floor";

    private static final Logger LOG = Logger.getLogger(FloorHerald.class.getName());

    @Resource
    ManagedExecutorService threads;

    @Inject
    FloorService floor;

    @Inject
    FloorPictures pictures;

    @Inject
    FloorFeeds feeds;

    @Inject
    Hints hints;

    private final Map<VenueId, FloorChange> untold = new HashMap<>();
    private boolean telling;
    private volatile boolean open;

    /** From now on; before the house is open nobody watches. */
    void open() {
        open = true;
    }

    void close() {
        open = false;
    }

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        if (open) {
            change(event).ifPresent(this::tell);
        }
    }

    private static Optional<FloorChange> change(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case PlayStarted one -> FloorChange.seats(one.venue(), one.station());
                    case PlayMoved one -> FloorChange.seats(one.venue(), one.from(), one.to());
                    case PlayEnded one -> FloorChange.play(one.venue(), one.session());
                    case PlayPaused one -> FloorChange.play(one.venue(), one.session());
                    case PlayResumed one -> FloorChange.play(one.venue(), one.session());
                    case PlayExtended one -> FloorChange.play(one.venue(), one.session());
                    case PlayInGrace one -> FloorChange.play(one.venue(), one.session());
                    case StationChanged one -> {
                        var station = one.after().station();
                        yield FloorChange.seats(station.venue(), station.id());
                    }
                    case StationKeyChanged one -> FloorChange.seats(one.venue(), one.station());
                    case StationsAdded one -> FloorChange.anywhere(one.venue());
                    case GroupAdded one -> FloorChange.anywhere(one.venue());
                    case RoomChanged one -> FloorChange.anywhere(one.venue());
                    case TicketChanged one ->
                        FloorChange.seats(one.venue(), one.ticket().station())
                                .and(new FloorNote(
                                        FloorNote.Kind.TICKET,
                                        one.act(),
                                        one.ticket().id()));
                    case StaffCallChanged one ->
                        FloorChange.seats(one.venue(), one.call().station())
                                .and(new FloorNote(
                                        FloorNote.Kind.CALL,
                                        one.act(),
                                        one.call().id()));
                    case ReservationChanged one ->
                        FloorChange.anywhere(one.venue())
                                .and(new FloorNote(FloorNote.Kind.BOOKING, one.act(), one.reservation()));
                    default -> null; // happens elsewhere
                });
    }

    private void tell(FloorChange change) {
        if (!isFirst(change)) {
            return;
        }
        try {
            threads.execute(this::work);
        } catch (RejectedExecutionException e) {
            forget();
            LOG.log(Level.FINE, "no thread is free; it is seen with the next picture", e);
        }
    }

    private synchronized boolean isFirst(FloorChange change) {
        untold.merge(change.venue(), change, FloorChange::and);
        var isFirst = !telling;
        telling = true;
        return isFirst;
    }

    /** Nothing more to tell: whoever comes next is the first again. */
    private synchronized List<FloorChange> taken() {
        var all = List.copyOf(untold.values());
        untold.clear();
        telling = !all.isEmpty();
        return all;
    }

    /** Nobody tells now: what waits is not told, and whoever comes next is the first again. */
    private synchronized void forget() {
        untold.clear();
        telling = false;
    }

    private void work() {
        var isDone = false;
        try {
            for (var some = taken(); !some.isEmpty(); some = taken()) {
                some.forEach(this::said);
            }
            isDone = true;
        } finally {
            if (!isDone) {
                forget();
            }
        }
    }

    private void said(FloorChange change) {
        try {
            say(change);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a change of the floor was not told; it is seen with the next picture", e);
        }
    }

    /** The old picture is out of the way before anybody hears that there is a new one. */
    private void say(FloorChange change) {
        pictures.mark(change.venue());
        var known = change.plays().isEmpty()
                ? change
                : change.at(Call.ofTheHouse(TOPIC).run(() -> floor.seatsOf(change.plays())));
        feeds.heard(known);
        hints.tell(TOPIC, known.text());
    }
}
