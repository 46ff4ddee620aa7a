package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.shift.CashMovement;
import org.gamingcafe.cafe.shift.DrawerService;
import org.gamingcafe.cafe.shift.NewMovement;
import org.gamingcafe.cafe.shift.PaidFor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** Cash into and out of the drawer of one's own shift, beside what is sold. */
@Named
@ViewScoped
public class DrawerForm implements Serializable {

    private static final int SHOWN = 10;

    /** What may be done to a drawer, as the counter names it. */
    public enum Move {
        PAY_IN(CashMovement.Kind.PAY_IN, null),
        EXPENSE(CashMovement.Kind.PAY_OUT, PaidFor.EXPENSE),
        TO_OWNER(CashMovement.Kind.PAY_OUT, PaidFor.OWNER),
        DROP(CashMovement.Kind.DROP, null),
        NO_SALE(CashMovement.Kind.NO_SALE, null);

        private final CashMovement.Kind kind;
        private final @Nullable PaidFor purpose;

        Move(CashMovement.Kind kind, @Nullable PaidFor purpose) {
            this.kind = kind;
            this.purpose = purpose;
        }
    }

    @Inject
    DrawerService drawers;

    @Inject
    ShiftPage shiftPage;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private Move move = Move.PAY_IN;
    private @Nullable BigDecimal amount;
    private @Nullable String reason;
    private boolean done;

    public void move() {
        done = false;
        var said = reason == null || reason.isBlank() ? null : reason;
        var money = amount == null || move == Move.NO_SALE ? null : Money.of(amount.toPlainString(), here.currency());
        var wanted = new NewMovement(move.kind, move.purpose, money, said);
        drawers.move(shiftPage.id(), wanted, act.command("shift.move", shiftPage.id(), wanted));
        act.renew();
        amount = null;
        reason = null;
        done = true;
    }

    public void choose() {
        done = false;
    }

    public List<CashMovement> getMoved() {
        return shiftPage.getShift() == null
                ? List.of()
                : drawers.movements(shiftPage.id(), PageRequest.first(SHOWN)).items();
    }

    public Move[] getMoves() {
        return Move.values();
    }

    public boolean isDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }

    public Move getMove() {
        return move;
    }

    public void setMove(@Nullable Move move) {
        this.move = move == null ? Move.PAY_IN : move;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
