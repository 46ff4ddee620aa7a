package org.gamingcafe.cafe.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gamingcafe.platform.cluster.Hint;
import org.gamingcafe.platform.kernel.VenueId;

/** The venues that somebody watches at this node. */
@ApplicationScoped
class FloorFeeds {

    private static final Duration KEPT_UNASKED = Duration.ofMinutes(2);

    @Inject
    FloorPictures pictures;

    @Inject
    Clock clock;

    private final Map<VenueId, FloorFeed> feeds = new ConcurrentHashMap<>();

    /** It is read before anybody is told. */
    FloorFeed of(VenueId venue) {
        var known = feeds.get(venue);
        if (known != null && known.isRead()) {
            return known;
        }
        var now = clock.instant();
        var fresh = new FloorFeed(venue, now);
        var others = feeds.putIfAbsent(venue, fresh);
        var feed = others == null ? fresh : others;
        look(feed, now);
        return feed;
    }

    void heard(FloorChange change) {
        Optional.ofNullable(feeds.get(change.venue())).ifPresent(feed -> feed.touch(change));
    }

    /** Another node tells what has happened there, or something of it was perhaps not heard. */
    void heard(@Observes Hint hint) {
        if (hint.topic().equals(Hint.LOST)) {
            feeds.values().forEach(FloorFeed::distrust);
        } else if (hint.topic().equals(FloorHerald.TOPIC)) {
            FloorChange.read(hint.text()).ifPresent(this::heard);
        }
    }

    /** Reads again what has changed, or was read some time ago. */
    void look() {
        var now = clock.instant();
        feeds.values().removeIf(feed -> feed.isForgotten(now.minus(KEPT_UNASKED)));
        List.copyOf(feeds.values()).forEach(feed -> look(feed, now));
    }

    /** What could not be read is read with the next look. */
    private void look(FloorFeed feed, Instant now) {
        var due = feed.due(now, FloorPictures.LIFE);
        if (due.isEmpty()) {
            return;
        }
        var isRead = false;
        try {
            read(feed, due.get(), now);
            isRead = true;
        } finally {
            if (!isRead) {
                feed.distrust();
            }
        }
    }

    private void read(FloorFeed feed, FloorFeed.Due due, Instant now) {
        if (due.all()) {
            feed.showAll(pictures.of(feed.venue()), now);
        } else {
            feed.showSome(pictures.some(feed.venue(), due.seats()), due.seats());
        }
    }
}
