package org.gamingcafe.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.ProfileView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Who may look at whom and decide about whom. */
@ApplicationScoped
class Oversight {

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

    /** Whose people the caller administers. */
    Set<VenueId> venues() {
        var caller = Call.current().caller();
        return caller.permissions().keySet().stream()
                .filter(venue -> caller.may(Permission.ACCOUNT_MANAGE, venue))
                .collect(Collectors.toUnmodifiableSet());
    }

    void mustAdminister(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.ACCOUNT_MANAGE, venue, "venue");
    }

    /** Somebody of a venue whose people the caller administers; everybody else is absent. */
    ProfileView known(AccountId id) {
        var person = accounts.profile(id);
        if (!isKnown(person)) {
            throw new NotFound("account");
        }
        return person;
    }

    /** Whether {@link #known} would answer. */
    boolean knows(AccountId id) {
        return isKnown(accounts.profile(id));
    }

    private boolean isKnown(ProfileView person) {
        var venues = venues();
        var there = venues.contains(person.account().homeVenue())
                || person.roles().keySet().stream().anyMatch(venues::contains);
        return there && person.account().status() != AccountView.Status.ERASED;
    }

    /** The same, if the person may do nothing that the caller may not. */
    ProfileView subordinate(AccountId id) {
        var person = known(id);
        person.roles().forEach(this::mustReach);
        return person;
    }

    /** Whether {@link #subordinate} would answer. */
    boolean isSubordinate(AccountId id) {
        var person = accounts.profile(id);
        return isKnown(person)
                && person.roles().entrySet().stream()
                        .allMatch(held -> !held.getValue().isStaff() || reaches(held.getKey(), held.getValue()));
    }

    /** What somebody has as a member is nobody's power; a role of staff has to lie within the caller's. */
    void mustReach(VenueId venue, Role role) {
        if (role.isStaff() && !reaches(venue, role)) {
            throw new Denied("role.above-own");
        }
    }

    /** Whether the caller may there, as the tables say now, all that the role may. */
    boolean reaches(VenueId venue, Role role) {
        return reaches(Call.current().caller().person(), venue, role);
    }

    /** Whether somebody else who has asked for something about this person could still do so now. */
    boolean stillReaches(AccountId other, ProfileView person) {
        var administers = roles.permissionsOf(other).values().stream()
                .anyMatch(granted -> granted.contains(Permission.ACCOUNT_MANAGE));
        return administers
                && accounts.get(other).maySignIn()
                && person.roles().entrySet().stream()
                        .filter(held -> held.getValue().isStaff())
                        .allMatch(held -> reaches(other, held.getKey(), held.getValue()));
    }

    private boolean reaches(AccountId who, VenueId venue, Role role) {
        var own = roles.permissionsOf(who).getOrDefault(venue, Set.of());
        return own.containsAll(roles.permissionsOf(role));
    }

    UserView shown(ProfileView person) {
        return shown(person.account(), person.roles());
    }

    UserView shown(AccountView account, Map<VenueId, Role> all) {
        var seen = new HashMap<>(all);
        seen.keySet().retainAll(venues());
        return new UserView(account, seen);
    }
}
