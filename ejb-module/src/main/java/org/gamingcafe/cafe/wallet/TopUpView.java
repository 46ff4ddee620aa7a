package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/** A top-up: what came, what came with it, what went back, what may still go back. */
public record TopUpView(UUID id, Instant at, Money amount, Money bonus, Money refunded, Money rest) {}
