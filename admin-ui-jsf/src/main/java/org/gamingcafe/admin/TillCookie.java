package org.gamingcafe.admin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Secret;

/** The key by which a browser is a till; no script of a page can read it. */
public final class TillCookie {

    private static final String NAME = "till";
    private static final Duration LIFE = Duration.ofDays(365);

    private TillCookie() {}

    static Optional<Secret> of(HttpServletRequest request) {
        return Optional.ofNullable(Cookies.value(request, NAME))
                .filter(Secret::isHash)
                .map(Secret::new);
    }

    public static void keep(Secret key, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(key.reveal(), (int) LIFE.toSeconds(), request));
    }

    public static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0, request));
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Cookies.areSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }
}
