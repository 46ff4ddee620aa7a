package org.gamingcafe.platform.limit;

import java.time.Instant;
import java.util.UUID;

/** Addresses that no limit counts. Locks hold for them too. */
public record AllowedRange(UUID id, AddressRange range, String reason, Instant since) {}
