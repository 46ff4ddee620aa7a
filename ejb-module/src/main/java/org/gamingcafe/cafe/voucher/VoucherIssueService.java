package org.gamingcafe.cafe.voucher;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** How codes come into the world. */
@Stateless
@RolesAllowed(Permission.VOUCHER_MANAGE)
public class VoucherIssueService {

    private static final String PURPOSE = "voucher-batch/";
    private static final int A_YEAR = 365;

    /** What is kept for a repeated request: the codes only sealed, because no code lies in the database in clear (I19). */
    public record SealedBatch(VoucherBatchView batch, String sealedCodes) {}

    @Inject
    VoucherBatches batches;

    @Inject
    VenueService venues;

    @Inject
    WalletRulesService rules;

    @Inject
    TillService tills;

    @Inject
    LedgerService ledger;

    @Inject
    Sealer sealer;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Issues codes. Vouchers are given away (5400 / 2130), gift cards are sold for cash into the caller's drawer (1100 / 2140). */
    public IssuedBatch issue(NewBatch wanted, Command command) {
        var kept = idempotency.once(command, SealedBatch.class, act -> issue(wanted, act));
        var codes = sealer.open(
                Base64.getDecoder().decode(kept.sealedCodes()),
                PURPOSE + kept.batch().id());
        return new IssuedBatch(kept.batch(), List.of(new String(codes, StandardCharsets.US_ASCII).split(",")));
    }

    private SealedBatch issue(NewBatch wanted, UUID act) {
        var caller = Call.current().caller();
        caller.mustBeAllowed(Permission.VOUCHER_MANAGE, wanted.venue(), "venue");
        mustBeWorthSomething(wanted);
        var codes = Stream.generate(VoucherCode::random).limit(wanted.pieces()).toList();
        var batch = kept(wanted, ledger.post(entry(wanted, act)), codes);
        var sealed = sealer.seal(String.join(",", codes).getBytes(StandardCharsets.US_ASCII), PURPOSE + batch.id());
        return new SealedBatch(batch, Base64.getEncoder().encodeToString(sealed));
    }

    private VoucherBatchView kept(NewBatch wanted, UUID entry, List<String> codes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var batch = new VoucherBatchView(
                Ids.next(),
                wanted.kind(),
                wanted.name(),
                wanted.value(),
                wanted.pieces(),
                now.plus(Duration.ofDays(wanted.daysValid())),
                now);
        batches.add(batch, wanted.venue(), Call.current().caller().person(), entry, codes);
        events.fire(new VouchersIssued(batch.id(), wanted.venue(), wanted.kind(), wanted.pieces(), wanted.value()));
        return batch;
    }

    /**
     * For rooms: one code, valid for a year, for money that somebody has paid already; it is a gift card, because it was paid for.
     *
     * @param from the leg that the money comes from
     * @return with the code in clear: the caller seals what it keeps
     */
    @PermitAll
    public IssuedBatch inReturn(VenueId venue, String name, Leg from, UUID act) {
        var wanted = new NewBatch(venue, VoucherKind.GIFT_CARD, name, from.amount(), 1, A_YEAR, act);
        mustBeWorthSomething(wanted);
        var code = VoucherCode.random();
        var entry = ledger.post(entry(wanted, act, null, from, from.amount()));
        var batch = kept(wanted, entry, List.of(code));
        return new IssuedBatch(batch, List.of(code));
    }

    /** A code that fits onto no wallet would be worth nothing. */
    private void mustBeWorthSomething(NewBatch wanted) {
        var currency = venues.get(wanted.venue()).currency();
        if (!wanted.value().currency().equals(currency)) {
            throw new InvalidInput(
                    "value", "money.other-currency", currency, wanted.value().currency());
        }
        if (!wanted.value().isPositive()) {
            throw new InvalidInput("value", "money.not-positive");
        }
        var most = rules.terms(wanted.venue()).largestBalance();
        if (most.isLessThan(wanted.value())) {
            throw new InvalidInput("value", "voucher.value", most);
        }
    }

    private Entry entry(NewBatch wanted, UUID act) {
        var total = wanted.value().times(wanted.pieces());
        return switch (wanted.kind()) {
            case VOUCHER -> entry(wanted, act, null, Leg.debit(Chart.PROMOTION, null, total), total);
            case GIFT_CARD -> {
                var shift = wanted.shift();
                if (shift == null) {
                    throw new InvalidInput("shiftId", "voucher.shift");
                }
                var taking = tills.taking(shift);
                if (!taking.venue().equals(wanted.venue())) {
                    throw new NotFound("shift");
                }
                var cash = Leg.debit(Chart.DRAWER, taking.tillId().value(), total);
                yield entry(wanted, act, shift, cash, total);
            }
        };
    }

    private static Entry entry(NewBatch wanted, UUID act, @Nullable UUID shift, Leg from, Money total) {
        var legs = List.of(from, Leg.credit(wanted.kind().liability(), null, total));
        return new Entry(act, wanted.venue(), "voucher-issue", shift, wanted.name(), legs);
    }
}
