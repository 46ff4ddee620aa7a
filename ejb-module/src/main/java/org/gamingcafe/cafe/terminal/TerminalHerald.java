package org.gamingcafe.cafe.terminal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.concurrent.RejectedExecutionException;
import org.gamingcafe.cafe.terminal.TerminalPayment.State;
import org.gamingcafe.platform.kernel.Call;

/** Begins to talk to the terminal once what it is asked is committed; what is missed here the ticker finds. */
@ApplicationScoped
class TerminalHerald {

    private static final Logger LOG = System.getLogger(TerminalHerald.class.getName());

    @Resource
    ManagedExecutorService threads;

    @Inject
    TerminalTalk talk;

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) TerminalPaymentChanged changed) {
        var payment = changed.payment();
        if (payment.state() != State.ASKED && payment.state() != State.REVERSING) {
            return;
        }
        try {
            threads.execute(() -> Call.ofTheHouse("terminal").run(() -> talk.about(payment.id())));
        } catch (RejectedExecutionException e) {
            LOG.log(Logger.Level.DEBUG, "no thread is free; the ticker asks", e);
        }
    }
}
