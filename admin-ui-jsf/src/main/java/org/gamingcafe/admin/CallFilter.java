package org.gamingcafe.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Settings;
import org.jboss.logging.MDC;

/** Opens the house's call around each request and closes it, whatever happens. */
public class CallFilter extends HttpFilter {

    private static final String REQUEST_ID = "org.gamingcafe.request-id";

    @Inject
    Settings.Door settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var live = SignedIn.live(request);
        var id = requestId(request);
        var language = Languages.of(request, response, live.map(LiveSession::language));
        response.setHeader("X-Request-ID", id);
        DeviceCookie.offer(request, response);
        var caller = live.map(LiveSession::caller).orElse(Caller.ANONYMOUS);
        new Call(caller, origin(request), id, id, language).open();
        MDC.put("requestId", id);
        MDC.put("correlationId", id);
        if (caller.account() != null) {
            MDC.put("accountId", caller.account().toString());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Call.close();
            MDC.clear();
        }
    }

    private Origin origin(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return new Origin(
                settings.trustedProxies().client(request.getRemoteAddr(), forwarded),
                agent,
                DeviceCookie.print(request));
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
