package org.gamingcafe.api.login;

import org.gamingcafe.identity.session.Tokens;

/** There is a session. @param expiresIn seconds for which the access token counts */
public record SignedInAnswer(String status, String accessToken, String refreshToken, Long expiresIn) {

    static SignedInAnswer of(Tokens tokens) {
        return new SignedInAnswer(
                "AUTHENTICATED",
                tokens.accessToken().reveal(),
                tokens.refreshToken().reveal(),
                tokens.expiresInSeconds());
    }

    @Override
    public String toString() {
        return status;
    }
}
