package org.gamingcafe.identity.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry.
 *
 * @param details words and figures of the house, by name
 * @param ip of the person, if it was they who did it
 * @param device browser and system in a few words; empty if unknown
 */
public record ActivityLine(
        UUID id,
        Instant at,
        ActivityAction action,
        ActivityActor actor,
        Map<String, String> details,
        @Nullable String ip,
        String device) {}
