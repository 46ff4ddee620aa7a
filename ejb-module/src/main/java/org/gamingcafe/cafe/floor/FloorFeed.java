package org.gamingcafe.cafe.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * One venue as this node knows it, and what has changed lately. Several threads may ask while one looks again; what happens
 * during a look is looked at with the next one.
 */
final class FloorFeed {

    /** So many steps back somebody can be told what is missing; further back everything is told. */
    static final int REMEMBERED = 500;

    private static final int MOST_NOTES = 100;

    /** What is to be read again. */
    record Due(boolean all, Set<StationId> seats) {}

    /** Seats and notes that changed with one look. */
    private record Step(long number, Set<UUID> seats, List<FloorNote> notes) {}

    private final VenueId venue;
    private final String run = Ids.next().toString().substring(24);
    private final Map<UUID, FloorSeat> seats = new HashMap<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<StationId> touched = new HashSet<>();
    private final List<FloorNote> notes = new ArrayList<>();
    private boolean stale = true;
    private Instant readAt = Instant.EPOCH;
    private Instant askedAt;
    private long last;

    FloorFeed(VenueId venue, Instant now) {
        this.venue = venue;
        this.askedAt = now;
    }

    VenueId venue() {
        return venue;
    }

    synchronized void touch(FloorChange change) {
        stale |= change.all();
        touched.addAll(change.seats());
        if (notes.size() < MOST_NOTES) {
            notes.addAll(change.notes());
        }
    }

    synchronized void distrust() {
        stale = true;
    }

    synchronized boolean isRead() {
        return !readAt.equals(Instant.EPOCH);
    }

    synchronized boolean isForgotten(Instant since) {
        return askedAt.isBefore(since);
    }

    /** What is to be read again now; whoever asks reads it. */
    synchronized Optional<Due> due(Instant now, Duration life) {
        var all = stale || !readAt.plus(life).isAfter(now);
        if (!all && touched.isEmpty() && notes.isEmpty()) {
            return Optional.empty();
        }
        var due = new Due(all, Set.copyOf(touched));
        touched.clear();
        stale = false;
        return Optional.of(due);
    }

    /** Every seat of the venue, as read at an instant. */
    synchronized void showAll(Collection<FloorSeat> read, Instant at) {
        readAt = at;
        var there = read.stream().map(FloorSeat::id).collect(Collectors.toSet());
        var changed = new LinkedHashSet<>(seats.keySet());
        changed.removeAll(there);
        seats.keySet().retainAll(there);
        show(read, changed);
    }

    /** These seats were asked for, and so many of them are there. */
    synchronized void showSome(Collection<FloorSeat> read, Set<StationId> asked) {
        var there = read.stream().map(FloorSeat::id).collect(Collectors.toSet());
        var changed = new LinkedHashSet<UUID>();
        for (var seat : asked) {
            if (!there.contains(seat.value()) && seats.remove(seat.value()) != null) {
                changed.add(seat.value());
            }
        }
        show(read, changed);
    }

    private void show(Collection<FloorSeat> read, Set<UUID> changed) {
        for (var seat : read) {
            var known = seats.get(seat.id());
            if (known == null || !seat.isLike(known)) {
                seats.put(seat.id(), seat);
                changed.add(seat.id());
            }
        }
        if (changed.isEmpty() && notes.isEmpty()) {
            return;
        }
        last++;
        steps.addLast(new Step(last, Set.copyOf(changed), List.copyOf(notes)));
        notes.clear();
        if (steps.size() > REMEMBERED) {
            steps.removeFirst();
        }
    }

    /** What has changed since somebody knew this; everything if that is too long ago, or was another node's word. */
    synchronized FloorNews since(@Nullable String id, Instant now) {
        askedAt = now;
        var known = known(id);
        if (known.isEmpty()) {
            return new FloorNews(id(), now, true, inOrder(seats.values()), List.of(), List.of());
        }
        var changed = new LinkedHashSet<UUID>();
        var told = new ArrayList<FloorNote>();
        for (var step : steps) {
            if (step.number() > known.get()) {
                changed.addAll(step.seats());
                told.addAll(step.notes());
            }
        }
        var there = changed.stream().map(seats::get).filter(Objects::nonNull).toList();
        var gone = changed.stream().filter(seat -> !seats.containsKey(seat)).toList();
        return new FloorNews(id(), now, false, inOrder(there), gone, told);
    }

    private static List<FloorSeat> inOrder(Collection<FloorSeat> some) {
        return some.stream().sorted(Comparator.comparingInt(FloorSeat::number)).toList();
    }

    private String id() {
        return run + "." + last;
    }

    private Optional<Long> known(@Nullable String id) {
        if (id == null || !id.startsWith(run + ".")) {
            return Optional.empty();
        }
        try {
            var number = Long.parseLong(id.substring(run.length() + 1));
            var oldest = steps.isEmpty() ? last + 1 : steps.getFirst().number();
            return number >= oldest - 1 && number <= last ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
