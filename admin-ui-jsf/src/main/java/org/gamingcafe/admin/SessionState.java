package org.gamingcafe.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.SessionEnd;

/**
 * Tells an open page how long its session lasts, so that it can warn in time and leave at once when the session is ended
 * elsewhere. To look (GET) is no use of the session; to stay (POST) is. A POST carries a header that no other site can send.
 */
public class SessionState extends HttpServlet {

    private static final String PATH = "/session-state";
    private static final String UNATTENDED = "X-Unattended";
    private static final String STAY = "X-Stay";

    @Inject
    transient LoginSessionService sessions;

    @Inject
    transient Clock clock;

    /** Whether nobody has done anything: the page itself asks. */
    static boolean isUnattended(HttpServletRequest request) {
        return Gate.path(request).equals(PATH)
                ? "GET".equals(request.getMethod())
                : request.getHeader(UNATTENDED) != null;
    }

    /** Whether a page whose session counts only looks; that happens all the time. */
    static boolean isLook(HttpServletRequest request) {
        return Gate.path(request).equals(PATH)
                && "GET".equals(request.getMethod())
                && SignedIn.live(request).isPresent();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var end = SignedIn.live(request).flatMap(live -> sessions.endOf(live.id(), live.generation()));
        if (end.isPresent()) {
            write(end.get(), response);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** The mechanism that let the request in has noted the use. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(STAY) == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            doGet(request, response);
        }
    }

    private void write(SessionEnd end, HttpServletResponse response) throws IOException {
        var now = clock.instant();
        var left = Duration.between(now, end.idleAt()).toSeconds();
        var atMost = Duration.between(now, end.expiresAt()).toSeconds();
        response.setContentType("application/json");
        response.getWriter().printf(Locale.ROOT, "{\"left\":%d,\"atMost\":%d}", left, atMost);
    }
}
