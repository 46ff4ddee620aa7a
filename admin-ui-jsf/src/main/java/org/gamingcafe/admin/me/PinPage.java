package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.identity.pin.BadgeNumber;
import org.gamingcafe.identity.pin.PinService;
import org.gamingcafe.identity.pin.PinView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** One's own PIN and badge, by which one takes over a till. */
@Named
@ViewScoped
public class PinPage implements Serializable {

    /** What was done last. */
    public enum Done {
        SET,
        REMOVED,
        BOUND,
        UNBOUND
    }

    @Inject
    PinService pins;

    private transient @Nullable PinView view;
    private transient @Nullable String pin;
    private transient @Nullable String again;
    private transient @Nullable String badge;
    private @Nullable Done done;

    public void choose() {
        var typed = text(pin);
        if (!typed.equals(text(again))) {
            throw new InvalidInput("again", "pin.again");
        }
        pins.choose(new Secret(typed));
        after(Done.SET);
    }

    public void remove() {
        pins.remove();
        after(Done.REMOVED);
    }

    public void bind() {
        pins.bind(new BadgeNumber(text(badge)));
        after(Done.BOUND);
    }

    public void unbind() {
        pins.unbind();
        after(Done.UNBOUND);
    }

    private void after(Done what) {
        done = what;
        view = null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public PinView getView() {
        var known = view;
        if (known == null) {
            known = pins.mine();
            view = known;
        }
        return known;
    }

    public @Nullable Done getDone() {
        return done;
    }

    public @Nullable String getPin() {
        return pin;
    }

    public void setPin(@Nullable String pin) {
        this.pin = pin;
    }

    public @Nullable String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }

    public @Nullable String getBadge() {
        return badge;
    }

    public void setBadge(@Nullable String badge) {
        this.badge = badge;
    }
}
