package org.gamingcafe.cafe.floor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Tells watchers of a floor what has happened (G183). Whoever watches asks again and again; most answers cost nothing. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FloorNewsService {

    @Inject
    FloorFeeds feeds;

    @Inject
    Clock clock;

    /**
     * What the caller does not know yet; everything to who knows nothing, or comes with the word of another node.
     *
     * @param known the id of the news heard last
     */
    public FloorNews since(VenueId venue, @Nullable String known) {
        var caller = Call.current().caller();
        caller.mustBeAllowed(Permission.PLAY_READ, venue, "venue");
        return allowed(feeds.of(venue).since(known, clock.instant()), caller, venue);
    }

    private static FloorNews allowed(FloorNews news, Caller caller, VenueId venue) {
        var mayReadNames = caller.may(Permission.MEMBER_READ, venue);
        var seats = mayReadNames
                ? news.seats()
                : news.seats().stream().map(FloorSeat::withInitials).toList();
        var notes = news.notes().stream()
                .filter(note -> caller.may(permission(note.kind()), venue))
                .toList();
        return new FloorNews(news.id(), news.at(), news.whole(), seats, news.gone(), notes);
    }

    private static String permission(FloorNote.Kind kind) {
        return switch (kind) {
            case BOOKING -> Permission.RESERVATION_READ;
            case TICKET, CALL -> Permission.STATION_READ;
        };
    }

    /** For the house itself, a few times a second: looks where something has happened on any node. */
    public void look() {
        Call.current().caller().mustBeTheHouse();
        feeds.look();
    }
}
