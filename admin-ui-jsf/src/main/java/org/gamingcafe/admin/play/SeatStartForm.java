package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.cafe.play.NewPlay;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.reservation.Party;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Seats a member at the open seat, or the visitor as one of the house. */
@Named
@ViewScoped
public class SeatStartForm implements Serializable {

    static final int LONGEST_CODE = 20;

    @Inject
    PlayService plays;

    @Inject
    MemberPick pick;

    @Inject
    SeatPage seat;

    private final ActKey act = new ActKey();
    private boolean accompanied;
    private boolean onCredit;
    private @Nullable String code;

    void clear() {
        accompanied = false;
        onCredit = false;
        code = null;
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
        var wanted = new NewPlay(seat.seatId(), mode, player, accompanied, null, null, party());
        var play = plays.start(wanted, act.command("play.start", wanted));
        clear();
        seat.changed("seat.started");
        seat.booked(play.bookedElsewhere());
    }

    /** Who names the code of the seat belongs to the party that has booked it. */
    private @Nullable Party party() {
        return code == null ? null : new Party(null, code);
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

    public @Nullable @Size(max = LONGEST_CODE) String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null || code.isBlank() ? null : code.strip();
    }
}
