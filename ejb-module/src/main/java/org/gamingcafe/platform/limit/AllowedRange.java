package org.gamingcafe.platform.limit;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AddressRange;

/** Addresses that no limit counts. Locks hold for them too. */
public record AllowedRange(UUID id, AddressRange range, String reason, Instant since) {}
