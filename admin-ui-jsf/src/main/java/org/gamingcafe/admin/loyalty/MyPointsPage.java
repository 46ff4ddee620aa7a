package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.loyalty.EnrolmentService;
import org.gamingcafe.cafe.loyalty.PointsService;
import org.gamingcafe.cafe.loyalty.PointsView;
import org.gamingcafe.cafe.loyalty.RedemptionService;
import org.gamingcafe.cafe.loyalty.RewardKind;
import org.gamingcafe.cafe.loyalty.RewardService;
import org.gamingcafe.cafe.loyalty.RewardView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** One's own points: take part, what there is and what soon expires, rewards, one's name on the leader board. */
@Named
@ViewScoped
public class MyPointsPage extends ListPage<RewardView> {

    @Inject
    PointsService points;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RewardService rewards;

    @Inject
    RedemptionService redemptions;

    @Inject
    MyPointsLines lines;

    private final ActKey act = new ActKey();
    private @Nullable String boardName;
    private boolean redeemed;
    private transient @Nullable PointsView view;

    public void show() {
        boardName = getView().boardName();
    }

    @Override
    protected Slice<RewardView> load(@Nullable String text, PageRequest page) {
        return rewards.running(getView().venue(), page);
    }

    public void join() {
        changed(enrolments.join());
    }

    public void leave() {
        boardName = null;
        changed(enrolments.leave());
    }

    public void redeem(@Nullable String id) {
        redeemed = false;
        var wanted = Parameters.id(id, "reward");
        redemptions.redeemOwn(wanted, act.command("reward.redeem", wanted));
        act.renew();
        redeemed = true;
        changed(null);
    }

    public void appear() {
        var name = boardName;
        changed(enrolments.appear(me(), name == null || name.isBlank() ? null : name));
    }

    public void hide() {
        boardName = null;
        changed(enrolments.appear(me(), null));
    }

    private void changed(@Nullable PointsView now) {
        view = now;
        lines.search();
        reload();
    }

    private static AccountId me() {
        return Call.current().caller().person();
    }

    public PointsView getView() {
        var known = view;
        if (known == null) {
            known = points.view(me());
            view = known;
        }
        return known;
    }

    public boolean isTakingPart() {
        return getView().enrolledAt() != null;
    }

    /** Whether one can have it by oneself now: nobody has to hand it over, and the points are there. */
    public boolean isWithinReach(RewardView reward) {
        var isHandedOver = reward.kind() == RewardKind.THING || reward.kind() == RewardKind.PRODUCT;
        return isTakingPart() && !isHandedOver && reward.points() <= getView().points();
    }

    public boolean isRedeemed() {
        return redeemed;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = 24) String getBoardName() {
        return boardName;
    }

    public void setBoardName(@Nullable String boardName) {
        this.boardName = boardName;
    }
}
