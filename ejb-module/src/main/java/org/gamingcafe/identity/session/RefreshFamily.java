package org.gamingcafe.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The refresh tokens of one login session, of which one counts. Nothing here opens anything.
 *
 * @param device browser and system in a few words; empty if unknown
 * @param lastUsed when one of them was last exchanged for the next
 * @param used how many were exchanged
 * @param expiresAt of the one that counts
 */
public record RefreshFamily(
        UUID session,
        Channel channel,
        String device,
        String ip,
        Instant createdAt,
        @Nullable Instant lastUsed,
        int used,
        Instant expiresAt,
        boolean remembered) {

    /** As rows tell it, the device is what the client says of itself. */
    RefreshFamily withDevice(String words) {
        return new RefreshFamily(session, channel, words, ip, createdAt, lastUsed, used, expiresAt, remembered);
    }
}
