package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.twofactor.SecondFactorAdoption;
import org.gamingcafe.identity.user.UserFilter;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.identity.user.UserView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The people of the venues that the visitor administers. */
@Named
@ViewScoped
public class UsersPage extends ListPage<UserView> {

    @Inject
    UserService users;

    @Inject
    VenueService venues;

    @Inject
    Here here;

    @Inject
    Texts texts;

    private AccountService.Sort sort = AccountService.Sort.NAME;
    private @Nullable String venue;
    private @Nullable Role role;
    private AccountView.@Nullable Status status;

    @Override
    protected Slice<UserView> load(@Nullable String text, PageRequest page) {
        return users.search(filter(), sort, page);
    }

    @Override
    protected boolean narrowed() {
        return venue != null || role != null || status != null;
    }

    /** How many of them have a second factor. */
    public SecondFactorAdoption getAdoption() {
        return users.adoption();
    }

    public void export() throws IOException {
        Downloads.send("people.csv", "text/csv", users.export(filter()));
    }

    /** The roles of one, in words; with the venue, if it is not the one at which the visitor is. */
    public String roles(UserView user) {
        return user.roles().entrySet().stream()
                .map(held -> texts.word("role", held.getValue().name())
                        + (held.getKey().equals(here.id())
                                ? ""
                                : " (" + venues.get(held.getKey()).name() + ")"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private UserFilter filter() {
        var there = venue == null ? null : new VenueId(Parameters.id(venue, "venue"));
        return new UserFilter(there, role, status, getText());
    }

    public List<VenueView> getVenues() {
        return venues.mine();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<AccountView.Status> getStatuses() {
        return List.of(
                AccountView.Status.ACTIVE,
                AccountView.Status.INVITED,
                AccountView.Status.DEACTIVATED,
                AccountView.Status.SCHEDULED_DELETION);
    }

    public AccountService.Sort[] getSorts() {
        return AccountService.Sort.values();
    }

    public AccountService.Sort getSort() {
        return sort;
    }

    public void setSort(AccountService.@Nullable Sort sort) {
        this.sort = sort == null ? AccountService.Sort.NAME : sort;
    }

    public @Nullable String getVenue() {
        return venue;
    }

    public void setVenue(@Nullable String venue) {
        this.venue = venue == null || venue.isEmpty() ? null : venue;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role;
    }

    public AccountView.@Nullable Status getStatus() {
        return status;
    }

    public void setStatus(AccountView.@Nullable Status status) {
        this.status = status;
    }
}
