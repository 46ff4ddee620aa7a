package org.gamingcafe.admin.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.ledger.FrozenAccount;
import org.gamingcafe.cafe.ledger.VerificationService;
import org.jspecify.annotations.Nullable;

/** The accounts that verifications have frozen; one of them can be released, with a reason. */
@Named
@ViewScoped
public class FrozenForm implements Serializable {

    @Inject
    VerificationService verification;

    @Inject
    Here here;

    private @Nullable String chosen;
    private @Nullable String reason;
    private boolean released;

    public List<FrozenAccount> getAccounts() {
        return verification.frozen(here.id());
    }

    /** Of this one the next question is asked. */
    public void choose(@Nullable String id) {
        forget();
        chosen = Parameters.id(id, "ledger-account").toString();
    }

    public void release() {
        verification.release(here.id(), Parameters.id(chosen, "ledger-account"), reason == null ? "" : reason);
        forget();
        released = true;
    }

    public void forget() {
        chosen = null;
        reason = null;
        released = false;
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public boolean isReleased() {
        return released;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
