package org.gamingcafe.identity.account;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What the house shows of an account to those who may see it.
 *
 * @param stamp changes with whatever makes worthless what was verified of the person before: a change of password or status,
 *     a forced change, the end of all sessions; never shown to anybody
 */
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
        long version,
        long stamp) {

    /** Whether a right password opens anything (D32). */
    public boolean maySignIn() {
        return switch (status) {
            case ACTIVE, SCHEDULED_DELETION -> true;
            case INVITED, DEACTIVATED, ERASED -> false;
        };
    }

    /** The person, as of when they were seen with this stamp. */
    public AccountView asOf(long seen) {
        return with(email, seen);
    }

    AccountView reachedAt(@Nullable String address) {
        return with(address, stamp);
    }

    private AccountView with(@Nullable String address, long seen) {
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
                version,
                seen);
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
