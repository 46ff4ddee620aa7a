package org.gamingcafe.admin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language of a request: chosen just now, chosen before in this browser, the account's, the browser's. */
final class Languages {

    static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String NAME = "language";
    private static final Duration KEPT = Duration.ofDays(365);

    private Languages() {}

    static Locale of(HttpServletRequest request, HttpServletResponse response, Optional<String> account) {
        var chosen = known("GET".equals(request.getMethod()) ? request.getParameter(NAME) : null);
        chosen.ifPresent(language -> keep(language, request, response));
        return chosen.or(() -> known(Cookies.value(request, NAME)))
                .or(() -> account.flatMap(Languages::known))
                .or(() -> ofBrowser(request))
                .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(asked -> known(asked.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Locale> known(@Nullable String tag) {
        return KNOWN.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst();
    }

    private static void keep(Locale language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME, language.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(Cookies.areSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
