package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.user.UserAccessService;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The roles of a colleague, a venue at a time. */
@Named
@ViewScoped
public class RolesForm implements Serializable {

    @Inject
    UserAccessService access;

    @Inject
    UserService users;

    @Inject
    VenueService venues;

    @Inject
    UserPage page;

    @Inject
    UserActivity activity;

    private @Nullable String venue;
    private @Nullable Role role;
    private boolean saved;

    /** A venue, and the role that the person has there. */
    public record Held(VenueView venue, @Nullable Role role) {}

    public List<Held> getHeld() {
        var roles = page.getUser().roles();
        return getVenues().stream()
                .map(there -> new Held(there, roles.get(there.id())))
                .toList();
    }

    public List<VenueView> getVenues() {
        var administered = users.venues();
        return venues.mine().stream()
                .filter(there -> administered.contains(there.id()))
                .toList();
    }

    /** Which the visitor could give there. */
    public List<Role> getOffered() {
        return users.grantable(chosen());
    }

    /** Whose role is above one's own is only shown. */
    public boolean isChangeable() {
        var present = page.getUser().roles().get(chosen());
        return present == null || getOffered().contains(present);
    }

    public void show() {
        role = page.getUser().roles().get(chosen());
        saved = false;
    }

    public void save() {
        saved = false;
        var wanted = role;
        if (wanted == null) {
            access.take(page.account(), chosen());
        } else {
            access.give(page.account(), chosen(), wanted);
        }
        page.load();
        activity.reload();
        saved = true;
    }

    private VenueId chosen() {
        return venue == null ? getVenues().getFirst().id() : new VenueId(Parameters.id(venue, "venue"));
    }

    public boolean isSaved() {
        return saved;
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
}
