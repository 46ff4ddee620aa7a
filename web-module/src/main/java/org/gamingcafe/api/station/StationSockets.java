package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gamingcafe.api.Frame;
import org.gamingcafe.api.Strangers;
import org.gamingcafe.cafe.play.SeatLinkService;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.cafe.station.StationNews;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.StationId;
import org.jboss.logging.Logger;

/**
 * The stations that are connected to this node. Whatever node a command or a change of play was made on, the rows tell
 * this one: it looks once a second at those of its own stations.
 */
@ApplicationScoped
public class StationSockets {

    private static final Logger LOG = Logger.getLogger(StationSockets.class);

    @Inject
    SeatLinkService seats;

    @Inject
    StationLinkService link;

    @Inject
    Clock clock;

    private final Map<UUID, Connected> connected = new ConcurrentHashMap<>();
    private final Strangers strangers = new Strangers();

    /** @param key with which it has shown who it is; @param version of the seat that it was told of */
    private record Connected(Session session, Caller caller, UUID key, long version) {}

    /** It has not said yet who it is. @return whether there is room for one more of those */
    boolean opened(Session session, String address) {
        return strangers.add(session, address, clock.instant());
    }

    /** The newest connection of a station counts; the one before is closed. */
    void add(StationKeyService.Shown shown, Session session) {
        strangers.remove(session);
        var caller = shown.caller();
        var before = connected.put(caller.station().value(), new Connected(session, caller, shown.key(), -1));
        if (before != null && !before.session().equals(session)) {
            close(before.session(), CloseReason.CloseCodes.NORMAL_CLOSURE, "another connection of this station");
        }
    }

    void remove(Session session) {
        strangers.remove(session);
        connected.values().removeIf(one -> one.session().equals(session));
    }

    /** Tells those for whom there is news, and turns away those whose key counts no more, or who do not say who they are. */
    void look() {
        strangers
                .silent(clock.instant())
                .forEach(session -> close(session, CloseReason.CloseCodes.VIOLATED_POLICY, "not greeted"));
        var stations = connected.keySet().stream().map(StationId::new).toList();
        if (!stations.isEmpty()) {
            Call.ofTheHouse("station-sockets").run(() -> link.news(stations)).forEach(this::look);
        }
    }

    private void look(StationNews news) {
        var known = connected.get(news.station().value());
        if (known == null) {
            return;
        }
        if (!known.key().equals(news.key())) {
            close(known.session(), CloseReason.CloseCodes.VIOLATED_POLICY, "station-key.refused");
            return;
        }
        var version = new Connected(known.session(), known.caller(), known.key(), news.version());
        if (connected.replace(news.station().value(), known, version)
                && (news.isTold() || news.version() != known.version())) {
            tell(known);
        }
    }

    /** One station's trouble is not another's; it asks again itself, with its next heartbeat. */
    private void tell(Connected known) {
        try {
            var orders = call(known.caller()).run(() -> OrdersAnswer.of(seats.orders()));
            send(known.session(), Frame.text("orders", orders));
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "Station %s could not be told its orders.",
                    known.caller().station());
        }
    }

    void close() {
        List.copyOf(connected.values())
                .forEach(one -> close(one.session(), CloseReason.CloseCodes.GOING_AWAY, "this node goes down"));
    }

    private static Call call(Caller caller) {
        var id = Ids.next().toString();
        return new Call(caller, Origin.INSIDE, id, id, Locale.ENGLISH);
    }

    static void send(Session session, String text) {
        if (session.isOpen()) {
            session.getAsyncRemote().sendText(text);
        }
    }

    /** The connection ends when this has been said, so that the station hears why. */
    static void sendLast(Session session, String text, String why) {
        if (session.isOpen()) {
            session.getAsyncRemote()
                    .sendText(text, said -> close(session, CloseReason.CloseCodes.VIOLATED_POLICY, why));
        }
    }

    static void close(Session session, CloseReason.CloseCode code, String why) {
        try {
            session.close(new CloseReason(code, why));
        } catch (IOException e) {
            LOG.debugf(e, "The connection of a station was gone already.");
        }
    }
}
