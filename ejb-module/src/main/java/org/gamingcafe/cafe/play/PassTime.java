package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.pass.PassUseService;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Entitlement;
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
        session.played().lend(passes.lend(of(session), at, tariffs.businessDay(session.tariff(), at)));
    }

    void settle(PlaySession session, Bill bill) {
        var lent = session.played().passes();
        if (!lent.isEmpty()) {
            passes.settle(of(session), lent, bill.passes());
        }
    }

    /** What a lower bill does not use goes back to the passes that it was taken from. */
    List<PassUseService.Returned> giveBack(PlaySession session, List<Bill.PassUse> unused, String reason) {
        return unused.isEmpty()
                ? List.of()
                : passes.giveBack(of(session), session.played().passes(), unused, reason);
    }

    /** What the passes are called that a session was lent. */
    Map<UUID, String> names(PlaySession session) {
        return passes.names(
                session.played().passes().stream().map(Entitlement::id).toList());
    }

    private static PassUseService.Play of(PlaySession session) {
        var player = session.player().orElseThrow(() -> new IllegalStateException("nobody plays " + session.id()));
        return new PassUseService.Play(session.id(), session.venue(), player);
    }
}
