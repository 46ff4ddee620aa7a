package org.gamingcafe.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The first filter: opens the call with its ids, origin, language and caller, sets the headers every answer carries, turns
 * bodies away that are announced as too large, and writes one line per request, without query and names.
 */
public class Entrance implements Filter {

    static final String ROUTE = "cafe.route";
    private static final String CALL = "cafe.call";
    private static final String CORRELATION = "X-Correlation-ID";
    private static final String DEVICE = "X-Device-Secret";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Logger ACCESS = Logger.getLogger("org.gamingcafe.api.access");
    private static final int LONGEST_PATH = 200;
    private static final String A_YEAR = "max-age=31536000";

    @Inject
    Proxies proxies;

    @Inject
    BodyLimit limit;

    @Inject
    Settings.Door settings;

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) any;
        var response = (HttpServletResponse) answer;
        var begun = System.nanoTime();
        var call = open(request);
        headers(response, call);
        call.open();
        try {
            if (limit.isExceededBy(request)) {
                ProblemServlet.write(Problems.ofStatus(413, call), response);
            } else {
                chain.doFilter(Handshake.of(request, call), response);
            }
        } finally {
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            ACCESS.infof("%s %s %d %d ms", request.getMethod(), route(request), response.getStatus(), millis);
            Call.close();
            MDC.clear();
        }
    }

    /** The call of this request, also after the filter has closed it; a nameless one if it never came that far. */
    static Call callOf(HttpServletRequest request) {
        return request.getAttribute(CALL) instanceof Call call ? call : Call.current();
    }

    private Call open(HttpServletRequest request) {
        var requestId = Ids.next().toString();
        var correlationId = Optional.ofNullable(request.getHeader(CORRELATION))
                .filter(given -> WELL_FORMED.matcher(given).matches())
                .orElse(requestId);
        var caller = request.getAttribute(ApiAuth.CALLER) instanceof Caller known ? known : Caller.ANONYMOUS;
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        var origin = new Origin(proxies.client(request), agent, devicePrint(request));
        var call = new Call(caller, origin, requestId, correlationId, language(request));
        request.setAttribute(CALL, call);
        MDC.put("requestId", requestId);
        MDC.put("correlationId", correlationId);
        if (caller.account() != null) {
            MDC.put("accountId", caller.account().toString());
        }
        return call;
    }

    /** Hash of the secret that a trusted device shows; what cannot be one shows nothing. */
    private static String devicePrint(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(DEVICE))
                .filter(Secret::isHash)
                .map(secret -> new Secret(secret).hash())
                .orElse("");
    }

    private void headers(HttpServletResponse response, Call call) {
        response.setHeader("X-Request-ID", call.requestId());
        response.setHeader(CORRELATION, call.correlationId());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (settings.https()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
    }

    /** German if the client prefers it to English, else English. */
    private static Locale language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        var wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            var language = wanted.nextElement().getLanguage();
            if (language.equals("de")) {
                return Locale.GERMAN;
            }
            if (language.equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    private static String route(HttpServletRequest request) {
        if (request.getAttribute(ROUTE) instanceof String route) {
            return route;
        }
        var path = request.getRequestURI();
        return path.substring(0, Math.min(path.length(), LONGEST_PATH));
    }
}
