package org.gamingcafe.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.gamingcafe.cafe.till.TillDeskService;

/**
 * In a browser that is an enrolled till: two minutes without a touch, and nothing of whoever is signed in answers before they have shown
 * themselves. The page shows that by itself; here it holds.
 */
public class TillGate extends HttpFilter {

    private static final Set<String> GUARDED = Set.of("/", "/admin", "/me", "/floor-code");

    private static final String NOTHING =
            "<?xml version='1.0' encoding='UTF-8'?><partial-response><changes/></partial-response>";

    @Inject
    TillDeskService desks;

    @Inject
    Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Gate.isResource(request) && !SessionState.isLook(request)) {
            TillCookie.of(request).flatMap(desks::at).ifPresent(desk -> AtTill.found(request, desk));
        }
        var isTill = AtTill.desk(request).isPresent() || TillLock.isKept(request);
        if (isTill && SignedIn.live(request).isPresent() && isGuarded(request)) {
            var now = clock.instant();
            var lock = TillLock.of(request, now);
            if (lock.isClosed(now)) {
                turnAway(request, response);
                return;
            }
            if (!SessionState.isUnattended(request)) {
                lock.touch(now);
            }
        }
        chain.doFilter(request, response);
    }

    /** What a page asks by itself is not answered: it stays where it is, below its lock, and goes on afterwards. */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SessionState.isUnattended(request)) {
            Redirects.send(request, response, "/take-over" + from(request));
        } else if (request.getHeader("Faces-Request") == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setContentType("text/xml");
            response.getWriter().write(NOTHING);
        }
    }

    private static boolean isGuarded(HttpServletRequest request) {
        var path = Gate.path(request);
        return GUARDED.contains(path) || path.startsWith("/admin/") || path.startsWith("/me/");
    }

    private static String from(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = Redirects.inside(request.getRequestURI() + (query == null ? "" : "?" + query));
        return "GET".equals(request.getMethod()) && asked.length() > 1
                ? "?from=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)
                : "";
    }
}
