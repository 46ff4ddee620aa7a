package org.gamingcafe.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.session.LiveSession;

/** The login session that an HTTP session stands for: all that is kept of a sign-in. */
public record SignedIn(UUID session, int generation) implements Serializable {

    private static final String KEPT_AS = SignedIn.class.getName();
    private static final String LIVE = LiveSession.class.getName();

    /** Of the HTTP session of this request; a request without one does not get one. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        var http = request.getSession(false);
        return http == null ? Optional.empty() : Optional.ofNullable((SignedIn) http.getAttribute(KEPT_AS));
    }

    /** Gives the HTTP session a new id and keeps the sign-in in it. */
    public void keepIn(HttpServletRequest request) {
        var http = request.getSession(true);
        request.changeSessionId();
        http.setAttribute(KEPT_AS, this);
    }

    /** The login session that was found alive for this request. */
    public static Optional<LiveSession> live(HttpServletRequest request) {
        return Optional.ofNullable((LiveSession) request.getAttribute(LIVE));
    }

    static void found(HttpServletRequest request, LiveSession live) {
        request.setAttribute(LIVE, live);
    }
}
