package org.gamingcafe.cafe.review;

import org.gamingcafe.platform.kernel.Refusal;

/** A review can no longer be changed ({@code review.closed}). */
public final class ReviewClosed extends Refusal {

    ReviewClosed() {
        super("review.closed");
    }
}
