package org.gamingcafe.admin.login;

import jakarta.faces.context.ExternalContext;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The ticket of a forced password change on its way from sign-in to the page that redeems it: never in an address. */
final class ForcedChange {

    private static final String KEPT_AS = ForcedChange.class.getName();

    private ForcedChange() {}

    static void keep(Secret ticket, ExternalContext external) {
        external.getSessionMap().put(KEPT_AS, ticket.reveal());
    }

    static @Nullable String ticket(ExternalContext external) {
        return (String) external.getSessionMap().get(KEPT_AS);
    }

    static void forget(ExternalContext external) {
        external.getSessionMap().remove(KEPT_AS);
    }
}
