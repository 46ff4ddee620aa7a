package org.gamingcafe.identity.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.ProfileView;
import org.gamingcafe.identity.login.FactorLossService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.twofactor.FactorRemovalClosed;
import org.gamingcafe.identity.twofactor.FactorRemovalService;
import org.gamingcafe.identity.twofactor.FactorRemovalView;
import org.gamingcafe.identity.twofactor.SecondFactorMissing;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StepUp;

/**
 * Who has lost the second factor comes to the staff, who remove it after they have identified the person (issue 5). For
 * colleagues it takes two.
 */
@Stateless
@RolesAllowed(Permission.ACCOUNT_MANAGE)
public class UserFactorService {

    /** What is written about how somebody was identified. */
    private static final Pattern SAID = Pattern.compile("(?U)[^\\p{Cntrl}]{10,500}");

    @Inject
    Oversight oversight;

    @Inject
    FactorRemovalService removals;

    @Inject
    SecondFactorService factors;

    @Inject
    FactorLossService losses;

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

    @Inject
    Event<DomainEvent> events;

    /** To look is on record. */
    public UserFactorView of(AccountId id) {
        var person = oversight.known(id);
        events.fire(new UserSeen(id, person.account().homeVenue(), "second-factor"));
        return new UserFactorView(
                factors.of(id).since(),
                removals.isPossible(id),
                needsTwo(person),
                removals.open(id).orElse(null));
    }

    /**
     * Of a member at once; of a colleague it is asked of a second person. What was open for the person ends, the owner is
     * told by every known way, and the next sign-in is one with the password alone, or sets another factor up (D27).
     *
     * @param identified how the person was identified, 10–500 characters on one line
     * @return what waits for a second person; empty if it is done
     * @throws Denied {@code second-factor.removal-self} for one's own; {@code role.above-own}
     * @throws SecondFactorMissing if there is nothing to remove
     */
    @StepUp
    public Optional<FactorRemovalView> remove(AccountId id, String identified) {
        var how = checked(identified);
        roles.oneAtATime();
        var person = someoneElse(id);
        if (!removals.isPossible(id)) {
            throw new SecondFactorMissing();
        }
        if (needsTwo(person)) {
            return Optional.of(removals.ask(id, how));
        }
        losses.remove(id, how, null);
        return Optional.empty();
    }

    /**
     * By a second person. Who has asked has to be one who could still ask.
     *
     * @throws FactorRemovalClosed if it was decided, has expired, or who asked could not any more
     */
    @StepUp
    public void approve(AccountId id, UUID removal) {
        roles.oneAtATime();
        var person = someoneElse(id);
        var asked = removals.approve(removal, id);
        if (!oversight.stillReaches(asked.askedBy(), person)) {
            throw new FactorRemovalClosed();
        }
        losses.remove(id, asked.identified(), asked.askedBy());
    }

    /** By whoever may decide about the person, also by who has asked. */
    public void refuse(AccountId id, UUID removal) {
        oversight.subordinate(id);
        removals.refuse(removal, id);
    }

    /** What waits for a second person, the oldest first. To look is on record. */
    public Slice<FactorRemovalLine> open(PageRequest page) {
        var found = removals.open(oversight.venues(), page);
        events.fire(new UsersListed(found.items().size(), "second-factor-removals", false));
        var people = found.items().stream()
                .flatMap(removal -> Stream.of(removal.account(), removal.askedBy()))
                .distinct()
                .toList();
        var names = accounts.all(people).stream().collect(Collectors.toMap(AccountView::id, AccountView::displayName));
        return new Slice<>(lines(found.items(), names), found.next());
    }

    private static List<FactorRemovalLine> lines(List<FactorRemovalView> removals, Map<AccountId, String> names) {
        return removals.stream()
                .map(removal -> new FactorRemovalLine(
                        removal, names.getOrDefault(removal.account(), ""), names.getOrDefault(removal.askedBy(), "")))
                .toList();
    }

    private ProfileView someoneElse(AccountId id) {
        var person = oversight.subordinate(id);
        if (Call.current().caller().is(id)) {
            throw new Denied("second-factor.removal-self");
        }
        return person;
    }

    /** A colleague, whichever role they have left. */
    private static boolean needsTwo(ProfileView person) {
        return person.account().kind() == AccountView.Kind.STAFF
                || person.roles().values().stream().anyMatch(Role::isStaff);
    }

    private static String checked(String identified) {
        var said = identified.strip();
        if (!SAID.matcher(said).matches()) {
            throw new InvalidInput("identifiedBy", "second-factor.removal-reason");
        }
        return said;
    }
}
