package org.gamingcafe.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;

/** Who looks at the page, and how they like it shown. */
@Named("visitor")
@RequestScoped
public class Visitor {

    @Inject
    HttpServletRequest request;

    @Inject
    Here here;

    public boolean isSignedIn() {
        return SignedIn.live(request).isPresent();
    }

    public String getName() {
        return SignedIn.live(request).map(LiveSession::displayName).orElse("");
    }

    public boolean isMember() {
        return Call.current().caller().kind() == Caller.Kind.MEMBER;
    }

    /** Whether the account is about to be deleted. */
    public boolean isLeaving() {
        return Call.current().caller().leaving();
    }

    /** For hiding what would be refused in the venue where the visitor is; the services decide. */
    public boolean may(String permission) {
        var caller = Call.current().caller();
        return here.isOneOfMany()
                ? caller.may(permission, here.id())
                : caller.everyPermission().contains(permission);
    }

    public Locale getLanguage() {
        return Call.current().language();
    }

    /** {@code light}, {@code dark}, or {@code auto} for what the system says. */
    public String getTheme() {
        var kept = Cookies.value(request, "theme");
        return kept != null && kept.matches("light|dark") ? kept : "auto";
    }
}
