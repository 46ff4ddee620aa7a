package org.gamingcafe.admin.member;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.identity.account.ClaimService;
import org.jspecify.annotations.Nullable;

/** Hands the account of a member over to its owner. */
@Named
@ViewScoped
public class ClaimForm implements Serializable {

    @Inject
    ClaimService claims;

    @Inject
    MemberPage page;

    private transient @Nullable String code;
    private boolean sent;

    public void sendLink() {
        code = null;
        sent = false;
        claims.sendLink(page.getMember().accountId());
        sent = true;
    }

    public void issueCode() {
        sent = false;
        code = claims.issueCode(page.getMember().accountId()).shown();
    }

    /** Shown once, to be handed over. */
    public @Nullable String getCode() {
        return code;
    }

    public boolean isSent() {
        return sent;
    }
}
