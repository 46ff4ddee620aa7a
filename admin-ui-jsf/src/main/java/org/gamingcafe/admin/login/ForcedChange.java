package org.gamingcafe.admin.login;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.HttpServletRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The ticket of a forced password change on its way from sign-in to the page that redeems it: never in an address. */
final class ForcedChange {

    private static final String KEPT_AS = ForcedChange.class.getName();

    private ForcedChange() {}

    /** Under a new id: whoever knew the one before does not learn the ticket. */
    static void keep(Secret ticket, ExternalContext external) {
        var request = (HttpServletRequest) external.getRequest();
        request.getSession(true);
        request.changeSessionId();
        external.getSessionMap().put(KEPT_AS, ticket.reveal());
    }

    static @Nullable String ticket(ExternalContext external) {
        return (String) external.getSessionMap().get(KEPT_AS);
    }

    static void forget(ExternalContext external) {
        external.getSessionMap().remove(KEPT_AS);
    }
}
