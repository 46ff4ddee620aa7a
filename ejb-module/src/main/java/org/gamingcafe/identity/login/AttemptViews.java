package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gamingcafe.identity.device.DeviceService;
import org.gamingcafe.identity.risk.Assessment;

/** Shows an attempt in words that people understand. */
@ApplicationScoped
class AttemptViews {

    @Inject
    DeviceService devices;

    LoginAttemptView of(LoginAttempts.Line line) {
        return new LoginAttemptView(
                line.id(),
                line.at(),
                line.reason().isSuccess(),
                line.reason(),
                line.way(),
                devices.words(line.userAgent()),
                line.ip(),
                line.venue(),
                line.suspicious(),
                line.place().words(),
                line.score(),
                Assessment.reasons(line.doubts()),
                line.confirmed());
    }
}
