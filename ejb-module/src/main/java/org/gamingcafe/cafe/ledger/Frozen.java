package org.gamingcafe.cafe.ledger;

import java.time.Instant;

/** Since when nothing may leave an account, and why. */
public record Frozen(Instant since, String reason) {}
