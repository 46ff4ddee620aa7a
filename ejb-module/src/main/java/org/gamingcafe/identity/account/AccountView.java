package org.gamingcafe.identity.account;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What the house shows of an account to those who may see it. */
public record AccountView(
        AccountId id,
        Kind kind,
        VenueId homeVenue,
        @Nullable String username,
        @Nullable String email,
        boolean emailVerified,
        String displayName,
        @Nullable String phone,
        String language,
        Status status,
        boolean mustChangePassword,
        Instant createdAt,
        long version) {

    /** Whether a right password opens anything (D32). */
    public boolean maySignIn() {
        return switch (status) {
            case ACTIVE, SCHEDULED_DELETION -> true;
            case INVITED, DEACTIVATED, ERASED -> false;
        };
    }

    AccountView reachedAt(@Nullable String address) {
        return new AccountView(
                id,
                kind,
                homeVenue,
                username,
                address,
                emailVerified,
                displayName,
                phone,
                language,
                status,
                mustChangePassword,
                createdAt,
                version);
    }

    public enum Kind {
        MEMBER,
        STAFF
    }

    public enum Status {
        INVITED,
        ACTIVE,
        DEACTIVATED,
        SCHEDULED_DELETION,
        ERASED
    }
}
