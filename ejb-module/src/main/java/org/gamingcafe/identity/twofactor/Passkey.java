package org.gamingcafe.identity.twofactor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its row keeps it.
 *
 * @param credentialId base64url
 * @param credential base64url of model, id and public key as the authenticator has sent them
 * @param signCount the highest that was seen
 * @param backupEligible whether copies of it may exist; never changes
 */
record Passkey(
        UUID id,
        AccountId account,
        String credentialId,
        String credential,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        List<String> transports,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    Passkey {
        transports = List.copyOf(transports);
    }

    PasskeyView view() {
        return new PasskeyView(id, name, createdAt, lastUsedAt, transports, backedUp);
    }

    PasskeyOptions.Descriptor descriptor() {
        return new PasskeyOptions.Descriptor(credentialId, transports);
    }
}
