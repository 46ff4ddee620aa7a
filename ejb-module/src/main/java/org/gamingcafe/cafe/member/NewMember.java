package org.gamingcafe.cafe.member;

import java.time.LocalDate;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A member entered at the desk (D23): a name or nickname, the birth date as seen, an address and a phone if given. */
public record NewMember(
        VenueId venue,
        String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        String language,
        @Nullable String note) {}
