package org.gamingcafe.identity.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;

/** What an account may do where, and as what. */
record Grants(Map<VenueId, Set<String>> permissions, Map<VenueId, String> roles) {

    /** @param grants "venue role permission", separated by commas; may be empty */
    static Grants of(String grants) {
        var permissions = new HashMap<VenueId, Set<String>>();
        var roles = new HashMap<VenueId, String>();
        if (!grants.isEmpty()) {
            for (var grant : grants.split(",", -1)) {
                var parts = grant.split(" ", -1);
                var venue = new VenueId(UUID.fromString(parts[0]));
                roles.put(venue, parts[1]);
                permissions.computeIfAbsent(venue, none -> new HashSet<>()).add(parts[2]);
            }
        }
        return new Grants(permissions, roles);
    }
}
