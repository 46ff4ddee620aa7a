package org.gamingcafe.admin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Secret;

/** By what a remembered member's browser is known again. The house counts the days; the cookie only has to last as long. */
public final class RememberCookie {

    private static final String NAME = "remember";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final String SHAPE = "[A-Za-z0-9_-]{20,100}";

    private RememberCookie() {}

    static Optional<Secret> of(HttpServletRequest request) {
        return Optional.ofNullable(Cookies.value(request, NAME))
                .filter(value -> value.matches(SHAPE))
                .map(Secret::new);
    }

    public static void keep(Secret sign, HttpServletRequest request, HttpServletResponse response) {
        send(sign.reveal(), LIFE, Cookies.areSecure(request), response);
    }

    public static void forget(HttpServletResponse response) {
        send("", Duration.ZERO, false, response);
    }

    private static void send(String value, Duration life, boolean secure, HttpServletResponse response) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) life.toSeconds());
        response.addCookie(cookie);
    }
}
