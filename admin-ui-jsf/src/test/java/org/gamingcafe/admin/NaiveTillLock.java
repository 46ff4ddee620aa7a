package org.gamingcafe.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** How not to do it, kept to show that the danger is real: a touch writes back what it has read, the lock among it. */
record NaiveTillLock(Instant touched, boolean closed) {

    private static final String KEPT_AS = NaiveTillLock.class.getName();

    static NaiveTillLock of(HttpServletRequest request, Instant now) {
        return Optional.ofNullable((NaiveTillLock) request.getSession(true).getAttribute(KEPT_AS))
                .orElse(new NaiveTillLock(now, false));
    }

    void close(HttpServletRequest request) {
        request.getSession(true).setAttribute(KEPT_AS, new NaiveTillLock(touched, true));
    }

    void touch(HttpServletRequest request, Instant now) {
        if (!closed) {
            request.getSession(true).setAttribute(KEPT_AS, new NaiveTillLock(now, false));
        }
    }
}
