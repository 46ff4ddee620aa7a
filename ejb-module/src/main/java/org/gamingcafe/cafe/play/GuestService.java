package org.gamingcafe.cafe.play;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.voucher.VoucherIssueService;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Guests who have paid for more than they played get the rest back, once (T18). */
@Stateless
@RolesAllowed(Permission.PLAY_RUN)
public class GuestService {

    private static final String PURPOSE = "play-rest/";

    /** What is kept for a repeated request: the code only sealed, because no code lies in the database in clear (I19). */
    public record SealedRest(
            UUID session,
            GuestRest.As as,
            Money amount,
            @Nullable String sealedCode) {}

    @Inject
    PlaySessions sessions;

    @Inject
    GuestRests rests;

    @Inject
    LedgerService ledger;

    @Inject
    TillService tills;

    @Inject
    VoucherIssueService vouchers;

    @Inject
    Sealer sealer;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /**
     * Out of the drawer of the caller's open shift (2150 / 1100), or as a code that anybody may put on a wallet (2150 / 2140).
     * Refuses with {@code play.no-rest} when there is none, or none any more.
     *
     * @param shift for cash only
     */
    public GuestRest giveBack(UUID session, GuestRest.As as, @Nullable UUID shift, Command command) {
        var kept = idempotency.once(command, SealedRest.class, act -> giveBack(session, as, shift, act));
        var sealed = kept.sealedCode();
        var code = sealed == null
                ? null
                : new String(
                        sealer.open(Base64.getDecoder().decode(sealed), PURPOSE + session), StandardCharsets.US_ASCII);
        return new GuestRest(session, as, kept.amount(), code);
    }

    private SealedRest giveBack(UUID id, GuestRest.As as, @Nullable UUID shift, UUID act) {
        var caller = Call.current().caller();
        var session = sessions.find(id).orElseThrow(() -> new NotFound("play-session"));
        caller.mustBeAllowed(Permission.PLAY_RUN, session.venue(), "play-session");
        var minor = rests.take(id, as, caller.account()).orElseThrow(NoRest::new);
        var amount = new Money(minor, session.held().currency());
        var sealed = switch (as) {
            case CASH -> {
                payOut(session, amount, shift, act);
                yield null;
            }
            case VOUCHER -> voucher(session, amount, act);
        };
        session.forgetGuest();
        events.fire(new GuestPaidBack(id, session.venue(), as, amount));
        return new SealedRest(id, as, amount, sealed);
    }

    private void payOut(PlaySession session, Money amount, @Nullable UUID shift, UUID act) {
        if (shift == null) {
            throw new InvalidInput("shiftId", "play.shift");
        }
        var taking = tills.taking(shift);
        if (!taking.venue().equals(session.venue())) {
            throw new NotFound("shift");
        }
        var legs = List.of(
                Leg.debit(Chart.BOOKING_DEPOSITS, null, amount),
                Leg.credit(Chart.DRAWER, taking.tillId().value(), amount));
        ledger.post(new Entry(act, session.venue(), "play-rest", shift, null, legs).from(session.id()));
    }

    private String voucher(PlaySession session, Money amount, UUID act) {
        var from = Leg.debit(Chart.BOOKING_DEPOSITS, null, amount);
        var issued = vouchers.inReturn(session.venue(), "Rest of play", from, act);
        var code = issued.codes().getFirst().getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(sealer.seal(code, PURPOSE + session.id()));
    }
}
