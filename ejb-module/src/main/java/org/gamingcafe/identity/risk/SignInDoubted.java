package org.gamingcafe.identity.risk;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * A right password came from where its owner hardly ever is.
 *
 * @param attempt the row in which it is kept
 * @param device browser and system; empty if unknown
 * @param place city and country; empty if unknown
 */
public record SignInDoubted(AccountId account, UUID attempt, Assessment assessment, String device, String place)
        implements DomainEvent {

    @Override
    public String act() {
        return "sign-in.doubted";
    }

    @Override
    public Subject subject() {
        return Subject.of("login-attempt", attempt);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "score", Integer.toString(assessment.score()),
                "level", assessment.level().name(),
                "reasons", assessment.words());
    }
}
