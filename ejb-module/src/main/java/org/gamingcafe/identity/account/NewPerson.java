package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A person as entered at the desk or invited: name 1–120 characters, address and phone if given, language {@code en} or {@code de}. */
public record NewPerson(
        AccountView.Kind kind,
        VenueId homeVenue,
        @Nullable String username,
        @Nullable String email,
        String displayName,
        @Nullable String phone,
        String language) {}
