package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What the chosen member owes for play, and whether it is paid together with the cart. */
@Named
@ViewScoped
public class OpenBillForm implements Serializable {

    @Inject
    CreditService credits;

    @Inject
    MemberPick pick;

    @Inject
    Here here;

    private @Nullable String owing;
    private boolean paid;
    private transient @Nullable Money owed;
    private @Nullable UUID of;

    /** Somebody comes to the counter to pay what they owe: from their wallet's page or the end of a session. */
    public void load() {
        if (owing != null && !owing.isBlank()) {
            pick.choose(owing);
            paid = true;
        }
    }

    /** Whoever an order is of. */
    public void of(@Nullable AccountId member) {
        if (member != null) {
            pick.choose(member.value().toString());
        }
    }

    /** What the member owes, read once for each. */
    public Money getOwed() {
        var member = pick.account();
        if (member == null) {
            return Money.zero(here.currency());
        }
        var known = owed;
        if (known == null || !member.value().equals(of)) {
            known = credits.view(member).owed();
            owed = known;
            of = member.value();
        }
        return known;
    }

    /** What is paid with the cart. */
    public Money getDues() {
        return isPaying() ? getOwed() : Money.zero(here.currency());
    }

    public @Nullable Money dues() {
        return isPaying() ? getOwed() : null;
    }

    public boolean isPaying() {
        return paid && getOwed().isPositive();
    }

    public void clear() {
        paid = false;
        owed = null;
    }

    public boolean isPaid() {
        return paid;
    }

    public void setPaid(boolean paid) {
        this.paid = paid;
    }

    public @Nullable String getOwing() {
        return owing;
    }

    public void setOwing(@Nullable String owing) {
        this.owing = owing;
    }
}
