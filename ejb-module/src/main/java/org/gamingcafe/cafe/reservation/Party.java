package org.gamingcafe.cafe.reservation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whose booking somebody belongs who sits down.
 *
 * @param reservation the desk has seen that they belong to it
 * @param code the code of the seat
 */
public record Party(@Nullable UUID reservation, @Nullable String code) {}
