package org.gamingcafe.identity.user;

import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A colleague who is invited, with the first role. @param mustChangePassword noted until they have chosen a password */
public record NewUser(
        VenueId venue,
        Role role,
        String email,
        String displayName,
        @Nullable String phone,
        String language,
        boolean mustChangePassword) {}
