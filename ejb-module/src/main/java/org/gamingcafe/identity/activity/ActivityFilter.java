package org.gamingcafe.identity.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; what is absent does not matter.
 *
 * @param from from then on
 * @param to before then
 */
public record ActivityFilter(
        @Nullable ActivityAction action,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final ActivityFilter ALL = new ActivityFilter(null, null, null);
}
