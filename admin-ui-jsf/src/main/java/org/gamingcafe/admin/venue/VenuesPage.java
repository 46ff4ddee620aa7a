package org.gamingcafe.admin.venue;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.Visitor;
import org.gamingcafe.cafe.venue.VenuePlanService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The venues in which the visitor has any right: going from one to the other, and another one. */
@Named
@ViewScoped
public class VenuesPage implements Serializable {

    /** A venue, and what the visitor is there. */
    public record Row(
            String id, String name, String code, String zone, String currency, Set<String> roles, boolean here) {}

    @Inject
    VenueService venues;

    @Inject
    VenuePlanService plans;

    @Inject
    Here here;

    @Inject
    Visitor visitor;

    private @Nullable VenueInput input;

    public void load() {
        input = VenueInput.like(here.getVenue(), visitor.getLanguage().getLanguage());
    }

    public List<Row> getRows() {
        return venues.mine().stream().map(this::row).toList();
    }

    private Row row(VenueView venue) {
        return new Row(
                venue.id().toString(),
                venue.name(),
                venue.code(),
                venue.zone().getId(),
                venue.currency(),
                Call.current().caller().rolesIn(venue.id()),
                venue.id().equals(here.id()));
    }

    public void go(String id) throws IOException {
        here.go(new VenueId(Parameters.id(id, "venue")));
        lead("/");
    }

    public void found() throws IOException {
        here.go(plans.found(getInput().edit()).id());
        lead("/admin/venue/set-up");
    }

    private static void lead(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    }

    public VenueInput getInput() {
        if (input == null) {
            throw new NotFound("venue");
        }
        return input;
    }
}
