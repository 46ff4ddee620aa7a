package org.gamingcafe.identity.twofactor;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;

/**
 * Somebody asks that the second factor of a colleague be removed; a second person decides.
 *
 * @param account whose second factor it is
 * @param identified how the colleague was identified, in the words of who asks
 */
public record FactorRemovalView(
        UUID id, AccountId account, String identified, AccountId askedBy, Instant askedAt, Instant expiresAt) {}
