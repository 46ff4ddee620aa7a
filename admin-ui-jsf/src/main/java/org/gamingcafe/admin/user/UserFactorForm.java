package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.identity.twofactor.FactorRemovalView;
import org.gamingcafe.identity.user.UserFactorService;
import org.gamingcafe.identity.user.UserFactorView;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** The second factor of a person, removed for who has lost it. What is decided is the request that was shown. */
@Named
@ViewScoped
public class UserFactorForm implements Serializable {

    @Inject
    UserFactorService factors;

    @Inject
    UserPage page;

    @Inject
    UserActivity activity;

    @Inject
    Names names;

    private @Nullable String identified;
    private @Nullable UUID shown;
    private String done = "";
    private transient @Nullable UserFactorView view;

    public void load() {
        var known = factors.of(page.account());
        var open = known.open();
        view = known;
        shown = open == null ? null : open.id();
    }

    public void remove() {
        done = "";
        var waiting = factors.remove(page.account(), identified == null ? "" : identified);
        identified = null;
        tell(waiting.isEmpty() ? "removed" : "asked");
    }

    public void approve() {
        done = "";
        factors.approve(page.account(), Parameters.id(String.valueOf(shown), "second-factor-removal"));
        tell("removed");
    }

    public void refuse() {
        done = "";
        factors.refuse(page.account(), Parameters.id(String.valueOf(shown), "second-factor-removal"));
        tell("refused");
    }

    private void tell(String what) {
        page.load();
        activity.reload();
        load();
        done = what;
    }

    public UserFactorView getView() {
        var known = view;
        if (known == null) {
            known = factors.of(page.account());
            view = known;
        }
        return known;
    }

    /** The request that was shown, as long as it waits. */
    public @Nullable FactorRemovalView getOpen() {
        var open = getView().open();
        return open == null || !open.id().equals(shown) ? null : open;
    }

    /** Who has asked does not consent. */
    public boolean isDecidable() {
        var open = getOpen();
        return open != null && !Call.current().caller().is(open.askedBy()) && !page.isSelf();
    }

    public String getAskedBy() {
        var open = getOpen();
        if (open == null) {
            return "";
        }
        var by = open.askedBy().value();
        names.learn(by);
        return names.of(by);
    }

    /** What was done last, as the texts name it; empty if nothing was. */
    public String getDone() {
        return done;
    }

    public @Nullable String getIdentified() {
        return identified;
    }

    public void setIdentified(@Nullable String identified) {
        this.identified = identified;
    }
}
