package org.gamingcafe.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;

/** Opens the house's call around each request and closes it, whatever happens. */
public class CallFilter extends HttpFilter {

    private static final String REQUEST_ID = "org.gamingcafe.request-id";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var live = SignedIn.live(request);
        var id = requestId(request);
        var language = Languages.of(request, response, live.map(LiveSession::language));
        response.setHeader("X-Request-ID", id);
        new Call(live.map(LiveSession::caller).orElse(Caller.ANONYMOUS), origin(request), id, id, language).open();
        try {
            chain.doFilter(request, response);
        } finally {
            Call.close();
        }
    }

    public static Origin origin(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Origin(request.getRemoteAddr(), agent == null ? "" : agent, "");
    }

    /** An error page speaks of the request that failed. */
    private static String requestId(HttpServletRequest request) {
        if (request.getAttribute(REQUEST_ID) instanceof String known) {
            return known;
        }
        var id = Ids.next().toString();
        request.setAttribute(REQUEST_ID, id);
        return id;
    }
}
