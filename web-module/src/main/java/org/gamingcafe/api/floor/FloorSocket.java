package org.gamingcafe.api.floor;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.api.Frame;
import org.gamingcafe.api.Handshake;
import org.gamingcafe.identity.session.ConnectCodeService;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.limit.Limits;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The floor live (docs/api/live.md). The first message names the venue, and a connect code unless the request had a token;
 * after it the watcher only says that it is there.
 */
@ServerEndpoint("/v1/ws/floor")
public class FloorSocket {

    static final int PROTOCOL = 1;

    private static final int LARGEST = 2_000;
    private static final Logger LOG = Logger.getLogger(FloorSocket.class);

    @Inject
    FloorWatchers watchers;

    @Inject
    FloorStrangers strangers;

    @Inject
    ConnectCodeService codes;

    @Inject
    Limits limits;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LARGEST);
        session.setMaxIdleTimeout(FloorLine.SILENT.toMillis());
        if (!strangers.add(session, call(session).origin().ip())) {
            SocketLine.close(session, CloseReason.CloseCodes.TRY_AGAIN_LATER, "too many connections");
        }
    }

    @OnMessage
    public void message(Session session, String text) {
        var call = call(session);
        try {
            call.run(() -> {
                limits.enter();
                answer(session, Frame.of(text));
            });
        } catch (RuntimeException no) {
            if (Frame.status(no, call) >= 500) {
                LOG.warnf(no, "A message of a watcher could not be answered.");
            }
            session.getAsyncRemote()
                    .sendText(
                            Frame.problem(no, call),
                            said -> SocketLine.close(session, CloseReason.CloseCodes.VIOLATED_POLICY, "refused"));
        }
    }

    private void answer(Session session, Frame frame) {
        if (strangers.remove(session)) {
            greet(session, frame);
        } else if (frame.type().equals("alive")) {
            watchers.heard(session);
        } else {
            throw DoorRefusal.otherFloorProtocol();
        }
    }

    /** It is the only message of somebody unknown: what is refused ends the connection. */
    private void greet(Session session, Frame frame) {
        if (!frame.type().equals("hello")) {
            throw DoorRefusal.otherFloorProtocol();
        }
        var hello = frame.body(HelloRequest.class, validator);
        if (hello.protocol() != PROTOCOL) {
            throw DoorRefusal.otherFloorProtocol();
        }
        var watcher = watcher(hello).orElseThrow(() -> DoorRefusal.unauthenticated("connect-code.refused"));
        var line = new SocketLine(session, new VenueId(hello.venue()), watcher, hello.lastEventId(), clock.instant());
        watchers.begin(line);
        if (!watchers.add(line)) {
            SocketLine.close(session, CloseReason.CloseCodes.TRY_AGAIN_LATER, "too many connections");
        }
    }

    /** Whom the code stands for, or the token that came with the request. */
    private Optional<LiveSession> watcher(HelloRequest hello) {
        if (hello.code() != null) {
            return codes.redeem(new Secret(hello.code()));
        }
        return Optional.ofNullable(Call.current().caller().session()).flatMap(codes::current);
    }

    @OnMessage
    public void pong(Session session, PongMessage pong) {
        watchers.heard(session);
    }

    @OnClose
    public void close(Session session) {
        strangers.remove(session);
        watchers.remove(session);
    }

    @OnError
    public void failed(Session session, Throwable failure) {
        LOG.debugf(failure, "The connection of a watcher broke.");
        close(session);
    }

    /** Whatever is known of where it comes from, a message is never taken for one of the house itself. */
    private static Call call(Session session) {
        var id = Ids.next().toString();
        if (session.getUserPrincipal() instanceof Handshake.From from && from.origin() != Origin.INSIDE) {
            var known = from.call();
            return new Call(known.caller(), known.origin(), id, id, known.language());
        }
        return new Call(Caller.ANONYMOUS, new Origin("0.0.0.0", "", ""), id, id, Locale.ENGLISH);
    }

    /** The first message. */
    public record HelloRequest(
            @NotNull Integer protocol,
            @NotNull UUID venue,
            @Size(max = 64) @Nullable String code,
            @Size(max = 64) @Nullable String lastEventId) {}
}
