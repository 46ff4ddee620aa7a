package org.gamingcafe.platform.outbox;

import org.jspecify.annotations.Nullable;

/** Which messages; what is absent does not matter. */
public record MessageFilter(
        MessageView.@Nullable State state,
        @Nullable String type,
        @Nullable String aggregate) {

    public static final MessageFilter ALL = new MessageFilter(null, null, null);
}
