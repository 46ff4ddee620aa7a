package org.gamingcafe.identity.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.ClaimService;
import org.gamingcafe.identity.account.NewPerson;
import org.gamingcafe.identity.account.PersonEdit;
import org.gamingcafe.identity.account.ProfileView;
import org.gamingcafe.identity.activity.ActivityFilter;
import org.gamingcafe.identity.activity.ActivityLine;
import org.gamingcafe.identity.activity.ActivityService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.session.AccountSessionService;
import org.gamingcafe.identity.session.LoginSessionView;
import org.gamingcafe.identity.session.RefreshFamily;
import org.gamingcafe.identity.twofactor.SecondFactorAdoption;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The people of the venues that somebody administers: who they are and what is known of them. To look is on record. */
@Stateless
@RolesAllowed(Permission.ACCOUNT_MANAGE)
public class UserService {

    /** How many lines an export has at most. */
    public static final int LONGEST_EXPORT = 10_000;

    @Inject
    Users users;

    @Inject
    Oversight oversight;

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

    @Inject
    ClaimService claims;

    @Inject
    AccountSessionService sessions;

    @Inject
    ActivityService activities;

    @Inject
    SecondFactorService factors;

    @Inject
    Event<DomainEvent> events;

    public Slice<UserView> search(UserFilter filter, AccountService.Sort sort, PageRequest page) {
        var found = find(filter, sort, page.after(), page.size() + 1);
        events.fire(new UsersListed(Math.min(found.size(), page.size()), filter.words(), false));
        return Slice.of(found, page.size(), last -> switch (sort) {
            case NAME -> Cursor.of(last.account().displayName(), last.account().id());
            case NEWEST -> Cursor.of(last.account().createdAt(), last.account().id());
        });
    }

    /** As a table for a spreadsheet, by name, at most 10,000 lines. */
    public String export(UserFilter filter) {
        var found = find(filter, AccountService.Sort.NAME, null, LONGEST_EXPORT);
        events.fire(new UsersListed(found.size(), filter.words(), true));
        return UserTable.csv(found);
    }

    /** Whose people the caller administers. */
    public Set<VenueId> venues() {
        return oversight.venues();
    }

    /** How many of the people whom the caller administers have a second factor. */
    public SecondFactorAdoption adoption() {
        return factors.adoption(oversight.venues());
    }

    /** The roles that the caller could give there, the least first. */
    public List<Role> grantable(VenueId venue) {
        oversight.mustAdminister(venue);
        return Arrays.stream(Role.values())
                .filter(role -> role.isStaff() && oversight.reaches(venue, role))
                .toList();
    }

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code account.not-found} */
    public UserView get(AccountId id) {
        return oversight.shown(account(id, "account"));
    }

    /** Where somebody is signed in. */
    public Slice<LoginSessionView> sessions(AccountId id, PageRequest page) {
        account(id, "sessions");
        return sessions.of(id, page);
    }

    public Slice<RefreshFamily> refreshTokens(AccountId id, PageRequest page) {
        account(id, "refresh-tokens");
        return sessions.families(id, page);
    }

    public Slice<ActivityLine> activity(AccountId id, ActivityFilter filter, PageRequest page) {
        account(id, "activity");
        return activities.of(id, filter, page);
    }

    /** A colleague, who chooses their own password by the mailed link. */
    public UserView invite(NewUser user) {
        var person = new NewPerson(
                AccountView.Kind.STAFF,
                user.venue(),
                null,
                user.email(),
                user.displayName(),
                user.phone(),
                user.language());
        oversight.mustAdminister(user.venue());
        oversight.mustReach(user.venue(), user.role());
        var account = claims.invite(person, user.role(), user.mustChangePassword());
        return oversight.shown(account, Map.of(user.venue(), user.role()));
    }

    /** The version is the one that was shown. Whose owner signs in already, keeps the address (D23). */
    public UserView edit(AccountId id, PersonEdit edit) {
        var person = oversight.subordinate(id);
        var edited = accounts.edit(id, edit);
        if (edited.equals(person.account())) {
            events.fire(new UserSeen(id, edited.homeVenue(), "edit"));
        }
        return oversight.shown(edited, person.roles());
    }

    private ProfileView account(AccountId id, String what) {
        var person = oversight.known(id);
        events.fire(new UserSeen(id, person.account().homeVenue(), what));
        return person;
    }

    private List<UserView> find(UserFilter filter, AccountService.Sort sort, @Nullable String after, int most) {
        var ids = users.find(venues(filter.venue()), filter, sort, after, most);
        var known = accounts.all(ids).stream().collect(Collectors.toMap(AccountView::id, Function.identity()));
        var held = roles.rolesOf(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map(account -> oversight.shown(account, held.getOrDefault(account.id(), Map.of())))
                .toList();
    }

    private Set<VenueId> venues(@Nullable VenueId named) {
        if (named == null) {
            return oversight.venues();
        }
        oversight.mustAdminister(named);
        return Set.of(named);
    }
}
