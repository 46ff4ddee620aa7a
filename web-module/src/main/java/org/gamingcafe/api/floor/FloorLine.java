package org.gamingcafe.api.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gamingcafe.api.Frame;
import org.gamingcafe.cafe.floor.FloorNews;
import org.gamingcafe.cafe.floor.FloorNote;
import org.gamingcafe.cafe.floor.FloorSeat;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A connection over which somebody watches a floor. While one thing is being said nothing else is; what happens meanwhile is
 * said at once afterwards, so that a slow watcher costs no more than the floor is large.
 */
abstract sealed class FloorLine permits SocketLine, StreamLine {

    /** Both sides say something at least so often. */
    static final Duration ALIVE = Duration.ofSeconds(15);

    /** Who has said nothing for so long is gone, and so is who does not take what is said. */
    static final Duration SILENT = Duration.ofSeconds(30);

    private final VenueId venue;
    private volatile LiveSession watcher;
    private volatile Instant heardAt;
    private volatile Instant saidAt = Instant.EPOCH;
    private volatile boolean saying;
    private volatile @Nullable String known;

    FloorLine(VenueId venue, LiveSession watcher, @Nullable String known, Instant now) {
        this.venue = venue;
        this.watcher = watcher;
        this.known = known;
        this.heardAt = now;
    }

    /** Seats as they are now: all of them, or those that are not as they were when this watcher was told last. */
    public record SeatsTold(String id, Instant at, List<FloorSeat> seats, List<UUID> gone) {}

    /** Something with an answer of its own has happened. */
    public record NoteTold(String act, UUID subject) {}

    /** Nothing happens, and the connection is there. */
    public record Alive(Instant at) {}

    abstract boolean isOpen();

    abstract CompletionStage<?> say(String text, @Nullable String id);

    abstract void close(String why);

    VenueId venue() {
        return venue;
    }

    LiveSession watcher() {
        return watcher;
    }

    void is(LiveSession known) {
        watcher = known;
    }

    void heard(Instant now) {
        heardAt = now;
    }

    @Nullable
    String known() {
        return known;
    }

    boolean isBusy() {
        return saying;
    }

    boolean isGone(Instant now) {
        var isSilent = !heardAt.plus(SILENT).isAfter(now);
        return !isOpen() || isSilent || saying && !saidAt.plus(SILENT).isAfter(now);
    }

    void tell(FloorNews news, Instant now) {
        known = news.id();
        if (news.isEmpty()) {
            stayAlive(now);
            return;
        }
        CompletionStage<?> said = CompletableFuture.completedFuture(null);
        begin(now);
        for (var text : notes(news)) {
            said = said.thenCompose(before -> say(text, null));
        }
        var seats = new SeatsTold(news.id(), news.at(), news.seats(), news.gone());
        var text = Frame.text(news.whole() ? "snapshot" : "seats", seats);
        end(said.thenCompose(before -> say(text, news.id())));
    }

    private static List<String> notes(FloorNews news) {
        var texts = new ArrayList<String>();
        for (FloorNote note : news.notes()) {
            var type = note.kind().name().toLowerCase(Locale.ROOT);
            texts.add(Frame.text(type, new NoteTold(note.act(), note.subject())));
        }
        return texts;
    }

    private void stayAlive(Instant now) {
        if (!saidAt.plus(ALIVE).isAfter(now)) {
            begin(now);
            end(say(Frame.text("alive", new Alive(now)), null));
        }
    }

    private void begin(Instant now) {
        saying = true;
        saidAt = now;
    }

    private void end(CompletionStage<?> said) {
        said.whenComplete((done, failure) -> {
            saying = false;
            if (failure != null) {
                close("broken");
            }
        });
    }
}
