package org.gamingcafe.admin.venue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.setup.SetUpService;
import org.gamingcafe.cafe.setup.SetUpView;
import org.gamingcafe.cafe.setup.SetUpView.Step;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The steps of the set-up: which are done, and which one is shown. */
@Named
@RequestScoped
public class SetUpPage {

    private static final String PATH = "/admin/venue/set-up?step=";

    @Inject
    SetUpService setUps;

    @Inject
    SetUpStep step;

    @Inject
    Here here;

    private @Nullable SetUpView progress;

    /** A page of its own for each step, so that the way back leads back. */
    static void goAfter(Step done) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(PATH + after(done));
    }

    private static String after(Step step) {
        var next = step.ordinal() + 1;
        return next < Step.values().length ? Step.values()[next].name() : "END";
    }

    public SetUpView getProgress() {
        var known = progress;
        if (known == null) {
            known = setUps.progress(here.id());
            progress = known;
        }
        return known;
    }

    public List<Step> getSteps() {
        return List.of(Step.values());
    }

    /** The one asked for, else the first that is missing, else the end; the same until another page is asked for. */
    public String getShown() {
        var asked = step.getName();
        if (asked != null && (isStep(asked) || asked.equals("END"))) {
            return asked;
        }
        var first = getProgress().missing().stream().findFirst().map(Step::name).orElse("END");
        step.setName(first);
        return first;
    }

    private static boolean isStep(String name) {
        return Arrays.stream(Step.values()).anyMatch(step -> step.name().equals(name));
    }

    public String getNext() {
        return getShown().equals("END") ? "END" : after(Step.valueOf(getShown()));
    }

    /** Empty at the first one. */
    public String getBefore() {
        var place = getShown().equals("END")
                ? Step.values().length
                : Step.valueOf(getShown()).ordinal();
        return place == 0 ? "" : Step.values()[place - 1].name();
    }

    public int getDone() {
        return getProgress().done().size();
    }

    public int getAll() {
        return Step.values().length;
    }

    /** Whether the visitor should be told that nobody can play here yet. */
    public boolean isLacking() {
        return Call.current().caller().may(Permission.VENUE_MANAGE, here.id())
                && !getProgress().isOpen();
    }

    public @Nullable String getStep() {
        return step.getName();
    }

    public void setStep(@Nullable String asked) {
        step.setName(asked);
    }
}
