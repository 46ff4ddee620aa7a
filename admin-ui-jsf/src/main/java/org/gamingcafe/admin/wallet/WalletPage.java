package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.bonus.BonusGrant;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.wallet.HoldView;
import org.gamingcafe.cafe.wallet.WalletDeskService;
import org.gamingcafe.cafe.wallet.WalletHoldService;
import org.gamingcafe.cafe.wallet.WalletStatus;
import org.gamingcafe.cafe.wallet.WalletStatusService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** A member's wallet: what lies on it, what is held, what bonus ends when; and whether money may leave it. */
@Named
@ViewScoped
public class WalletPage implements Serializable {

    private static final int MOST_HOLDS = 20;

    @Inject
    MemberService members;

    @Inject
    WalletDeskService desk;

    @Inject
    WalletHoldService holds;

    @Inject
    WalletStatusService statuses;

    @Inject
    WalletLines lines;

    private @Nullable String id;
    private @Nullable String reason;
    private transient @Nullable MemberView member;

    public void load() {
        member = members.get(account());
        lines.of(account().value());
    }

    public void freeze() {
        statuses.freeze(account(), reason == null ? "" : reason);
        reason = null;
    }

    public void release() {
        statuses.unfreeze(account(), reason == null ? "" : reason);
        reason = null;
    }

    public MemberView getMember() {
        var known = member;
        if (known == null) {
            known = members.get(account());
            member = known;
        }
        return known;
    }

    public WalletStatus getStatus() {
        return statuses.status(account());
    }

    public List<BonusGrant> getBonuses() {
        return desk.bonuses(account());
    }

    /** The newest of those that have not ended. */
    public List<HoldView> getHolds() {
        return holds.holds(account(), true, PageRequest.first(MOST_HOLDS)).items();
    }

    AccountId account() {
        return new AccountId(Parameters.id(id, "wallet"));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
