package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.cafe.play.FloorService;
import org.gamingcafe.cafe.play.NewPlay;
import org.gamingcafe.cafe.play.PlayChangeService;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.play.SeatView;
import org.gamingcafe.cafe.reservation.Party;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** What is done at one seat of the board: start, pause, resume, end, put money on the player's wallet. */
@Named
@ViewScoped
public class SeatPage implements Serializable {

    static final int LONGEST_CODE = 20;

    @Inject
    FloorService floor;

    @Inject
    PlayService plays;

    @Inject
    PlayChangeService changes;

    @Inject
    WalletService wallets;

    @Inject
    TillService tills;

    @Inject
    MemberPick pick;

    @Inject
    FloorPage board;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private final ActKey topUpAct = new ActKey();
    private @Nullable UUID station;
    private @Nullable UUID ended;
    private @Nullable BigDecimal amount;
    private boolean accompanied;
    private boolean onCredit;
    private @Nullable String code;
    private @Nullable String done;
    private transient @Nullable SeatView seat;
    private transient @Nullable PlayView bill;

    public void open(@Nullable String id) {
        close();
        station = Parameters.id(id, "station");
    }

    public void close() {
        station = null;
        ended = null;
        amount = null;
        accompanied = false;
        onCredit = false;
        code = null;
        pick.clear();
        fresh(null);
    }

    public void start() {
        var player = pick.account();
        if (player == null) {
            throw new InvalidInput("member", "play.member-missing");
        }
        var seatId = new StationId(station());
        var mode = onCredit ? PlayView.Mode.POSTPAID : PlayView.Mode.PREPAID;
        var wanted = new NewPlay(seatId, mode, player, accompanied, null, null, party());
        plays.start(wanted, act.command("play.start", wanted));
        pick.clear();
        accompanied = false;
        onCredit = false;
        code = null;
        fresh("seat.started");
    }

    /** Who names the code of the seat belongs to the party that has booked it. */
    private @Nullable Party party() {
        return code == null ? null : new Party(null, code);
    }

    public void pause() {
        var id = play().id();
        plays.pause(id, act.command("play.pause", id));
        fresh("seat.paused");
    }

    public void resume() {
        var id = play().id();
        plays.resume(id, act.command("play.resume", id));
        fresh("seat.resumed");
    }

    /** By as much as is usual in the venue. */
    public void extend() {
        var id = play().id();
        changes.extend(id, null, act.command("play.extend", id));
        fresh("seat.extended");
    }

    public void end() {
        var id = play().id();
        plays.end(id, act.command("play.end", id));
        ended = id;
        fresh(null);
    }

    public void topUp() {
        var whom = person();
        if (whom == null || amount == null) {
            throw new InvalidInput("amount", "money.malformed", "");
        }
        var shift = tills.mine(here.id()).map(ShiftView::id).orElseThrow(() -> new NotFound("shift"));
        var money = Money.of(amount.toPlainString(), here.currency());
        var command = topUpAct.command("wallet.top-up", whom, money, shift);
        Turns.at(whom.value(), () -> wallets.topUp(whom, money, shift, command));
        topUpAct.renew();
        amount = null;
        fresh("wallet.topped-up");
    }

    public boolean isOpen() {
        return station != null;
    }

    public SeatView getSeat() {
        var known = seat;
        if (known == null) {
            known = floor.board(here.id()).stream()
                    .filter(one -> one.station().id().value().equals(station))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("station"));
            seat = known;
        }
        return known;
    }

    /** The play session that was just ended here, with its bill. */
    public @Nullable PlayView getBill() {
        var id = ended;
        if (bill == null && id != null) {
            bill = plays.get(id);
        }
        return bill;
    }

    /** Of members; guests and the house's own people have none. */
    public @Nullable WalletView getWallet() {
        var whom = person();
        return whom == null ? null : wallets.view(whom);
    }

    /** Somebody plays here or has been chosen to, and nothing was just ended. */
    public boolean isForSomebody() {
        return ended == null && person() != null;
    }

    /** Cash needs a shift of one's own. */
    public boolean isTakingCash() {
        return tills.mine(here.id()).isPresent();
    }

    private @Nullable AccountId person() {
        var play = getSeat().play();
        if (play == null) {
            return pick.account();
        }
        return play.mode() == PlayView.Mode.STAFF ? null : play.accountId();
    }

    private PlayView play() {
        var play = getSeat().play();
        if (play == null) {
            throw new NotFound("play-session");
        }
        return play;
    }

    /** Somebody can sit down at the seat that is open. */
    public boolean isFree() {
        return isOpen()
                && ended == null
                && getSeat().play() == null
                && getSeat().station().state() == StationView.State.LOCKED;
    }

    StationId seatId() {
        return new StationId(station());
    }

    void changed(String what) {
        fresh(what);
    }

    private UUID station() {
        var id = station;
        if (id == null) {
            throw new NotFound("station");
        }
        return id;
    }

    private void fresh(@Nullable String what) {
        done = what;
        seat = null;
        bill = null;
        pick.refresh();
        act.renew();
        board.refresh();
    }

    /** Key of the text that tells what was done last. */
    public @Nullable String getDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }

    public ActKey getTopUpAct() {
        return topUpAct;
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

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
