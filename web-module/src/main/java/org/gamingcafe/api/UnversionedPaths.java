package org.gamingcafe.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** {@code /api/auth/**} and {@code /api/webhooks/**} are the same as with {@code /v1} in front. */
public class UnversionedPaths implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = versioned((HttpServletRequest) request);
        request.getRequestDispatcher(path).forward(request, response);
    }

    private static String versioned(HttpServletRequest request) {
        return versioned(request.getRequestURI(), request.getContextPath());
    }

    /** The path stays as it was sent, still encoded, so that nothing is decoded twice. */
    static String versioned(String uri, String context) {
        return "/v1" + uri.substring(context.length());
    }
}
