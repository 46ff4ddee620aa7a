package org.gamingcafe.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody was at the till lately; kept in the HTTP session, so that all windows of the browser are locked together.
 *
 * @param touched when somebody was last there
 * @param closed somebody has locked it
 */
public record TillLock(Instant touched, boolean closed) implements Serializable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Not every click is worth carrying to the other servers. */
    private static final Duration NOTED = Duration.ofSeconds(10);

    private static final String KEPT_AS = TillLock.class.getName();

    /** Whether the session began at a till: its lock holds, whatever cookies the browser has lost since then. */
    static boolean isKept(HttpServletRequest request) {
        var http = request.getSession(false);
        return http != null && http.getAttribute(KEPT_AS) != null;
    }

    /** The browser is no till any more. */
    public static void forget(HttpServletRequest request) {
        var http = request.getSession(false);
        if (http != null) {
            http.removeAttribute(KEPT_AS);
        }
    }

    /** Of a session that has none yet: open, and touched now. */
    static TillLock of(HttpServletRequest request, Instant now) {
        var http = request.getSession(false);
        return Optional.ofNullable(http == null ? null : (TillLock) http.getAttribute(KEPT_AS))
                .orElseGet(() -> open(request, now));
    }

    public static TillLock open(HttpServletRequest request, Instant now) {
        return keep(request, new TillLock(now, false));
    }

    static TillLock close(HttpServletRequest request, Instant now) {
        return keep(request, new TillLock(now, true));
    }

    boolean isClosed(Instant now) {
        return closed || !touched.plus(PATIENCE).isAfter(now);
    }

    void touch(HttpServletRequest request, Instant now) {
        if (touched.plus(NOTED).isBefore(now)) {
            open(request, now);
        }
    }

    /** Until it locks by itself; nothing while it is closed. */
    long leftSeconds(Instant now) {
        return isClosed(now)
                ? 0
                : Math.max(1, Duration.between(now, touched.plus(PATIENCE)).toSeconds());
    }

    private static TillLock keep(HttpServletRequest request, TillLock lock) {
        request.getSession(true).setAttribute(KEPT_AS, lock);
        return lock;
    }
}
