package org.gamingcafe.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.gamingcafe.platform.kernel.Settings;

/** Whose word about the client's address counts: that of the proxies that operations have named, nobody else's. */
@ApplicationScoped
class Proxies {

    @Inject
    Settings.Door settings;

    String client(HttpServletRequest request) {
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return settings.trustedProxies().client(request.getRemoteAddr(), forwarded);
    }
}
