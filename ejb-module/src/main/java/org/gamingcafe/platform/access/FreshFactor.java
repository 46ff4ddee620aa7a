package org.gamingcafe.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;

/** Whether the caller has shown a factor a moment ago; for acts that need it only at times. */
@ApplicationScoped
public class FreshFactor {

    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    @Any
    Instance<FactorOffer> offers;

    @Inject
    Clock clock;

    /**
     * @throws StepUpRequired unless it was
     * @throws Denied {@code caller.not-a-person}
     */
    public void mustBeShown() {
        var caller = Call.current().caller();
        if (caller.kind() == Caller.Kind.JOB) {
            return;
        }
        var person = caller.person();
        var shown = caller.factorAt();
        if (shown == null || shown.isBefore(clock.instant().minus(FRESH))) {
            throw new StepUpRequired(offered(person));
        }
    }

    /** In which ways this person can show one now, the usual one first. */
    public List<String> offered(AccountId person) {
        return offers.stream()
                .sorted(Comparator.comparingInt(FactorOffer::place))
                .flatMap(offer -> offer.to(person).stream())
                .toList();
    }
}
