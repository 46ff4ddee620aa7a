package org.gamingcafe.identity.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about the safety of an account.
 *
 * @param what the mail that said it, by the name of its template
 * @param details words and figures, by name
 * @param readAt when its owner has said that they have seen it
 */
public record AlertView(
        UUID id,
        Instant at,
        NoticeKind kind,
        String what,
        Map<String, String> details,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
