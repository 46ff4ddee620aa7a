package org.gamingcafe.api.floor;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.platform.kernel.VenueId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Over a socket. */
final class SocketLine extends FloorLine {

    private static final Logger LOG = Logger.getLogger(SocketLine.class);

    private final Session session;

    SocketLine(Session session, VenueId venue, LiveSession watcher, @Nullable String known, Instant now) {
        super(venue, watcher, known, now);
        this.session = session;
    }

    boolean isOf(Session other) {
        return session.equals(other);
    }

    @Override
    boolean isOpen() {
        return session.isOpen();
    }

    @Override
    CompletionStage<?> say(String text, @Nullable String id) {
        var said = new CompletableFuture<Boolean>();
        session.getAsyncRemote().sendText(text, result -> {
            if (result.isOK()) {
                said.complete(true);
            } else {
                said.completeExceptionally(result.getException());
            }
        });
        return said;
    }

    /** A browser answers by itself; so does every program that speaks the protocol. */
    void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalArgumentException e) {
            LOG.debugf(e, "A watcher of the floor cannot be reached.");
        }
    }

    @Override
    void close(String why) {
        close(session, CloseReason.CloseCodes.VIOLATED_POLICY, why);
    }

    static void close(Session session, CloseReason.CloseCode code, String why) {
        try {
            session.close(new CloseReason(code, why));
        } catch (IOException | IllegalStateException e) {
            LOG.debugf(e, "The connection of a watcher was gone already.");
        }
    }
}
