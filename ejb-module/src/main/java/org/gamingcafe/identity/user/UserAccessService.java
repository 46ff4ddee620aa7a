package org.gamingcafe.identity.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.ProfileView;
import org.gamingcafe.identity.login.AccountUnlocked;
import org.gamingcafe.identity.login.LockoutService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.LoginSessionsEnded;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;

/** What is decided about people: whether they are let in, and as what. */
@Stateless
@RolesAllowed(Permission.ACCOUNT_MANAGE)
public class UserAccessService {

    private static final String DEACTIVATED = "DEACTIVATED";
    static final String FACTOR_DEMANDED = "SECOND_FACTOR_DEMANDED";
    private static final String PASSWORD_CHANGE_FORCED = "PASSWORD_CHANGE_FORCED";

    @Inject
    Oversight oversight;

    @Inject
    AccountStateService states;

    @Inject
    RoleService roles;

    @Inject
    LoginSessionService sessions;

    @Inject
    LockoutService lockouts;

    @Inject
    SecondFactorService factors;

    @Inject
    Event<DomainEvent> events;

    /**
     * Gives the role in the venue, in place of the one that the person has there. Tokens that speak of it end at once. If it
     * demands a second factor and the person has none, all sessions end: the next sign-in sets one up (D27).
     */
    public UserView give(AccountId id, VenueId venue, Role role) {
        roles.oneAtATime();
        var person = inVenue(id, venue);
        if (person.account().kind() != AccountView.Kind.STAFF || !role.isStaff()) {
            throw new InvalidInput("role", "role.not-staff");
        }
        oversight.mustReach(venue, role);
        if (role != Role.ADMIN) {
            mustLeaveAnAdministrator(person, venue);
        }
        if (person.roles().get(venue) == role) {
            events.fire(new UserSeen(id, venue, "role"));
        } else {
            roles.assign(id, venue, role);
            endWithoutFactor(id);
        }
        return oversight.shown(oversight.known(id));
    }

    private void endWithoutFactor(AccountId id) {
        if (factors.of(id).isMissing()) {
            sessions.endAll(id, FACTOR_DEMANDED);
        }
    }

    /**
     * Takes the role that the person has in the venue.
     *
     * @throws NotFound {@code role.not-found} if there is none, or none that can be taken: a member stays a member
     */
    public void take(AccountId id, VenueId venue) {
        roles.oneAtATime();
        var person = inVenue(id, venue);
        var role = person.roles().get(venue);
        if (role == null || !role.isStaff()) {
            throw new NotFound("role");
        }
        mustLeaveAnAdministrator(person, venue);
        roles.take(id, venue);
    }

    /** Ends all sessions at once; no mailed link brings the account back. */
    public UserView deactivate(AccountId id, String reason) {
        var why = Reason.checked(reason);
        roles.oneAtATime();
        var person = oversight.subordinate(id);
        if (Call.current().caller().is(id)) {
            throw new Denied("account.own");
        }
        if (isAdministrator(person)) {
            roles.mustNotBeTheLastAdministrator(id);
        }
        states.deactivate(id, why);
        sessions.endAll(id, DEACTIVATED);
        return oversight.shown(oversight.known(id));
    }

    public UserView activate(AccountId id) {
        oversight.subordinate(id);
        states.reactivate(id);
        return oversight.shown(oversight.known(id));
    }

    /** @return how many sessions were ended */
    @StepUp
    public int endSessions(AccountId id) {
        var person = oversight.subordinate(id);
        var ended = sessions.endAll(id, LoginSessionsEnded.ENDED_BY_STAFF);
        if (ended == 0) {
            events.fire(new UserSeen(id, person.account().homeVenue(), "sessions"));
        }
        return ended;
    }

    /** When passwords of this person are looked at again, if too many were wrong. */
    public Optional<Instant> lockedUntil(AccountId id) {
        oversight.known(id);
        return lockouts.lockedUntil(id);
    }

    /** Lifts the lock, on devices too. */
    public UserView unlock(AccountId id) {
        var person = oversight.subordinate(id);
        if (!lockouts.lift(id, AccountUnlocked.How.STAFF)) {
            events.fire(new UserSeen(id, person.account().homeVenue(), "lock"));
        }
        return oversight.shown(person);
    }

    /** Ends all sessions; the next sign-in opens only the choice of another password (E10.5). */
    public UserView forcePasswordChange(AccountId id) {
        oversight.subordinate(id);
        states.forcePasswordChange(id);
        sessions.endAll(id, PASSWORD_CHANGE_FORCED);
        return oversight.shown(oversight.known(id));
    }

    /** Mails once more what a colleague or a member needs to come to their account. */
    public void invite(AccountId id) {
        oversight.subordinate(id);
        states.invite(id);
    }

    public void sendVerification(AccountId id) {
        oversight.subordinate(id);
        states.sendVerification(id);
    }

    /** Somebody whose role in this venue lies within the caller's. */
    private ProfileView inVenue(AccountId id, VenueId venue) {
        var person = oversight.known(id);
        oversight.mustAdminister(venue);
        oversight.mustReach(venue, person.roles().getOrDefault(venue, Role.MEMBER));
        return person;
    }

    private void mustLeaveAnAdministrator(ProfileView person, VenueId venue) {
        if (person.roles().get(venue) != Role.ADMIN || administers(person) > 1) {
            return;
        }
        var id = person.account().id();
        if (Call.current().caller().is(id)) {
            throw new OwnAdministration();
        }
        if (isAdministrator(person)) {
            roles.mustNotBeTheLastAdministrator(id);
        }
    }

    /** One who may sign in; others do not count. */
    private static boolean isAdministrator(ProfileView person) {
        return person.account().status() == AccountView.Status.ACTIVE && administers(person) > 0;
    }

    private static long administers(ProfileView person) {
        return person.roles().values().stream().filter(Role.ADMIN::equals).count();
    }
}
