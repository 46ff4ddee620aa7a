package org.gamingcafe.platform.kernel;

import java.time.Instant;
import java.util.HashMap;
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
 * @param device the station or till that calls, or from which the person calls, as its key has shown
 * @param roles which role gave the permissions, by venue
 * @param leaving whether the account is about to be deleted: the doors open its own pages to it and nothing else (D32)
 */
public record Caller(
        Kind kind,
        @Nullable AccountId account,
        Map<VenueId, Set<String>> permissions,
        @Nullable UUID session,
        @Nullable Instant factorAt,
        @Nullable UUID device,
        Map<VenueId, String> roles,
        boolean leaving) {

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
        roles = Map.copyOf(roles);
        if (device == null && (kind == Kind.STATION || kind == Kind.TILL)) {
            throw new IllegalArgumentException("which " + kind + " is it?");
        }
    }

    /** Somebody who stays. */
    public Caller(
            Kind kind,
            @Nullable AccountId account,
            Map<VenueId, Set<String>> permissions,
            @Nullable UUID session,
            @Nullable Instant factorAt,
            @Nullable UUID device,
            Map<VenueId, String> roles) {
        this(kind, account, permissions, session, factorAt, device, roles, false);
    }

    /** Somebody who calls from no device that the house knows. */
    public Caller(
            Kind kind,
            @Nullable AccountId account,
            Map<VenueId, Set<String>> permissions,
            @Nullable UUID session,
            @Nullable Instant factorAt) {
        this(kind, account, permissions, session, factorAt, null, Map.of());
    }

    /** The same caller from a device that the house knows. */
    public Caller at(UUID known) {
        return new Caller(kind, account, permissions, session, factorAt, known, roles, leaving);
    }

    /** The same caller, knowing which role in which venue gave the permissions. */
    public Caller as(Map<VenueId, String> inForce) {
        return new Caller(kind, account, permissions, session, factorAt, device, inForce, leaving);
    }

    /** The same caller, whose account is about to be deleted. */
    public Caller whoLeaves() {
        return new Caller(kind, account, permissions, session, factorAt, device, roles, true);
    }

    /** The same caller with more rights in a venue, for an act that a room has judged by its own means. */
    public Caller trusted(VenueId venue, Set<String> rights) {
        var more = new HashMap<>(permissions);
        var all = new TreeSet<>(permissions.getOrDefault(venue, Set.of()));
        all.addAll(rights);
        more.put(venue, Set.copyOf(all));
        return new Caller(kind, account, more, session, factorAt, device, roles, leaving);
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

    /** Which station calls, as its key has shown; refuses everybody else, people at a station too. */
    public StationId station() {
        if (kind != Kind.STATION || device == null) {
            throw new Denied("caller.not-a-station");
        }
        return new StationId(device);
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

    /** The roles in force in a venue; without a venue those of all. */
    public Set<String> rolesIn(@Nullable VenueId venue) {
        if (venue == null) {
            return new TreeSet<>(roles.values());
        }
        return Optional.ofNullable(roles.get(venue)).map(Set::of).orElse(Set.of());
    }

    /** Under which name keys of repeated requests are kept: the person's, else the device's. */
    public String scope() {
        if (account != null) {
            return "account:" + account;
        }
        return device == null ? kind.name() : kind.name() + ":" + device;
    }
}
