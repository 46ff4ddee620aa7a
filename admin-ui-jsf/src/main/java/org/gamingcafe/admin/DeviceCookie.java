package org.gamingcafe.admin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Secret;

/**
 * By what a browser is known again: a random secret of which the house keeps the hash. Every browser that comes to the
 * sign-in gets one; trust gives it another.
 */
public final class DeviceCookie {

    private static final String NAME = "device";
    private static final Duration LIFE = Duration.ofDays(365);
    private static final String SIGN_IN = "/login";

    private DeviceCookie() {}

    /** Hash of the secret that the browser shows; empty if it shows none. */
    static String print(HttpServletRequest request) {
        return secret(request).map(Secret::hash).orElse("");
    }

    static void offer(HttpServletRequest request, HttpServletResponse response) {
        if (Gate.path(request).startsWith(SIGN_IN) && secret(request).isEmpty()) {
            keep(Secret.random(), request, response);
        }
    }

    public static void keep(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(NAME, secret.reveal());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Cookies.areSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) LIFE.toSeconds());
        response.addCookie(cookie);
    }

    private static Optional<Secret> secret(HttpServletRequest request) {
        return Optional.ofNullable(Cookies.value(request, NAME))
                .filter(Secret::isHash)
                .map(Secret::new);
    }
}
