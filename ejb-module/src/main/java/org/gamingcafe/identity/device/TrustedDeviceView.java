package org.gamingcafe.identity.device;

import java.time.Instant;
import java.util.UUID;

/**
 * A trusted device as its owner sees it.
 *
 * @param device browser and system in a few words; empty if unknown
 * @param place where it was when it was trusted; empty if unknown
 * @param current whether this very request comes from it
 */
public record TrustedDeviceView(
        UUID id, String device, String ip, String place, Instant trustedAt, Instant expiresAt, boolean current) {}
