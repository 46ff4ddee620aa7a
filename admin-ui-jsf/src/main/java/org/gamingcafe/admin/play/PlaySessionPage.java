package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.play.GuestRest;
import org.gamingcafe.cafe.play.GuestService;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;
import org.jspecify.annotations.Nullable;

/** One play session with its bill, and what a guest gets back of it. */
@Named
@ViewScoped
public class PlaySessionPage implements Serializable {

    @Inject
    PlayService plays;

    @Inject
    GuestService guests;

    @Inject
    ReceiptService receipts;

    @Inject
    CounterShift counter;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String id;
    private @Nullable String code;
    private boolean corrected;
    private transient @Nullable PlayView session;

    public void load() {
        session = plays.get(sessionId());
    }

    /** Out of the drawer of the visitor's open shift. */
    public void payOut() {
        var shift = counter.id();
        give(GuestRest.As.CASH, shift);
    }

    public void issueVoucher() {
        give(GuestRest.As.VOUCHER, null);
    }

    private void give(GuestRest.As as, @Nullable UUID shift) {
        var whose = sessionId();
        code = guests.giveBack(whose, as, shift, act.command("play.rest", whose, as))
                .code();
        act.renew();
        load();
    }

    private UUID sessionId() {
        return Parameters.id(id, "play-session");
    }

    public PlayView getSession() {
        var known = session;
        if (known == null) {
            known = plays.get(sessionId());
            session = known;
        }
        return known;
    }

    public int getStation() {
        return plays.seatNumber(sessionId());
    }

    public @Nullable ReceiptView getReceipt() {
        var number = getSession().receiptNumber();
        return number == null ? null : receipts.get(number);
    }

    /** The last one first, as it is looked for first. */
    public List<ReceiptView> getCreditNotes() {
        return getSession().creditNotes().reversed().stream().map(receipts::get).toList();
    }

    /** Cash needs a shift of one's own. */
    public boolean isTakingCash() {
        return counter.isOpen();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    /** A bill was just put right. */
    public boolean isCorrected() {
        return corrected;
    }

    public void setCorrected(boolean corrected) {
        this.corrected = corrected;
    }

    public @Nullable String getCode() {
        return code;
    }

    public ActKey getAct() {
        return act;
    }
}
