package org.gamingcafe.identity.session;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;

/** What a sign-in or a refresh hands out. @param expiresInSeconds life of the access token */
public record Tokens(
        UUID sessionId, AccountId account, Secret accessToken, Secret refreshToken, long expiresInSeconds) {}
