package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.play.NewPlay;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.reservation.Party;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Seats somebody without an account, who pays in cash before. */
@Named
@ViewScoped
public class GuestForm implements Serializable {

    private static final int LONGEST_NAME = 80;

    @Inject
    PlayService plays;

    @Inject
    CounterShift counter;

    @Inject
    SeatPage seat;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String name;
    private @Nullable BigDecimal paid;
    private @Nullable String code;

    public void start() {
        if (paid == null) {
            throw new InvalidInput("paid", "money.malformed", "");
        }
        var shift = counter.id();
        var money = Money.of(paid.toPlainString(), here.currency());
        var called = name == null || name.isBlank() ? null : name.strip();
        var guest = new NewPlay.Guest(called, money, shift);
        var party = code == null ? null : new Party(null, code);
        var wanted = new NewPlay(seat.seatId(), PlayView.Mode.GUEST, null, false, null, guest, party);
        plays.start(wanted, act.command("play.guest", wanted));
        act.renew();
        name = null;
        paid = null;
        code = null;
        seat.changed("seat.started");
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = LONGEST_NAME) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Of the seat, if it is locked for the party of the guest. */
    public @Nullable @Size(max = SeatStartForm.LONGEST_CODE) String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null || code.isBlank() ? null : code.strip();
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getPaid() {
        return paid;
    }

    public void setPaid(@Nullable BigDecimal paid) {
        this.paid = paid;
    }
}
