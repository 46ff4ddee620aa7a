package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;

/** Seats a member at the open seat, or the visitor as one of the house. */
@Named
@ViewScoped
public class SeatStartForm implements Serializable {

    @Inject
    PlayService plays;

    @Inject
    MemberPick pick;

    @Inject
    SeatPage seat;

    private final ActKey act = new ActKey();
    private boolean accompanied;
    private boolean onCredit;

    void clear() {
        accompanied = false;
        onCredit = false;
        act.renew();
    }

    public void start() {
        var player = pick.account();
        if (player == null) {
            throw new InvalidInput("member", "play.member-missing");
        }
        start(player, onCredit ? PlayView.Mode.POSTPAID : PlayView.Mode.PREPAID);
        pick.clear();
    }

    /** The visitor, at no price; what it would have cost is kept. */
    public void startAsStaff() {
        start(Call.current().caller().person(), PlayView.Mode.STAFF);
    }

    private void start(AccountId player, PlayView.Mode mode) {
        var at = seat.seatId();
        plays.start(at, player, mode, accompanied, act.command("play.start", at, player, mode, accompanied));
        clear();
        seat.changed("seat.started");
    }

    public ActKey getAct() {
        return act;
    }

    public boolean isAccompanied() {
        return accompanied;
    }

    public void setAccompanied(boolean accompanied) {
        this.accompanied = accompanied;
    }

    /** A member whom the house trusts pays later. */
    public boolean isOnCredit() {
        return onCredit;
    }

    public void setOnCredit(boolean onCredit) {
        this.onCredit = onCredit;
    }
}
