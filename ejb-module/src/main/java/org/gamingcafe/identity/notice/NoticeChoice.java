package org.gamingcafe.identity.notice;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of one kind.
 *
 * @param sms absent where nothing is told by text message
 */
public record NoticeChoice(
        NoticeKind kind, boolean mail, @Nullable Boolean sms) {}
