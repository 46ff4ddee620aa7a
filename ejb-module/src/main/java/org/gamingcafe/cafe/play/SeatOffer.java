package org.gamingcafe.cafe.play;

import java.time.Instant;
import org.gamingcafe.platform.kernel.Money;

/**
 * A seat at which somebody could sit down.
 *
 * @param hour what the next hour costs them there
 * @param balance what they have to spend
 * @param expiresAt until when the code on its screen counts
 */
public record SeatOffer(int number, String venue, Money hour, Money balance, Instant expiresAt) {}
