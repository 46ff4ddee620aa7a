package org.gamingcafe.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** Whose word about the client's address counts: that of the proxies that operations have named, nobody else's. */
@ApplicationScoped
class Proxies {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    @Inject
    Settings.Door settings;

    String client(HttpServletRequest request) {
        return client(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), settings.trustedProxies());
    }

    /** The last address in the chain that is not a proxy of ours; each proxy appends the one that it saw. */
    static String client(String remote, @Nullable String forwarded, Set<String> trusted) {
        var client = remote;
        var chain = forwarded == null ? new String[0] : forwarded.split(",", -1);
        for (var i = chain.length - 1; i >= 0 && trusted.contains(client); i--) {
            var before = chain[i].strip();
            if (!ADDRESS.matcher(before).matches()) {
                return client;
            }
            client = before;
        }
        return client;
    }
}
