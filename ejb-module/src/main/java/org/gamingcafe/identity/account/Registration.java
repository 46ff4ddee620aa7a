package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody wants an account of their own. */
public record Registration(VenueId venue, String email, String displayName, String language, Secret password) {

    @Override
    public String toString() {
        return "Registration at " + venue;
    }
}
