package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gamingcafe.identity.device.DeviceService;
import org.gamingcafe.platform.kernel.Call;
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
    DeviceService devices;

    @Inject
    Settings.SignIn settings;

    @Inject
    Clock clock;

    /** The caller's latest, newest first. */
    public List<LoginAttemptView> mine() {
        var account = Call.current().caller().person();
        return attempts.latest(account, LATEST).stream().map(this::view).toList();
    }

    /** Removes at most {@code limit} that are older than operators keep them. For the night's job only. */
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        return attempts.removeBefore(clock.instant().minus(Duration.ofDays(settings.historyDays())), limit);
    }

    private LoginAttemptView view(LoginAttempts.Line line) {
        return new LoginAttemptView(
                line.id(),
                line.at(),
                line.reason().isSuccess(),
                line.reason(),
                line.way(),
                devices.words(line.userAgent()),
                line.ip(),
                line.venue(),
                line.suspicious());
    }
}
