package org.gamingcafe.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;

/** Leads to the first page of one's role, and turns away from pages that the role may not open; who is about to be deleted is led to their own account. */
public class Gate extends HttpFilter {

    private static final Set<String> ENTRANCES = Set.of("/", "/admin", "/admin/", "/me", "/me/");

    @Inject
    RefusedPages refused;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        var caller = Call.current().caller();
        if (ENTRANCES.contains(path)) {
            response.sendRedirect(entrance(caller));
        } else if (caller.leaving() && isClosed(path, caller)) {
            response.sendRedirect(Place.ACCOUNT.path());
        } else if (isClosed(path, caller)) {
            refused.record(path, false, new Denied("access.denied"));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean isResource(HttpServletRequest request) {
        return path(request).startsWith("/jakarta.faces.resource/");
    }

    /** As the container has understood it: there are many spellings of one path, and only one counts. */
    static String path(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.isEmpty() ? "/" : path;
    }

    /** What has no place is closed too, except to the container, which answers that there is nothing. */
    private static boolean isClosed(String path, Caller caller) {
        return Place.at(path).filter(place -> !place.isOpenTo(caller)).isPresent();
    }

    private static String entrance(Caller caller) {
        if (caller.leaving()) {
            return Place.ACCOUNT.path();
        }
        return Arrays.stream(Place.values())
                .filter(place -> place.isListed() && place.isOpenTo(caller))
                .findFirst()
                .map(Place::path)
                .orElse("/login");
    }
}
