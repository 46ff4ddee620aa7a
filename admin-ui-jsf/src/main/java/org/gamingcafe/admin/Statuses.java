package org.gamingcafe.admin;

import org.gamingcafe.platform.kernel.Refusal;

/** The status with which a page that cannot be opened answers. */
final class Statuses {

    private Statuses() {}

    static int of(Refusal.Kind kind) {
        return switch (kind) {
            case DENIED, UNAUTHENTICATED, LOCKED -> 403;
            case ABSENT, INVALID, UNPROCESSABLE -> 404;
            case RULE, STALE, PRECONDITION_REQUIRED -> 409;
            case LIMIT -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
