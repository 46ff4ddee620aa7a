package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gamingcafe.cafe.pass.PassUseService;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.TariffService;

/**
 * Time of passes in a session: lent when it begins, with what is left of each, so that the bill never depends on what becomes
 * of the passes meanwhile; taken off when it ends. The caller holds the session's lock.
 */
@ApplicationScoped
class PassTime {

    @Inject
    PassUseService passes;

    @Inject
    TariffService tariffs;

    void lend(PlaySession session) {
        var at = session.startedAt();
        session.lend(passes.lend(of(session), at, tariffs.businessDay(session.tariff(), at)));
    }

    void settle(PlaySession session, Bill bill) {
        var lent = session.passes();
        if (!lent.isEmpty()) {
            passes.settle(of(session), lent, bill.passes());
        }
    }

    private static PassUseService.Play of(PlaySession session) {
        return new PassUseService.Play(session.id(), session.venue(), session.account());
    }
}
