package org.gamingcafe.cafe.pass;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.LeftMoneyService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;

/** For the house's ticker: what time does to passes. Each act may run twice, and on several nodes at once. */
@Stateless
@PermitAll
public class PassRenewalService {

    /** Passes that are earned as time goes by are so once a day. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String EXPIRY = "pass-expiry";

    @Inject
    DuePasses passes;

    @Inject
    PassCheckout checkout;

    @Inject
    LedgerService ledger;

    @Inject
    LeftMoneyService money;

    @Inject
    NoticeService notices;

    @Inject
    Event<DomainEvent> events;

    /** At most so many whose time is over. */
    public List<UUID> over(int most) {
        Call.current().caller().mustBeTheHouse();
        return passes.over(checkout.now(), most);
    }

    /** Ends a pass whose time is over and books what is still owed of it. */
    public void expire(UUID id) {
        Call.current().caller().mustBeTheHouse();
        passes.over(id, checkout.now()).ifPresent(period -> close(period.pass(), PassView.State.ENDED));
    }

    /** Whatever people have whom the house forgets ends now, and what is still owed of it is booked. */
    public void endAll(Set<AccountId> accounts) {
        Call.current().caller().mustBeTheHouse();
        var all = passes.of(accounts).stream().map(DuePasses.Period::pass).toList();
        if (all.isEmpty()) {
            return;
        }
        all.stream()
                .collect(Collectors.groupingBy(Pass::venue))
                .forEach((venue, some) -> money.post(
                        venue,
                        some.stream()
                                .flatMap(pass -> entry(pass, EXPIRY, pass.atEnd()).stream())
                                .toList()));
        passes.close(all, PassView.State.ENDED);
        all.forEach(pass -> events.fire(ended(pass, PassView.State.ENDED)));
    }

    /** At most so many that have earned something as time went by. */
    public List<UUID> unearned(int most) {
        Call.current().caller().mustBeTheHouse();
        return passes.unearned(checkout.now().minus(A_DAY), most);
    }

    /** Books what a pass has earned as time went by. */
    public void earn(UUID id) {
        Call.current().caller().mustBeTheHouse();
        var now = checkout.now();
        passes.unearned(id, now.minus(A_DAY)).ifPresent(period -> {
            var pass = period.pass();
            var until = pass.until() != null && pass.until().isBefore(now) ? pass.until() : now;
            post(pass, "pass-earned", pass.until(until));
            passes.earned(pass, until);
        });
    }

    /** Subscriptions whose period is over. */
    public List<UUID> due(int most) {
        Call.current().caller().mustBeTheHouse();
        return passes.toRenew(checkout.now(), most);
    }

    /** Ends the period and pays the next one from the wallet; refuses as the wallet does. */
    public void renew(UUID id) {
        Call.current().caller().mustBeTheHouse();
        var now = checkout.now();
        passes.toRenew(id, now).ifPresent(period -> {
            var pass = period.pass();
            close(pass, PassView.State.ACTIVE);
            checkout.renew(period, checkout.nextPeriod(period, now));
        });
    }

    /** Ends the period of a subscription that cannot be paid, and tells its owner. */
    public void pause(UUID id) {
        Call.current().caller().mustBeTheHouse();
        passes.toRenew(id, checkout.now()).ifPresent(period -> {
            var pass = period.pass();
            close(pass, PassView.State.PAUSED);
            notices.tell(
                    pass.account(),
                    "pass-paused",
                    Map.of("pass", pass.terms().name(), "price", pass.price().toString()));
        });
    }

    private void close(Pass pass, PassView.State state) {
        post(pass, EXPIRY, pass.atEnd());
        passes.close(List.of(pass), state);
        events.fire(ended(pass, state));
    }

    private static PassEnded ended(Pass pass, PassView.State state) {
        var rest = pass.atEnd();
        return new PassEnded(
                pass.id(),
                pass.venue(),
                pass.account(),
                state == PassView.State.PAUSED,
                rest.amount(),
                rest.isBreakage());
    }

    private void post(Pass pass, String type, Earning earning) {
        entry(pass, type, earning).ifPresent(ledger::post);
    }

    /** None if nothing is earned. */
    private static Optional<Entry> entry(Pass pass, String type, Earning earning) {
        var legs = earning.legs();
        return legs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(Ids.next(), pass.venue(), type, null, null, legs).from(pass.id()));
    }
}
