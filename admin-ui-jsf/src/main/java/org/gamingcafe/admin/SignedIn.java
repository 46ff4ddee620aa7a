package org.gamingcafe.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gamingcafe.identity.session.LiveSession;

/** The login session that an HTTP session stands for: all that is kept of a sign-in. */
public record SignedIn(UUID session, int generation) implements Serializable {

    private static final System.Logger LOG = System.getLogger(SignedIn.class.getName());
    private static final String KEPT_AS = SignedIn.class.getName();

    /** What Weld and Faces put into a session when it begins, and expect there ever after. */
    private static final Set<String> OF_THE_CONTAINER =
            Set.of("WELD_S_HASH", "com.sun.faces.context.SessionMap$Mutex", "com.sun.faces.TOKEN");

    private static final String ENDED = KEPT_AS + ".ended";
    private static final String LIVE = LiveSession.class.getName();

    /** Of the HTTP session of this request; a request without one does not get one. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        var http = request.getSession(false);
        return http == null ? Optional.empty() : Optional.ofNullable((SignedIn) http.getAttribute(KEPT_AS));
    }

    /** Gives the HTTP session a new id and keeps the sign-in in it, beside what is there. */
    public void keepIn(HttpServletRequest request) {
        var http = request.getSession(true);
        request.changeSessionId();
        http.setAttribute(KEPT_AS, this);
    }

    /** Gives the HTTP session a new id and keeps nothing but the sign-in in it. */
    public void keepAloneIn(HttpServletRequest request) {
        renew(request);
        request.getSession(true).setAttribute(KEPT_AS, this);
    }

    /**
     * An empty HTTP session under a new id. First the id, then all else: a request of the one before that is under way knows the old one
     * only, and puts nothing back.
     */
    private static void renew(HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        clear(request);
    }

    /**
     * Nothing of whoever was here is left: no sign-in, no basket, no form. The HTTP session itself stays, empty: other requests of the same
     * browser may be under way in it and would fail, and the server keeps the lock of a session for ever that is invalidated and begun
     * again in one request.
     */
    public static void clear(HttpServletRequest request) {
        change(request, SignedIn::empty);
    }

    /**
     * The same where somebody is signed in still, and the browser's next requests know that this has ended, whichever of them comes
     * first. Who has left meanwhile has not been ended.
     */
    static void end(HttpServletRequest request) {
        change(request, http -> {
            if (http.getAttribute(KEPT_AS) != null) {
                empty(http);
                http.setAttribute(ENDED, true);
            }
        });
    }

    static boolean hasEnded(HttpServletRequest request) {
        var http = request.getSession(false);
        return http != null && http.getAttribute(ENDED) != null;
    }

    private static void change(HttpServletRequest request, Consumer<HttpSession> act) {
        var http = request.getSession(false);
        if (http != null) {
            try {
                act.accept(http);
            } catch (IllegalStateException gone) {
                LOG.log(Level.DEBUG, "a request beside this one has given the session a new id", gone);
            }
        }
    }

    private static void empty(HttpSession http) {
        Collections.list(http.getAttributeNames()).stream()
                .filter(name -> !OF_THE_CONTAINER.contains(name))
                .forEach(http::removeAttribute);
    }

    /** The login session that was found alive for this request. */
    public static Optional<LiveSession> live(HttpServletRequest request) {
        return Optional.ofNullable((LiveSession) request.getAttribute(LIVE));
    }

    static void found(HttpServletRequest request, LiveSession live) {
        request.setAttribute(LIVE, live);
    }
}
