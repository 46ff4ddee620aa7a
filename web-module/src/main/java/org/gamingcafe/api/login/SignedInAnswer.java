package org.gamingcafe.api.login;

import org.gamingcafe.identity.device.Trust;
import org.gamingcafe.identity.session.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * There is a session.
 *
 * @param expiresIn seconds for which the access token counts
 * @param deviceSecret what a device that is trusted from now on sends as X-Device-Secret; seen this once
 */
public record SignedInAnswer(
        String status,
        String accessToken,
        String refreshToken,
        Long expiresIn,
        @Nullable String deviceSecret) {

    static SignedInAnswer of(Tokens tokens) {
        return new SignedInAnswer(
                "AUTHENTICATED",
                tokens.accessToken().reveal(),
                tokens.refreshToken().reveal(),
                tokens.expiresInSeconds(),
                null);
    }

    SignedInAnswer trusting(Trust trust) {
        return new SignedInAnswer(
                status, accessToken, refreshToken, expiresIn, trust.secret().reveal());
    }

    @Override
    public String toString() {
        return status;
    }
}
