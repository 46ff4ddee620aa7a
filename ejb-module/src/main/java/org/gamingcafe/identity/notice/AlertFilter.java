package org.gamingcafe.identity.notice;

import org.jspecify.annotations.Nullable;

/** Which alerts; all kinds if none is given, those that were read too unless they are left out. */
public record AlertFilter(@Nullable NoticeKind kind, boolean isUnread) {

    public static final AlertFilter ALL = new AlertFilter(null, false);
}
