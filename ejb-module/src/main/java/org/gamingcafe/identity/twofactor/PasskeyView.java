package org.gamingcafe.identity.twofactor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey, as its owner sees it.
 *
 * @param lastUsedAt absent if it never signed in
 * @param transports how a browser reaches it, such as {@code internal}, {@code hybrid}, {@code usb}
 * @param backedUp whether a copy of it lies elsewhere, as its authenticator said last
 */
public record PasskeyView(
        UUID id,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        List<String> transports,
        boolean backedUp) {

    public PasskeyView {
        transports = List.copyOf(transports);
    }
}
