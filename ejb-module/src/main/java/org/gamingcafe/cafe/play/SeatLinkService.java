package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.station.Beat;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.Lease;
import org.gamingcafe.cafe.station.LeaseService;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.StationId;

/** Tells a seat, which has shown its key, until when it may run. A lease never goes beyond what is paid, or must end. */
@Stateless
@PermitAll
public class SeatLinkService {

    /** While its player is away a seat is locked anyway; it needs no long permission. */
    private static final Duration WHILE_PAUSED = Duration.ofMinutes(3);

    private static final Duration ENOUGH = Duration.ofMinutes(1);

    @Inject
    StationLinkService link;

    @Inject
    PlaySessions sessions;

    @Inject
    Course course;

    @Inject
    Outages outages;

    @Inject
    StationRulesService posts;

    @Inject
    SeatScreen screen;

    @Inject
    LeaseService leases;

    @Inject
    Clock clock;

    /** It is alive, whatever trouble its session makes: what it has to do, and until when it may run. */
    public Orders beat(Beat beat) {
        return orders(link.beat(beat), true);
    }

    /** The same for a seat that has said so a moment ago. */
    public Orders orders() {
        return orders(link.orders(), false);
    }

    private Orders orders(List<CommandView> commands, boolean isHeard) {
        var now = clock.instant();
        var lease = lease(isHeard);
        var post = posts.post();
        var running = lease.map(Lease::session).orElse(null);
        var seat = screen.now(Call.current().caller().station(), post, running, now.truncatedTo(ChronoUnit.SECONDS));
        return new Orders(now, lease.orElse(null), commands, seat, post.rules());
    }

    /** Nothing if nobody plays there. Whoever asks is heard of again: time since the last lease was locked (T7). */
    public Optional<Lease> lease() {
        return lease(true);
    }

    private Optional<Lease> lease(boolean isHeard) {
        var station = Call.current().caller().station();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return sessions.runningAt(station)
                .flatMap(seen -> isBehind(seen, now) || seen.isOut() && isHeard
                        ? caughtUp(seen, station, now, isHeard)
                        : Optional.of(seen))
                .filter(running -> !running.isOver(now))
                .flatMap(running -> leases.issue(station, running.id(), state(running), now, until(running, now)));
    }

    private boolean isBehind(PlaySessions.Running running, Instant now) {
        return running.isOver(now)
                || leases.until(running.id()).filter(now::isAfter).isPresent();
    }

    private Optional<PlaySessions.Running> caughtUp(
            PlaySessions.Running seen, StationId station, Instant now, boolean isHeard) {
        sessions.locked(seen.id()).filter(PlaySession::isOpen).ifPresent(session -> {
            if (isHeard) {
                outages.heard(session, now);
            }
            course.catchUp(session, now, Ids.next());
        });
        return sessions.runningAt(station);
    }

    private static Lease.State state(PlaySessions.Running running) {
        return switch (running.state()) {
            case PAUSED -> Lease.State.PAUSED;
            case GRACE -> Lease.State.GRACE;
            case ACTIVE, SETTLED, CANCELLED, ADJUSTED -> Lease.State.ACTIVE;
        };
    }

    /** A short one that is still good for a while stays as it is, so that not every heartbeat writes a row. */
    private Instant until(PlaySessions.Running running, Instant now) {
        if (running.state() != PlayView.State.PAUSED) {
            return running.ends();
        }
        var latest = now.plus(WHILE_PAUSED);
        var next = leases.until(running.id())
                .filter(until -> until.isAfter(now.plus(ENOUGH)) && !until.isAfter(latest))
                .orElse(latest);
        return next.isBefore(running.ends()) ? next : running.ends();
    }
}
