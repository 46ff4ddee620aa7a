package org.gamingcafe.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody was at the till lately, and whether it was locked; kept in the HTTP session, so that all windows of the browser are
 * locked together. A touch and a lock come from several windows at the same moment: each writes a thing of its own, so that no touch opens
 * what was locked, however long ago it has looked. Only who shows themselves takes the lock away.
 */
public final class TillLock {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Not every click is worth carrying to the other servers. */
    private static final Duration NOTED = Duration.ofSeconds(10);

    private static final String TOUCHED = TillLock.class.getName() + ".touched";
    private static final String CLOSED = TillLock.class.getName() + ".closed";

    private final HttpSession http;
    private final Instant touched;

    private TillLock(HttpSession http, Instant touched) {
        this.http = http;
        this.touched = touched;
    }

    /** Whether the session began at a till: its lock holds, whatever cookies the browser has lost since then. */
    static boolean isKept(HttpServletRequest request) {
        var http = request.getSession(false);
        return http != null && http.getAttribute(TOUCHED) != null;
    }

    /** The browser is no till any more. */
    public static void forget(HttpServletRequest request) {
        var http = request.getSession(false);
        if (http != null) {
            http.removeAttribute(TOUCHED);
            http.removeAttribute(CLOSED);
        }
    }

    /** Of a session that has none yet: touched now. */
    static TillLock of(HttpServletRequest request, Instant now) {
        var http = request.getSession(true);
        var known = touched(http);
        if (known == null) {
            http.setAttribute(TOUCHED, now);
        }
        return new TillLock(http, Objects.requireNonNullElse(known, now));
    }

    /** Somebody has shown themselves. */
    public static void open(HttpServletRequest request, Instant now) {
        var http = request.getSession(true);
        http.setAttribute(TOUCHED, now);
        http.removeAttribute(CLOSED);
    }

    /** Nothing but {@link #open} takes it back. */
    void close() {
        http.setAttribute(CLOSED, true);
    }

    boolean isClosed(Instant now) {
        return http.getAttribute(CLOSED) != null || !touched.plus(PATIENCE).isAfter(now);
    }

    void touch(Instant now) {
        if (touched.plus(NOTED).isBefore(now)) {
            http.setAttribute(TOUCHED, now);
        }
    }

    /** Until it locks by itself; nothing while it is closed. */
    long leftSeconds(Instant now) {
        return isClosed(now)
                ? 0
                : Math.max(1, Duration.between(now, touched.plus(PATIENCE)).toSeconds());
    }

    private static @Nullable Instant touched(HttpSession http) {
        return (Instant) http.getAttribute(TOUCHED);
    }
}
