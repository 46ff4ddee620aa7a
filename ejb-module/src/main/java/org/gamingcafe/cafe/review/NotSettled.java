package org.gamingcafe.cafe.review;

import org.gamingcafe.platform.kernel.Refusal;

/** Only a session that is over and was billed can be reviewed ({@code review.not-settled}). */
public final class NotSettled extends Refusal {

    NotSettled() {
        super("review.not-settled");
    }
}
