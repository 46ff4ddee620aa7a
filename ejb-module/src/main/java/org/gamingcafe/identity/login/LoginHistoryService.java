package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.identity.risk.RiskService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Settings;

/** What people can see of the attempts to sign in to their account. */
@Stateless
@PermitAll
public class LoginHistoryService {

    /** E8.4. */
    private static final int LATEST = 50;

    @Inject
    LoginAttempts attempts;

    @Inject
    AttemptViews views;

    @Inject
    RiskService risks;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Settings.SignIn settings;

    @Inject
    Clock clock;

    /** The caller's latest, newest first. */
    public List<LoginAttemptView> mine() {
        var account = Call.current().caller().person();
        return attempts.latest(account, LATEST).stream().map(views::of).toList();
    }

    /**
     * "That was me" (E9.4): the attempt is no longer marked, and the next sign-in like it is nothing to wonder about.
     *
     * @throws NotFound {@code login-attempt.not-found} for one that is not the caller's, not doubtful or confirmed before
     */
    public void confirm(UUID attempt) {
        var account = Call.current().caller().person();
        var doubted =
                attempts.confirm(account, attempt, clock.instant()).orElseThrow(() -> new NotFound("login-attempt"));
        risks.learn(risks.arrival(account, doubted.origin(), new RiskService.Circumstances(false, 0, false)));
        events.fire(new SignInConfirmed(account, attempt));
    }

    /** Removes at most {@code limit} that are older than operators keep them. For the night's job only. */
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        return attempts.removeBefore(clock.instant().minus(Duration.ofDays(settings.historyDays())), limit);
    }
}
