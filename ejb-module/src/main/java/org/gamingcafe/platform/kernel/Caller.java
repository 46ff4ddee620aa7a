package org.gamingcafe.platform.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: a person with a login session, a station, a till, a job of the house, or nobody known.
 *
 * @param permissions what the caller may do, by venue (see {@link Permission})
 * @param session the login session, if a person is signed in
 * @param factorAt when the caller last proved a second factor or password
 */
public record Caller(
        Kind kind,
        @Nullable AccountId account,
        Map<VenueId, Set<String>> permissions,
        @Nullable UUID session,
        @Nullable Instant factorAt) {

    public enum Kind {
        MEMBER,
        STAFF,
        STATION,
        TILL,
        JOB,
        ANONYMOUS
    }

    public static final Caller ANONYMOUS = new Caller(Kind.ANONYMOUS, null, Map.of(), null, null);
    public static final Caller JOB = new Caller(Kind.JOB, null, Map.of(), null, null);

    public Caller {
        permissions = Map.copyOf(permissions);
    }

    /** Jobs and timers of the house may do everything; a person what the venue has granted. */
    public boolean may(String permission, VenueId venue) {
        return kind == Kind.JOB || permissions.getOrDefault(venue, Set.of()).contains(permission);
    }

    public boolean is(AccountId other) {
        return other.equals(account);
    }

    /** The account of a signed-in caller; refuses everybody else. */
    public AccountId person() {
        return Optional.ofNullable(account).orElseThrow(() -> new Denied("caller.not-a-person"));
    }

    /** Whose things may not be seen do not exist for the caller. */
    public void mustBeAllowed(String permission, VenueId venue, String what) {
        if (!may(permission, venue)) {
            throw new NotFound(what);
        }
    }

    /** For acts that only the house itself may start. */
    public void mustBeTheHouse() {
        if (kind != Kind.JOB) {
            throw new Denied("caller.not-the-house");
        }
    }

    /** All permissions over all venues: what {@code @RolesAllowed} compares. */
    public Set<String> everyPermission() {
        var all = new TreeSet<String>();
        permissions.values().forEach(all::addAll);
        return all;
    }

    /** Under which name keys of repeated requests are kept. */
    public String scope() {
        return account == null ? kind.name() : "account:" + account;
    }
}
