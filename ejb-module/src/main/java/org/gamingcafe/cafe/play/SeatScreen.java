package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.SeatClaimService;
import org.gamingcafe.cafe.station.SeatPost;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What the screen of a seat shows: who sits there, what it has cost, how long it lasts, and who comes next. */
@ApplicationScoped
class SeatScreen {

    /** Bookings that begin later are not shown. */
    private static final Duration SOON = Duration.ofHours(1);

    /** Further ahead nobody looks for the end of the money. */
    private static final Duration HORIZON = Duration.ofHours(12);

    @Inject
    PlaySessions sessions;

    @Inject
    Snapshot snapshot;

    @Inject
    PaidTime paidTime;

    @Inject
    SeatClaimService claims;

    @Inject
    AccountService accounts;

    /** @param running the session that has a lease there */
    SeatNow now(StationId station, SeatPost post, @Nullable UUID running, Instant now) {
        var sitting = running == null
                ? null
                : sessions.find(running)
                        .filter(PlaySession::isOpen)
                        .map(session -> sitter(session, now))
                        .orElse(null);
        var booked = claims.nextAt(station, now, now.plus(SOON)).orElse(null);
        return new SeatNow(post.number(), post.venueName(), sitting, booked);
    }

    private SeatNow.Sitter sitter(PlaySession session, Instant now) {
        return new SeatNow.Sitter(
                name(session), session.startedAt(), snapshot.heard(session, now).total(), leftSeconds(session, now));
    }

    private @Nullable String name(PlaySession session) {
        return session.player()
                .flatMap(player -> accounts.all(List.of(player)).stream().findFirst())
                .map(AccountView::displayName)
                .orElse(session.guestName());
    }

    /** A pause stops the time; grace ends when it is over. */
    private @Nullable Long leftSeconds(PlaySession session, Instant now) {
        var end = switch (session.state()) {
            case PAUSED -> now.plus(Duration.between(session.played().lastTurn(), session.paidUntil()));
            case GRACE -> session.watch().graceUntil().orElse(now);
            case ACTIVE, SETTLED, CANCELLED, ADJUSTED -> paidTime.lasts(session, now.plus(HORIZON));
        };
        var left = Duration.between(now, end);
        return left.compareTo(HORIZON) >= 0 ? null : Long.valueOf(Math.max(0, left.toSeconds()));
    }
}
