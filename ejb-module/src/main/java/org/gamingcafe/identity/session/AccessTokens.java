package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.crypto.KeyRing;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.VenueId;

/** Writes access tokens: MicroProfile JWT, with session, generation and permissions per venue. */
@ApplicationScoped
class AccessTokens {

    /** Whom a token is for; the API takes no other ({@code mp.jwt.verify.audiences}). */
    private static final String AUDIENCE = "cafe-api";

    @Inject
    KeyRing keys;

    @Inject
    Settings.Tokens settings;

    @Inject
    Clock clock;

    Secret issue(UUID session, int generation, AccountView account, Map<VenueId, Set<String>> permissions) {
        var now = clock.instant().getEpochSecond();
        var claims = new HashMap<String, Object>();
        claims.put("iss", settings.issuer());
        claims.put("aud", AUDIENCE);
        claims.put("sub", account.id().toString());
        claims.put("upn", name(account));
        claims.put("kind", account.kind().name());
        claims.put("groups", everywhere(permissions));
        claims.put("permissions", byVenue(permissions));
        claims.put("sid", session.toString());
        claims.put("gen", generation);
        claims.put("jti", Ids.next().toString());
        claims.put("iat", now);
        claims.put("exp", now + settings.access().toSeconds());
        return keys.sign(claims);
    }

    private static String name(AccountView account) {
        return Stream.of(account.username(), account.email())
                .filter(word -> word != null)
                .findFirst()
                .orElse(account.id().toString());
    }

    private static List<String> everywhere(Map<VenueId, Set<String>> permissions) {
        var all = new TreeSet<String>();
        permissions.values().forEach(all::addAll);
        return List.copyOf(all);
    }

    private static Map<String, List<String>> byVenue(Map<VenueId, Set<String>> permissions) {
        var byVenue = new HashMap<String, List<String>>();
        permissions.forEach((venue, granted) -> byVenue.put(venue.toString(), List.copyOf(new TreeSet<>(granted))));
        return byVenue;
    }
}
