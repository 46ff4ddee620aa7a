package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.cafe.play.Sat;
import org.gamingcafe.cafe.play.SeatOffer;
import org.gamingcafe.cafe.play.SeatSignInService;
import org.jspecify.annotations.Nullable;

/** Sitting down by the code on the screen of a seat. The phone shows which seat it is before anything happens. */
@Named
@ViewScoped
public class MySeatPage implements Serializable {

    @Inject
    SeatSignInService signIns;

    private final ActKey act = new ActKey();
    private @Nullable String code;
    private @Nullable String booked;
    private @Nullable UUID elsewhere;
    private transient @Nullable SeatOffer offer;
    private boolean sitting;

    public void load() {
        var typed = code;
        offer = typed == null || typed.isBlank() ? null : signIns.look(typed).orElse(null);
    }

    public void sit() {
        var typed = code == null ? "" : code;
        var party = booked;
        Sat sat = signIns.sit(
                typed, party, party == null ? act.command("seat.sit", typed) : act.command("seat.sit", typed, party));
        act.renew();
        elsewhere = sat.bookedElsewhere();
        sitting = sat.state().isOpen();
    }

    /** Nothing for a code that is unknown, used or over. */
    public @Nullable SeatOffer getOffer() {
        if (offer == null && !sitting) {
            load();
        }
        return offer;
    }

    public boolean isSitting() {
        return sitting;
    }

    /** A booking of theirs that waits at other seats. */
    public @Nullable UUID getElsewhere() {
        return elsewhere;
    }

    /** The code of the seat in a booking, of who belongs to the party. */
    public @Nullable @Size(max = SeatStartForm.LONGEST_CODE) String getBooked() {
        return booked;
    }

    public void setBooked(@Nullable String booked) {
        this.booked = booked == null || booked.isBlank() ? null : booked.strip();
    }

    public boolean isAsked() {
        return code != null && !code.isBlank();
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
