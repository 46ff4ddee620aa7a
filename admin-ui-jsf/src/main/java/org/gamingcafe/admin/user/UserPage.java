package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.session.LoginSessionView;
import org.gamingcafe.identity.user.UserAccessService;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.identity.user.UserView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** One person: who they are, and where they are signed in. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    @Inject
    UserService users;

    @Inject
    UserAccessService access;

    private @Nullable String id;
    private transient @Nullable UserView user;
    private transient @Nullable List<LoginSessionView> sessions;
    private transient @Nullable Optional<Instant> lock;

    public void load() {
        user = users.get(account());
        sessions = null;
        lock = null;
    }

    public UserView getUser() {
        var known = user;
        if (known == null) {
            known = users.get(account());
            user = known;
        }
        return known;
    }

    /** The latest of them. */
    public List<LoginSessionView> getSessions() {
        var known = sessions;
        if (known == null) {
            known = users.sessions(account(), PageRequest.FIRST).items();
            sessions = known;
        }
        return known;
    }

    /** When the lock after wrong passwords ends; null if there is none. */
    public @Nullable Instant getLockedUntil() {
        var known = lock;
        if (known == null) {
            known = access.lockedUntil(account());
            lock = known;
        }
        return known.orElse(null);
    }

    public boolean isSelf() {
        return Call.current().caller().is(account());
    }

    public boolean isStaff() {
        return getUser().account().kind() == AccountView.Kind.STAFF;
    }

    public boolean isDeactivated() {
        return getUser().account().status() == AccountView.Status.DEACTIVATED;
    }

    /** Active or invited: one who can be kept out. */
    public boolean isIn() {
        var status = getUser().account().status();
        return status == AccountView.Status.ACTIVE || status == AccountView.Status.INVITED;
    }

    AccountId account() {
        return new AccountId(Parameters.id(id, "account"));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
