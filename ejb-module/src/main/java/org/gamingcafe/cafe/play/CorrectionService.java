package org.gamingcafe.cafe.play;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;

/**
 * Bills that were too high: the entry is reversed, and the bill of what was used indeed takes its place, paid from what paid
 * the first one. So time is given back to whoever paid it (T24), passes included, and what lies in the past stays in the books
 * (T35). Each correction has a credit note.
 */
@Stateless
@RolesAllowed(Permission.TXN_REFUND)
public class CorrectionService {

    @Inject
    PlaySessions sessions;

    @Inject
    Corrections corrections;

    @Inject
    WalletService wallets;

    @Inject
    WalletRulesService rules;

    @Inject
    FreshFactor factor;

    @Inject
    Snapshot snapshot;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /** Refuses with {@code play.nothing-to-correct} what would not cost less; above the venue's limit it needs a fresh factor. */
    public PlayView correct(UUID session, Correction correction, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var found = sessions.locked(session).orElseThrow(() -> new NotFound("play-session"));
            Call.current().caller().mustBeAllowed(Permission.TXN_REFUND, found.venue(), "play-session");
            if (found.isOpen()) {
                throw new NothingToCorrect();
            }
            corrections.correct(found, correction, act, given -> mustBeAllowed(found, given));
            return snapshot.of(found, clock.instant());
        });
    }

    /** Not for a member to whom the caller is linked (I16); above the venue's limit with a fresh factor. */
    private void mustBeAllowed(PlaySession session, Money given) {
        session.player().ifPresent(player -> mustNotBeLinked(session, player));
        if (rules.terms(session.venue()).refundLimit().isLessThan(given)) {
            factor.mustBeShown();
        }
    }

    /** Who plays away from home is unknown at this desk; whether they are linked is asked all the same. */
    private void mustNotBeLinked(PlaySession session, AccountId player) {
        if (session.walletVenue().isEmpty()) {
            wallets.servedBy(player, Permission.TXN_REFUND);
        } else if (!wallets.linkedToCaller(Set.of(player)).isEmpty()) {
            throw new Denied("wallet.linked");
        }
    }
}
