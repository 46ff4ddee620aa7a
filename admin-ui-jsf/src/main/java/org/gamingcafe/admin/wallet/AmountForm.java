package org.gamingcafe.admin.wallet;

import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a form about money says: how much, in the currency of the venue, and why. Sent twice, it acts once. */
public abstract class AmountForm implements Serializable {

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable BigDecimal amount;
    private @Nullable String reason;

    /** What was typed, if anything was. */
    protected Optional<Money> typed() {
        return Optional.ofNullable(amount).map(typed -> Money.of(typed.toPlainString(), here.currency()));
    }

    protected Money money() {
        return typed().orElseThrow(() -> new InvalidInput("amount", "money.malformed", ""));
    }

    /** Why. */
    protected String words() {
        return reason == null ? "" : reason;
    }

    /** What was sent is done, and the form is empty: the next time it is another act. */
    protected void finish() {
        act.renew();
        amount = null;
        reason = null;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
