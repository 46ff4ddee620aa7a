package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that a verification has frozen.
 *
 * @param owner whose account it is, if it is a person's
 * @param reason names the verification
 */
public record FrozenAccount(
        UUID account, Chart chart, @Nullable UUID owner, Instant since, String reason) {}
