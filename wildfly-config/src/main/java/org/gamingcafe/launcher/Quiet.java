package org.gamingcafe.launcher;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries of the launcher from talking over its own lines. */
final class Quiet {

    /** Held, because the logging system forgets loggers that nobody holds. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("liquibase"), Logger.getLogger("io.zonky"), Logger.getLogger("org.subethamail"));

    private Quiet() {}

    static void please() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
