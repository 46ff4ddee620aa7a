package org.gamingcafe.platform.cluster;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Hears what the other nodes tell, on one connection of the pool that is there for listening. */
@ApplicationScoped
class HintEar {

    private static final Logger LOG = Logger.getLogger(HintEar.class.getName());
    private static final int ALIVE_WITHIN_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/CafeListenDS")
    DataSource lines;

    @Inject
    Hints hints;

    @Inject
    Event<Hint> heard;

    private @Nullable Connection line;

    /** Listens once, for at most this long. A line that broke is opened again by the next call. */
    synchronized void listen(int millis) {
        try {
            var notes = line().unwrap(PGConnection.class).getNotifications(millis);
            if (notes == null) {
                return;
            }
            for (var note : notes) {
                if (hints.isForeign(note.getParameter())) {
                    heard.fire(Hints.read(note.getParameter()));
                }
            }
        } catch (SQLException e) {
            LOG.warning(() -> "hints of other nodes cannot be heard: " + e.getMessage());
            hangUp();
        }
    }

    synchronized void hangUp() {
        try (var old = line) {
            line = null;
        } catch (SQLException e) {
            LOG.fine(() -> "the line was broken already: " + e.getMessage());
        }
    }

    private Connection line() throws SQLException {
        var known = line;
        if (known != null && known.isValid(ALIVE_WITHIN_SECONDS)) {
            return known;
        }
        hangUp();
        var fresh = lines.getConnection();
        try (var listen = fresh.createStatement()) {
            listen.execute("listen " + HintLine.CHANNEL);
        }
        line = fresh;
        heard.fire(new Hint(Hint.LOST, ""));
        return fresh;
    }
}
