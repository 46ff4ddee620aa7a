package org.gamingcafe.api.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gamingcafe.cafe.floor.FloorNewsService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Refusal;
import org.jboss.logging.Logger;

/** Who watches a floor at this node. Looks four times a second what is to be told, and once whether they still may. */
@ApplicationScoped
public class FloorWatchers {

    static final int MOST = 2_000;
    static final int MOST_OF_A_SESSION = 20;

    private static final int LOOKS_A_SECOND = 4;
    private static final Logger LOG = Logger.getLogger(FloorWatchers.class);

    @Inject
    FloorNewsService news;

    @Inject
    LoginSessionService sessions;

    @Inject
    Clock clock;

    private final Set<FloorLine> lines = ConcurrentHashMap.newKeySet();
    private int looks;

    /** @return whether there was room */
    boolean add(FloorLine line) {
        var own = line.watcher().id();
        var others =
                lines.stream().filter(one -> one.watcher().id().equals(own)).count();
        return lines.size() < MOST && others < MOST_OF_A_SESSION && lines.add(line);
    }

    /** At once what there is to tell; refuses who may not see the floor. */
    void begin(FloorLine line) {
        line.tell(call(line).run(() -> news.since(line.venue(), line.known())), clock.instant());
    }

    void remove(Session session) {
        lines.removeIf(line -> line instanceof SocketLine socket && socket.isOf(session));
    }

    void heard(Session session) {
        var now = clock.instant();
        for (var line : lines) {
            if (line instanceof SocketLine socket && socket.isOf(session)) {
                socket.heard(now);
            }
        }
    }

    void look() {
        if (lines.isEmpty()) {
            return;
        }
        looks++;
        var now = clock.instant();
        if (looks % LOOKS_A_SECOND == 0) {
            lines.forEach(line -> check(line, now));
        }
        Call.ofTheHouse("floor-watchers").run(news::look);
        lines.forEach(line -> tell(line, now));
    }

    /** A session that is over, or is another since its rights changed, is watched by nobody; pings go out every ten seconds. */
    private void check(FloorLine line, Instant now) {
        if (line.isGone(now)) {
            end(line, "silent");
            return;
        }
        var watcher = line.watcher();
        sessions.watch(watcher.id(), watcher.generation()).ifPresentOrElse(line::is, () -> end(line, "token.stale"));
        if (looks % (LOOKS_A_SECOND * 10) == 0 && line instanceof SocketLine socket) {
            socket.ping();
        }
    }

    /** One watcher's trouble is not another's. */
    private void tell(FloorLine line, Instant now) {
        if (line.isBusy() || !line.isOpen()) {
            return;
        }
        try {
            line.tell(call(line).run(() -> news.since(line.venue(), line.known())), now);
        } catch (Refusal no) {
            end(line, no.code());
        } catch (RuntimeException e) {
            LOG.warnf(e, "A watcher of the floor could not be told what has happened.");
            end(line, "not now");
        }
    }

    private void end(FloorLine line, String why) {
        lines.remove(line);
        line.close(why);
    }

    void close() {
        List.copyOf(lines).forEach(line -> end(line, "this node goes down"));
    }

    private static Call call(FloorLine line) {
        var id = Ids.next().toString();
        return new Call(line.watcher().caller(), Origin.INSIDE, id, id, Locale.ENGLISH);
    }
}
