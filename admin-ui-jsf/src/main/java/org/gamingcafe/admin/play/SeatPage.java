package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.cafe.play.FloorService;
import org.gamingcafe.cafe.play.PlayChangeService;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.play.SeatView;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** One seat of the board: who is there, and what is done next: pause, resume, extend, end. */
@Named
@ViewScoped
public class SeatPage implements Serializable {

    @Inject
    FloorService floor;

    @Inject
    PlayService plays;

    @Inject
    PlayChangeService changes;

    @Inject
    WalletService wallets;

    @Inject
    SeatStartForm start;

    @Inject
    SeatTopUpForm topUp;

    @Inject
    MemberPick pick;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable UUID station;
    private @Nullable UUID ended;
    private @Nullable String done;
    private @Nullable UUID elsewhere;
    private transient @Nullable SeatView seat;
    private transient @Nullable PlayView bill;

    public void open(@Nullable String id) {
        close();
        station = Parameters.id(id, "station");
    }

    public void close() {
        station = null;
        ended = null;
        start.clear();
        topUp.clear();
        pick.clear();
        fresh(null);
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

    public boolean isOpen() {
        return station != null;
    }

    public SeatView getSeat() {
        var known = seat;
        if (known == null) {
            known = floor.seats(here.id(), Set.of(seatId())).stream()
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

    @Nullable
    AccountId person() {
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

    /** Whoever has just sat down has booked other seats, which wait. */
    void booked(@Nullable UUID reservation) {
        elsewhere = reservation;
    }

    public @Nullable UUID getElsewhere() {
        return elsewhere;
    }

    private void fresh(@Nullable String what) {
        done = what;
        elsewhere = null;
        seat = null;
        bill = null;
        pick.refresh();
        act.renew();
    }

    /** Key of the text that tells what was done last. */
    public @Nullable String getDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }
}
