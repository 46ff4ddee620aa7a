package org.gamingcafe.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.limit.LimitExceeded;
import org.gamingcafe.platform.limit.Limits;

/**
 * Counts every page that is asked for, by whom; too many are answered with 429. What pages are made of is not counted, nor that they look
 * how long their session lasts.
 */
public class Turnstile extends HttpFilter {

    @Inject
    Limits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Gate.isResource(request) && !SessionState.isLook(request)) {
            try {
                limits.enter();
            } catch (Refusal no) {
                response.setHeader("Retry-After", Long.toString(no.retryAfterSeconds()));
                if (no instanceof LimitExceeded limit) {
                    limit.fields().forEach(response::setHeader);
                }
                response.sendError(Statuses.of(no.kind()));
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
