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

    /** Guests have none, and play of staff costs nothing anyhow. */
    void lend(PlaySession session) {
        if (session.mode() == PlayView.Mode.GUEST || session.mode() == PlayView.Mode.STAFF) {
            return;
        }
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
        var player = session.player().orElseThrow(() -> new IllegalStateException("nobody plays " + session.id()));
        return new PassUseService.Play(session.id(), session.venue(), player);
    }
}
