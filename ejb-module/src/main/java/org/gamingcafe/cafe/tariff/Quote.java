package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/**
 * What play would cost.
 *
 * @param most no bill for this play, or for less of it, is above it
 * @param bill what it is if it lasts until then
 */
public record Quote(UUID tariff, UUID groupId, Instant from, Instant until, Money most, Bill bill) {}
