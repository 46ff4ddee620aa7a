package org.gamingcafe.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.gamingcafe.identity.login.TillDesk;
import org.jspecify.annotations.Nullable;

/** Which enrolled till the browser is, if it is one. */
@Named("atTill")
@RequestScoped
public class AtTill {

    private static final String FOUND = TillDesk.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable String from;

    public static Optional<TillDesk> desk(HttpServletRequest request) {
        return Optional.ofNullable((TillDesk) request.getAttribute(FOUND));
    }

    static void found(HttpServletRequest request, TillDesk desk) {
        request.setAttribute(FOUND, desk);
    }

    public boolean isHere() {
        return desk(request).isPresent();
    }

    public String getName() {
        return desk(request).map(TillDesk::name).orElse("");
    }

    /** Whether whoever is signed in has to show themselves first. */
    public boolean isLocked() {
        var now = clock.instant();
        return (isHere() || TillLock.isKept(request))
                && SignedIn.live(request).isPresent()
                && TillLock.of(request, now).isClosed(now);
    }

    /** Where the visitor was going: a page of this house. */
    public String getTo() {
        var inside = Redirects.inside(from);
        return inside.length() > 1 ? inside : "/admin/till/counter";
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
