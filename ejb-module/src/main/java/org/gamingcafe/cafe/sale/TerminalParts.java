package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.terminal.TerminalPaymentService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Card payments that a connected terminal has taken: their reference is the id of what it was asked. */
@ApplicationScoped
class TerminalParts {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject
    TerminalPaymentService terminals;

    static boolean isAtTerminal(NewSale.Payment payment) {
        var reference = payment.reference();
        return payment.tender() == NewSale.Tender.CARD && reference != null && reference.matches(ID);
    }

    /** What the terminal has taken, and the books know already. */
    static Money sum(NewSale sale, String currency) {
        return sale.payments().stream()
                .filter(TerminalParts::isAtTerminal)
                .map(NewSale.Payment::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** Each pays this sale and no other one. @return the payments as they are kept, with the terminal's number of the slip */
    List<NewSale.Payment> used(NewSale sale, @Nullable UUID shift, UUID id) {
        var used = new ArrayList<NewSale.Payment>();
        for (var payment : sale.payments()) {
            if (isAtTerminal(payment)) {
                if (shift == null) {
                    throw new InvalidInput("payments", "sale.wallet-only");
                }
                var asked = UUID.fromString(Demand.reference(payment));
                var slip = terminals.use(asked, shift, payment.amount(), id);
                used.add(new NewSale.Payment(payment.tender(), payment.amount(), slip));
            } else {
                used.add(payment);
            }
        }
        return used;
    }
}
