package org.gamingcafe.cafe.member;

import java.time.Instant;
import java.time.LocalDate;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A member as the desk sees them.
 *
 * @param birthSeenBy who has seen the birth date on a document; nobody where there is none, or where a list or the house has brought it
 */
public record MemberView(
        AccountId accountId,
        VenueId venue,
        String number,
        String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        @Nullable AccountId birthSeenBy,
        String tier,
        String language,
        @Nullable String note,
        @Nullable Block block,
        Instant since,
        long version,
        long accountVersion) {

    /** As the member sees it: who of the house has looked at a document is the house's own. */
    MemberView withoutStaff() {
        return new MemberView(
                accountId,
                venue,
                number,
                name,
                username,
                email,
                phone,
                birthDate,
                null,
                tier,
                language,
                note,
                block,
                since,
                version,
                accountVersion);
    }
}
