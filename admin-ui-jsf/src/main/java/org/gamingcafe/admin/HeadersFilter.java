package org.gamingcafe.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.gamingcafe.platform.kernel.Settings;

/**
 * What browsers are told with every answer. The policy for scripts carries a nonce and is added by the pages
 * themselves; browsers obey both.
 */
public class HeadersFilter extends HttpFilter {

    private static final String POLICY =
            "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    private static final String A_YEAR = "max-age=31536000";

    @Inject
    Settings.Door settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        tell(request, response, settings.https());
        chain.doFilter(request, new Careful(response));
    }

    static void tell(HttpServletRequest request, HttpServletResponse response, boolean https) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Cache-Control", Gate.isResource(request) ? "public, max-age=31536000, immutable" : "no-store");
        if (https) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
    }

    /**
     * Leads elsewhere by path alone: the server would put the Host header, which anybody can set, into the address. And
     * what is not there, or went wrong, is never kept.
     */
    private static final class Careful extends HttpServletResponseWrapper {

        Careful(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            if (status >= SC_BAD_REQUEST) {
                setHeader("Cache-Control", "no-store");
            }
            super.setStatus(status);
        }

        @Override
        public void sendRedirect(String path) {
            Redirects.lead(this, path);
        }
    }
}
