package org.gamingcafe.admin.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import org.gamingcafe.cafe.member.AdmissionService;
import org.jspecify.annotations.Nullable;

/** Keeps the member that is shown from playing here, or lets them again. */
@Named
@RequestScoped
public class BlockForm {

    private static final int LONGEST = 200;

    @Inject
    AdmissionService admissions;

    @Inject
    MemberPage page;

    private @Nullable String reason;

    public void block() {
        decide(true);
    }

    public void unblock() {
        decide(false);
    }

    private void decide(boolean blocked) {
        admissions.block(page.getMember().accountId(), blocked, reason == null ? "" : reason);
        reason = null;
        page.load();
    }

    public @Nullable @Size(max = LONGEST) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
