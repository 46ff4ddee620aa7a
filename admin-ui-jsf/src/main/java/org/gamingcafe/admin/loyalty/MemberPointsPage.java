package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.loyalty.EnrolmentService;
import org.gamingcafe.cafe.loyalty.PointsService;
import org.gamingcafe.cafe.loyalty.PointsView;
import org.gamingcafe.cafe.loyalty.RedemptionService;
import org.gamingcafe.cafe.loyalty.RewardService;
import org.gamingcafe.cafe.loyalty.RewardView;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** The points of a member at the desk: take part, have a reward, get or lose points by hand. */
@Named
@ViewScoped
public class MemberPointsPage implements Serializable {

    /** What is done by hand. */
    public enum Hand {
        AWARD,
        WITHDRAW
    }

    @Inject
    MemberService members;

    @Inject
    PointsService points;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RewardService rewards;

    @Inject
    RedemptionService redemptions;

    @Inject
    MemberPointsLines lines;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private final ActKey having = new ActKey();
    private @Nullable String id;
    private @Nullable String reward;
    private Hand hand = Hand.AWARD;
    private @Nullable Long amount;
    private @Nullable String reason;
    private boolean redeemed;
    private transient @Nullable MemberView member;
    private transient @Nullable PointsView view;

    public void load() {
        member = members.get(account());
        lines.of(account().value());
    }

    public void enrol() {
        changed(enrolments.enrol(account()));
    }

    public void leave() {
        changed(enrolments.end(account()));
    }

    public void redeem() {
        redeemed = false;
        var wanted = Parameters.id(reward, "reward");
        redemptions.redeem(account(), wanted, having.command("reward.redeem", account(), wanted));
        having.renew();
        redeemed = true;
        changed(null);
    }

    public void move() {
        var many = amount == null ? 0 : amount;
        var why = reason == null ? "" : reason;
        var command = act.command("points.move", account(), hand, many, why);
        switch (hand) {
            case AWARD -> points.award(account(), many, why, command);
            case WITHDRAW -> points.withdraw(account(), many, why, command);
        }
        act.renew();
        amount = null;
        reason = null;
        changed(null);
    }

    private void changed(@Nullable PointsView now) {
        view = now;
        lines.search();
    }

    private AccountId account() {
        return new AccountId(Parameters.id(id, "member"));
    }

    public PointsView getView() {
        var known = view;
        if (known == null) {
            known = points.view(account());
            view = known;
        }
        return known;
    }

    public boolean isTakingPart() {
        return getView().enrolledAt() != null;
    }

    public MemberView getMember() {
        var known = member;
        if (known == null) {
            known = members.get(account());
            member = known;
        }
        return known;
    }

    public List<RewardView> getRewards() {
        return rewards.running(here.id(), PageRequest.first(PageRequest.LARGEST))
                .items();
    }

    public Hand[] getHands() {
        return Hand.values();
    }

    public boolean isRedeemed() {
        return redeemed;
    }

    public ActKey getAct() {
        return act;
    }

    public ActKey getHaving() {
        return having;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getReward() {
        return reward;
    }

    public void setReward(@Nullable String reward) {
        this.reward = reward;
    }

    public Hand getHand() {
        return hand;
    }

    public void setHand(@Nullable Hand hand) {
        this.hand = hand == null ? Hand.AWARD : hand;
    }

    public @Nullable @Min(1) @Max(100_000) Long getAmount() {
        return amount;
    }

    public void setAmount(@Nullable Long amount) {
        this.amount = amount;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
