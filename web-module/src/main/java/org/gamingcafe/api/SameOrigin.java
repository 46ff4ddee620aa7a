package org.gamingcafe.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/**
 * Connections that last are for pages of this house and for programs: a browser says where a page is from, and what is not
 * the address it connects to is refused.
 */
public class SameOrigin implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (isOurs(http.getHeader("Origin"), http.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            ProblemServlet.write(
                    Problems.of(DoorRefusal.foreignOrigin(), Call.current()), (HttpServletResponse) response);
        }
    }

    /** Programs name no origin. The scheme is not compared: TLS may end before this server. */
    static boolean isOurs(@Nullable String origin, @Nullable String host) {
        if (origin == null || origin.isEmpty()) {
            return true;
        }
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
