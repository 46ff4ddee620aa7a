package org.gamingcafe.api.station;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.api.Frame;
import org.gamingcafe.api.Retry;
import org.gamingcafe.cafe.play.SeatLinkService;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.Limits;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The station protocol over one connection (docs/api/station-protocol.md). The first message shows the key; each one after
 * it is judged anew, so that a revoked key opens nothing. Who is silent for half a minute is gone.
 */
@ServerEndpoint(value = "/v1/ws/station", configurator = StationHandshake.class)
public class StationSocket {

    static final int PROTOCOL = 1;

    private static final int SILENT_MILLIS = 30_000;
    private static final int LARGEST = 131_072;
    private static final String KEY = "cafe.station.key";
    private static final Logger LOG = Logger.getLogger(StationSocket.class);

    @Inject
    StationSockets sockets;

    @Inject
    StationKeyService keys;

    @Inject
    SeatLinkService seats;

    @Inject
    StationLinkService link;

    @Inject
    Limits limits;

    @Inject
    Validator validator;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LARGEST);
        session.setMaxIdleTimeout(SILENT_MILLIS);
    }

    @OnMessage
    public void message(Session session, String text) {
        var call = call(session, Caller.ANONYMOUS);
        try {
            var frame = Frame.of(text);
            var caller = caller(session, frame);
            call = call(session, caller);
            call.run(() -> {
                limits.enter();
                StationSockets.send(session, answer(session, caller, frame));
            });
        } catch (RuntimeException no) {
            if (Frame.isOurs(no, call)) {
                LOG.warnf(no, "A message of a station could not be answered.");
            }
            if (isUnknown(session)) {
                StationSockets.sendLast(session, Frame.problem(no, call), "not greeted");
            } else {
                StationSockets.send(session, Frame.problem(no, call));
            }
        }
    }

    private static boolean isUnknown(Session session) {
        return !(session.getUserProperties().get(KEY) instanceof Secret);
    }

    /** A key that counts no more is forgotten, so that the connection ends. */
    private Caller caller(Session session, Frame frame) {
        var key = session.getUserProperties().get(KEY) instanceof Secret known ? known : greeting(frame);
        var caller = keys.caller(key);
        if (caller.isEmpty()) {
            session.getUserProperties().remove(KEY);
            throw DoorRefusal.unauthenticated("station-key.refused");
        }
        session.getUserProperties().put(KEY, key);
        return caller.get();
    }

    /** The key that the first message shows. */
    private Secret greeting(Frame frame) {
        if (!frame.type().equals("hello")) {
            throw DoorRefusal.otherProtocol();
        }
        var hello = frame.body(HelloRequest.class, validator);
        if (hello.protocol() != PROTOCOL) {
            throw DoorRefusal.otherProtocol();
        }
        return new Secret(hello.key());
    }

    private String answer(Session session, Caller caller, Frame frame) {
        switch (frame.type()) {
            case "hello" -> {
                sockets.add(caller, session);
                return Frame.text(
                        "welcome", new WelcomeAnswer(PROTOCOL, caller.station().value()));
            }
            case "beat" -> {
                var beat = frame.body(StationLinkResource.BeatRequest.class, validator)
                        .beat();
                return Frame.text("orders", OrdersAnswer.of(Retry.onConflict(() -> seats.beat(beat))));
            }
            case "answer" -> {
                var said = frame.body(SaidRequest.class, validator);
                var command = Retry.onConflict(() -> link.acknowledge(said.command(), said.done(), said.answer()));
                return Frame.text("answered", StationCommandResource.CommandAnswer.of(command));
            }
            case "journal" -> {
                var journal = frame.body(StationLinkResource.JournalRequest.class, validator);
                var entries = journal.entries().stream()
                        .map(StationLinkResource.EntryRequest::entry)
                        .toList();
                var through = Retry.onConflict(() -> link.merge(journal.boot(), entries));
                return Frame.text("merged", new StationLinkResource.JournalAnswer(through));
            }
            default -> throw DoorRefusal.otherProtocol();
        }
    }

    @OnClose
    public void close(Session session) {
        sockets.remove(session);
    }

    @OnError
    public void failed(Session session, Throwable failure) {
        LOG.debugf(failure, "The connection of a station broke.");
        sockets.remove(session);
    }

    /** Whatever is known of where it comes from, a message is never taken for one of the house itself. */
    private static Call call(Session session, Caller caller) {
        var id = Ids.next().toString();
        var origin = Optional.ofNullable(session.getUserProperties().get(StationHandshake.ORIGIN))
                .filter(Origin.class::isInstance)
                .map(Origin.class::cast)
                .filter(known -> known != Origin.INSIDE)
                .orElse(new Origin("0.0.0.0", "", ""));
        return new Call(caller, origin, id, id, Locale.ENGLISH);
    }

    /** The first message. */
    public record HelloRequest(
            @NotNull Integer protocol,
            @NotNull @Size(max = 64) String key) {}

    /** What became of a command. */
    public record SaidRequest(
            @NotNull UUID command,
            @NotNull Boolean done,
            @Size(max = 500) @Nullable String answer) {}

    /** The answer to the first message. */
    public record WelcomeAnswer(Integer protocol, UUID station) {}
}
