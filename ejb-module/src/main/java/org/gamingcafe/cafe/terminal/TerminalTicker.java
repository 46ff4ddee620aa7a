package org.gamingcafe.cafe.terminal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;

/** Every ten seconds on every node: whatever nobody talks about to its terminal, also after a restart. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminalTicker {

    @Inject
    TerminalPaymentService payments;

    @Schedule(second = "7/10", minute = "*", hour = "*", persistent = false)
    public void tick() {
        Call.ofTheHouse("terminal-ticker").run(() -> payments.askAgain());
    }
}
