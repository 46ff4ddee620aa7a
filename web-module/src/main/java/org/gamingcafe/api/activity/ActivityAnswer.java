package org.gamingcafe.api.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityActor;
import org.gamingcafe.identity.activity.ActivityLine;
import org.jspecify.annotations.Nullable;

/**
 * One entry.
 *
 * @param details words and figures, by name
 * @param ip absent if somebody else did it
 * @param device browser and system; absent if the client does not say
 * @param place of the address; absent while nobody tells it
 */
public record ActivityAnswer(
        UUID id,
        Instant at,
        ActivityAction action,
        ActivityActor actor,
        Map<String, String> details,
        @Nullable String ip,
        @Nullable String device,
        @Nullable String place) {

    public static ActivityAnswer of(ActivityLine line) {
        return new ActivityAnswer(
                line.id(),
                line.at(),
                line.action(),
                line.actor(),
                line.details(),
                line.ip(),
                line.device().isEmpty() ? null : line.device(),
                null);
    }
}
