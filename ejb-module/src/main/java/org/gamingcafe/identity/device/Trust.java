package org.gamingcafe.identity.device;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Secret;

/** Trust that was just given. @param secret what the device shows from now on; stored as its hash only */
public record Trust(UUID device, Secret secret, Instant expiresAt) {}
