package org.gamingcafe.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.session.LiveSession;

/** The login session that an HTTP session stands for: all that is kept of a sign-in. */
public record SignedIn(UUID session, int generation) implements Serializable {

    private static final String KEPT_AS = SignedIn.class.getName();

    /** By this the container sees that a session fits its beans; it sets it once, when the session begins. */
    private static final String OF_THE_CONTAINER = "WELD_S_HASH";

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

    /**
     * Nothing of whoever was here is left: no sign-in, no basket, no form. The HTTP session itself stays, empty: other requests of the same
     * browser may be under way in it and would fail, and the server keeps the lock of a session for ever that is invalidated and begun
     * again in one request.
     */
    public static void clear(HttpServletRequest request) {
        var http = request.getSession(false);
        if (http != null) {
            Collections.list(http.getAttributeNames()).stream()
                    .filter(name -> !name.equals(OF_THE_CONTAINER))
                    .forEach(http::removeAttribute);
        }
    }

    /** The login session that was found alive for this request. */
    public static Optional<LiveSession> live(HttpServletRequest request) {
        return Optional.ofNullable((LiveSession) request.getAttribute(LIVE));
    }

    static void found(HttpServletRequest request, LiveSession live) {
        request.setAttribute(LIVE, live);
    }
}
