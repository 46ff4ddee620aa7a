package org.gamingcafe.cafe.floor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gamingcafe.cafe.play.FloorService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.play.SeatView;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.StationDetails;
import org.gamingcafe.platform.cluster.CacheUnavailable;
import org.gamingcafe.platform.cluster.Caches;
import org.gamingcafe.platform.cluster.SharedCache;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Pictures of floors: kept for a while for all nodes, else from the rows. */
@ApplicationScoped
class FloorPictures {

    static final Duration LIFE = Duration.ofSeconds(10);

    /** In place of a picture: something has happened since it was taken. Each has an id, so that no two are alike. */
    private static final String CHANGED = "changed ";

    private static final Jsonb JSON = JsonbBuilder.create();

    /** As it is kept. */
    public record Picture(List<FloorSeat> seats) {}

    @Inject
    Caches caches;

    @Inject
    FloorService floor;

    @Inject
    RegistryService registry;

    @Inject
    Clock clock;

    private SharedCache cache;

    @PostConstruct
    void open() {
        cache = caches.stations();
    }

    List<FloorSeat> of(VenueId venue) {
        try {
            var text = kept(venue);
            return text == null || text.startsWith(CHANGED) ? keep(venue, text, all(venue)) : read(text);
        } catch (CacheUnavailable e) {
            return all(venue);
        }
    }

    @Nullable
    String kept(VenueId venue) throws CacheUnavailable {
        return cache.get(key(venue));
    }

    private static List<FloorSeat> read(String text) {
        return JSON.fromJson(text, Picture.class).seats();
    }

    /** Whoever has marked the picture since it was looked for wins: this one is shown to nobody else. */
    List<FloorSeat> keep(VenueId venue, @Nullable String before, List<FloorSeat> seats) throws CacheUnavailable {
        var text = JSON.toJson(new Picture(seats));
        if (before == null) {
            cache.putIfAbsent(key(venue), text, LIFE);
        } else {
            cache.replace(key(venue), before, text, LIFE);
        }
        return seats;
    }

    /** Something has happened there. Without a cache nobody sees an old picture, and with it for ten seconds at most. */
    void mark(VenueId venue) {
        try {
            cache.put(key(venue), CHANGED + Ids.next(), LIFE);
        } catch (CacheUnavailable e) {
            // What is kept nowhere need not be marked; what other nodes still keep is old within the life of a picture.
        }
    }

    List<FloorSeat> all(VenueId venue) {
        return house(() -> join(floor.board(venue), registry.plan(venue)));
    }

    /** Straight from the rows. */
    List<FloorSeat> some(VenueId venue, Set<StationId> seats) {
        return seats.isEmpty() ? List.of() : house(() -> join(floor.seats(venue, seats), registry.some(venue, seats)));
    }

    private static <T> T house(Supplier<T> act) {
        return Call.ofTheHouse("floor").run(act);
    }

    private List<FloorSeat> join(List<SeatView> seats, List<StationDetails> details) {
        Map<StationId, SeatView> known =
                seats.stream().collect(Collectors.toMap(seat -> seat.station().id(), Function.identity()));
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return details.stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.station().id())).map(seat -> seat(seat, one, now)))
                .toList();
    }

    private static FloorSeat seat(SeatView seat, StationDetails details, Instant now) {
        var station = seat.station();
        var play = seat.play();
        return new FloorSeat(
                station.id().value(),
                station.number(),
                station.name(),
                station.groupId(),
                station.group(),
                details.roomId(),
                details.room(),
                details.planX(),
                details.planY(),
                details.machine().kind(),
                seat.state(),
                seat.lost(),
                details.openTickets(),
                details.device(),
                details.calledAt(),
                List.copyOf(details.abilities().keySet()),
                play == null ? null : playing(play, seat.playerName(), now),
                seat.booked() == null ? null : seat.booked().startsAt());
    }

    private static FloorSeat.Playing playing(PlayView play, @Nullable String name, Instant now) {
        var isRunning = play.state() == PlayView.State.ACTIVE;
        return new FloorSeat.Playing(
                play.id(),
                play.state(),
                name,
                isRunning ? now.minusSeconds(play.billableSeconds()) : null,
                isRunning ? 0 : play.billableSeconds(),
                play.total(),
                play.plannedUntil() == null ? play.lastsUntil() : play.plannedUntil());
    }

    private static String key(VenueId venue) {
        return "floor " + venue;
    }
}
