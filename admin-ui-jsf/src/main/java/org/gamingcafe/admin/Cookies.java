package org.gamingcafe.admin;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Cookies travel over https only where the café is reached by https ({@code CAFE_HTTPS=true}). */
public class Cookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent start) {
        var https = ConfigProvider.getConfig()
                .getOptionalValue("cafe.https", Boolean.class)
                .orElse(false);
        start.getServletContext().getSessionCookieConfig().setSecure(https);
    }

    /** As the setting says; what the connection to this server, or a header, says has no say. */
    static boolean areSecure(HttpServletRequest request) {
        return request.getServletContext().getSessionCookieConfig().isSecure();
    }

    static @Nullable String value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }
}
