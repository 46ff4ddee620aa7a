package org.gamingcafe.platform.limit;

import java.time.Instant;
import java.util.UUID;

/**
 * How often somebody was refused by a limit within an hour.
 *
 * @param limit the name of the limit
 * @param subject who: {@code account:}, {@code station:}, {@code till:}, {@code range:}, {@code ip:} or {@code mail:} and
 *     an id, an address or a hash; {@code others} where there were too many to tell apart
 * @param blockedUntil when another try makes sense, as the last refusal said
 */
public record Violation(
        UUID id, String limit, String subject, long refused, Instant firstAt, Instant lastAt, Instant blockedUntil) {}
