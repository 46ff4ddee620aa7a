package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.gamingcafe.identity.account.EnteredAddress;
import org.gamingcafe.identity.user.UserAddressService;
import org.jspecify.annotations.Nullable;

/** An address for somebody who signs in without a confirmed one. */
@Named
@ViewScoped
public class UserAddressForm implements Serializable {

    @Inject
    UserAddressService addresses;

    @Inject
    UserPage page;

    @Inject
    UserActivity activity;

    private @Nullable String email;
    private boolean done;
    private transient @Nullable Boolean open;
    private transient @Nullable Optional<EnteredAddress> waiting;

    public void enter() {
        done = false;
        waiting = Optional.of(addresses.enter(page.account(), email == null ? "" : email));
        email = null;
        activity.reload();
        done = true;
    }

    /** Whether somebody else signs in without a confirmed address. */
    public boolean isOpen() {
        var known = open;
        if (known == null) {
            known = addresses.isWanted(page.account());
            open = known;
        }
        return known;
    }

    /** Null if nothing waits for its owner. */
    public @Nullable EnteredAddress getWaiting() {
        var known = waiting;
        if (known == null) {
            known = addresses.waiting(page.account());
            waiting = known;
        }
        return known.orElse(null);
    }

    public boolean isDone() {
        return done;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
