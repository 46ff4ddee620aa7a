package org.gamingcafe.api.station;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.websocket.CloseReason;
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
import org.gamingcafe.api.Handshake;
import org.gamingcafe.cafe.station.StationKeyService;
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
    private static final int LONGEST_GREETING = 1_000;
    private static final int MOST_FAULTS = 5;
    private static final int MALFORMED = 400;
    private static final int TOO_OFTEN = 429;
    private static final int OURS = 500;
    private static final String KNOWN = "cafe.station.known";
    private static final String FAULTS = "cafe.station.faults";
    private static final Logger LOG = Logger.getLogger(StationSocket.class);

    @Inject
    StationSockets sockets;

    @Inject
    StationKeyService keys;

    @Inject
    StationAnswers answers;

    @Inject
    Limits limits;

    @Inject
    Validator validator;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LARGEST);
        session.setMaxIdleTimeout(SILENT_MILLIS);
        if (!sockets.opened(session, origin(session).ip())) {
            StationSockets.close(session, CloseReason.CloseCodes.TRY_AGAIN_LATER, "too many connections");
        }
    }

    @OnMessage
    public void message(Session session, String text) {
        var known = known(session);
        var call = call(session, known.map(Known::caller).orElse(Caller.ANONYMOUS));
        try {
            var answer = call.run(
                    () -> known.map(one -> answer(session, one, text)).orElseGet(() -> greeted(session, text)));
            StationSockets.send(session, answer);
            session.getUserProperties().remove(FAULTS);
        } catch (RuntimeException no) {
            refused(session, no, call);
        }
    }

    private void refused(Session session, RuntimeException no, Call call) {
        var status = Frame.status(no, call);
        if (status >= OURS) {
            LOG.warnf(no, "A message of a station could not be answered.");
        }
        if (known(session).isEmpty()) {
            StationSockets.sendLast(session, Frame.problem(no, call), "not greeted");
        } else if (isTooMuch(session, status)) {
            StationSockets.sendLast(session, Frame.problem(no, call), "too much");
        } else {
            StationSockets.send(session, Frame.problem(no, call));
        }
    }

    /** Who comes too often, or says nothing but what cannot be understood, has to connect again. */
    private static boolean isTooMuch(Session session, int status) {
        if (status != MALFORMED) {
            return status == TOO_OFTEN;
        }
        var faults = session.getUserProperties().merge(FAULTS, 1, (one, more) -> (Integer) one + (Integer) more);
        return faults instanceof Integer count && count >= MOST_FAULTS;
    }

    private static Optional<Known> known(Session session) {
        return Optional.ofNullable(session.getUserProperties().get(KNOWN))
                .filter(Known.class::isInstance)
                .map(Known.class::cast);
    }

    /** The first message shows the key. It is the only one of somebody unknown: what is refused ends the connection. */
    private String greeted(Session session, String text) {
        if (text.length() > LONGEST_GREETING) {
            throw DoorRefusal.otherProtocol();
        }
        var frame = Frame.of(text);
        if (!frame.type().equals("hello")) {
            throw DoorRefusal.otherProtocol();
        }
        var hello = frame.body(HelloRequest.class, validator);
        if (hello.protocol() != PROTOCOL) {
            throw DoorRefusal.otherProtocol();
        }
        var key = new Secret(hello.key());
        var shown = keys.shown(key).orElseThrow(() -> DoorRefusal.unauthenticated("station-key.refused"));
        call(session, shown.caller()).run(limits::enter);
        sockets.add(shown, session);
        session.getUserProperties().put(KNOWN, new Known(key, shown.caller()));
        return StationAnswers.welcome(shown.caller());
    }

    /** It is counted before anything is read. A key that counts no more is forgotten, so that the connection ends. */
    private String answer(Session session, Known known, String text) {
        limits.enter();
        if (keys.shown(known.key()).isEmpty()) {
            session.getUserProperties().remove(KNOWN);
            throw DoorRefusal.unauthenticated("station-key.refused");
        }
        return answers.to(known.caller(), Frame.of(text));
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
        return new Call(caller, origin(session), id, id, Locale.ENGLISH);
    }

    private static Origin origin(Session session) {
        return Optional.ofNullable(session.getUserPrincipal())
                .filter(Handshake.From.class::isInstance)
                .map(from -> ((Handshake.From) from).origin())
                .filter(known -> known != Origin.INSIDE)
                .orElse(new Origin("0.0.0.0", "", ""));
    }

    /** Who has shown which key. */
    private record Known(Secret key, Caller caller) {}

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
