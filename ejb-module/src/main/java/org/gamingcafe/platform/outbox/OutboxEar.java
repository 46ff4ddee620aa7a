package org.gamingcafe.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Hears from other nodes that something waits. It holds one connection of a pool of its own, so that listening takes none
 * from business. Only a hint: what is missed while the line is down, the next look finds.
 */
@ApplicationScoped
class OutboxEar {

    private static final Logger LOG = Logger.getLogger(OutboxEar.class.getName());
    private static final int ALIVE_WITHIN_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/CafeListenDS")
    DataSource lines;

    @Inject
    OutboxWake wake;

    @Inject
    Settings.House house;

    private @Nullable Connection line;

    /** Listens once, for at most this long. A line that broke is opened again by the next call. */
    synchronized void listen(int millis) {
        try {
            var heard = line().unwrap(PGConnection.class).getNotifications(millis);
            if (heard != null
                    && Arrays.stream(heard)
                            .anyMatch(note -> !note.getParameter().equals(house.node()))) {
                wake.ask();
            }
        } catch (SQLException e) {
            LOG.warning(() -> "the line to other nodes is down: " + e.getMessage());
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
            listen.execute("listen " + OutboxMessages.CHANNEL);
        }
        line = fresh;
        wake.ask();
        return fresh;
    }
}
