package org.gamingcafe.api.floor;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** As a stream of events: the watcher only listens, so that it is there as long as it takes what is said. */
final class StreamLine extends FloorLine {

    private final SseEventSink sink;
    private final Sse sse;

    StreamLine(SseEventSink sink, Sse sse, VenueId venue, LiveSession watcher, @Nullable String known, Instant now) {
        super(venue, watcher, known, now);
        this.sink = sink;
        this.sse = sse;
    }

    @Override
    boolean isOpen() {
        return !sink.isClosed();
    }

    @Override
    boolean isGone(Instant now) {
        heard(now);
        return super.isGone(now);
    }

    @Override
    CompletionStage<?> say(String text, @Nullable String id) {
        var event = sse.newEventBuilder().data(String.class, text);
        return sink.send(id == null ? event.build() : event.id(id).build());
    }

    @Override
    void close(String why) {
        sink.close();
    }
}
