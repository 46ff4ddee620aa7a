package org.gamingcafe.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where to send a browser, and how: an Ajax request needs the address in its answer. Only paths of this house. */
public final class Redirects {

    private static final String AJAX =
            "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"%s\"/></partial-response>";

    private static final String OWN =
            "(?!.*(\\.\\.|//))/(admin|me)/[A-Za-z0-9/._-]{1,100}(\\?[A-Za-z0-9&=._%-]{0,200})?";

    private Redirects() {}

    static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().printf(AJAX, path.replace("&", "&amp;"));
        } else {
            lead(response, path);
        }
    }

    /** The address stays without scheme and host, so that it is right behind every proxy and for every Host header. */
    static void lead(HttpServletResponse response, String path) {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
    }

    /** The sign-in page, which leads back to the page that was asked for. */
    static String login(HttpServletRequest request, boolean ended) {
        var asked = "GET".equals(request.getMethod()) ? pathAndQuery(request) : "";
        var query = (ended ? "ended=true" : "")
                + (ended && !asked.isEmpty() ? "&" : "")
                + (asked.isEmpty() ? "" : "from=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        return query.isEmpty() ? "/login" : "/login?" + query;
    }

    /** The path if it leads to a page of this house, the first page otherwise. */
    public static String inside(@Nullable String path) {
        return path != null && path.matches(OWN) ? path : "/";
    }

    private static String pathAndQuery(HttpServletRequest request) {
        var query = request.getQueryString();
        return inside(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
