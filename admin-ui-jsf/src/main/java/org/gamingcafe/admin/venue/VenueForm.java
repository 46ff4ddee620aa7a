package org.gamingcafe.admin.venue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.setup.SetUpView.Step;
import org.gamingcafe.cafe.venue.VenueDetails;
import org.gamingcafe.cafe.venue.VenuePlanService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What is said of the venue, on its page and in three steps of its set-up. The version is the one that was shown. */
@Named
@ViewScoped
public class VenueForm implements Serializable {

    @Inject
    VenuePlanService plans;

    @Inject
    Here here;

    private @Nullable VenueInput input;
    private boolean fixed;
    private long version;
    private boolean saved;

    public void load() {
        show(plans.get(here.id()));
    }

    public void save() {
        saved = false;
        show(plans.edit(here.id(), getInput().edit(), version));
        here.forget();
        saved = true;
    }

    /** In the set-up a step is done when it says something. */
    public void saveVenue() throws IOException {
        var organisation = getInput().getOrganisation();
        if (organisation == null || organisation.isBlank()) {
            throw new InvalidInput("organisation", "venue.organisation");
        }
        save();
        SetUpPage.goAfter(Step.VENUE);
    }

    public void saveTime() throws IOException {
        if (getInput().edit().hours().isEmpty()) {
            throw new InvalidInput("hours", "venue.no-hours");
        }
        save();
        SetUpPage.goAfter(Step.TIME);
    }

    public void saveTax() throws IOException {
        if (getInput().getTax() == null) {
            throw new InvalidInput("taxPpm", "venue.tax");
        }
        save();
        SetUpPage.goAfter(Step.TAX);
    }

    private void show(VenueDetails details) {
        input = new VenueInput(details.said());
        fixed = details.fixed();
        version = details.version();
    }

    public VenueInput getInput() {
        if (input == null) {
            throw new NotFound("venue");
        }
        return input;
    }

    public boolean isFixed() {
        return fixed;
    }

    public boolean isSaved() {
        return saved;
    }
}
