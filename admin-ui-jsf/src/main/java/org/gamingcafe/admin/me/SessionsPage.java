package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.identity.session.LoginSessionView;
import org.gamingcafe.identity.session.OwnSessionService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** On which devices one is signed in, and the way to end that. */
@Named
@ViewScoped
public class SessionsPage extends ListPage<LoginSessionView> {

    private static final int NOT_ASKED = -1;

    @Inject
    OwnSessionService sessions;

    private @Nullable UUID chosen;
    private String chosenDevice = "";
    private boolean revoked;
    private int ended = NOT_ASKED;

    @Override
    protected Slice<LoginSessionView> load(@Nullable String text, PageRequest page) {
        return sessions.mine(page);
    }

    /** Asks before anything is ended. */
    public void choose(@Nullable String id) {
        var wanted = Parameters.id(id, "login-session");
        forget();
        chosen = wanted;
        chosenDevice = getRows().stream()
                .filter(session -> session.id().equals(wanted))
                .findFirst()
                .map(LoginSessionView::device)
                .orElse("");
    }

    public void revoke() {
        var wanted = chosen;
        if (wanted != null) {
            sessions.revoke(wanted);
            forget();
            revoked = true;
        }
        search();
    }

    public void revokeOthers() {
        forget();
        ended = sessions.revokeOthers();
        search();
    }

    public void forget() {
        chosen = null;
        revoked = false;
        ended = NOT_ASKED;
    }

    public boolean isAsking() {
        return chosen != null;
    }

    public String getChosenDevice() {
        return chosenDevice;
    }

    public boolean isRevoked() {
        return revoked;
    }

    public boolean isOthersRevoked() {
        return ended > NOT_ASKED;
    }

    public int getEnded() {
        return ended;
    }
}
