package org.gamingcafe.cafe.member;

import java.time.Instant;
import java.time.LocalDate;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A member as the desk sees them. */
public record MemberView(
        AccountId accountId,
        VenueId venue,
        String number,
        String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        String tier,
        String language,
        @Nullable String note,
        @Nullable Block block,
        Instant since,
        long version,
        long accountVersion) {}
