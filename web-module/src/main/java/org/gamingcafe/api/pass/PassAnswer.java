package org.gamingcafe.api.pass;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.pass.PassView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A pass of a member, in its current period.
 *
 * @param from since when it is valid; absent: from its first use on
 * @param until when it ends; absent where only its first use decides that
 * @param secondsLeft of the period or of today's allowance; absent of a window
 * @param sessionId the play session that has it now
 * @param refunded what of its price was paid back when it was ended early
 */
public record PassAnswer(
        UUID id,
        UUID venueId,
        UUID accountId,
        UUID productId,
        PassTermsBody terms,
        PassView.State state,
        Instant soldAt,
        @Nullable Instant from,
        @Nullable Instant until,
        long period,
        long usedSeconds,
        @Nullable Long secondsLeft,
        boolean renews,
        @Nullable UUID sessionId,
        String receiptNumber,
        @Nullable Money refunded) {

    static PassAnswer of(PassView pass) {
        return new PassAnswer(
                pass.id(),
                pass.venue().value(),
                pass.account().value(),
                pass.product(),
                PassTermsBody.of(pass.terms()),
                pass.state(),
                pass.soldAt(),
                pass.from(),
                pass.until(),
                pass.period(),
                pass.usedSeconds(),
                pass.secondsLeft(),
                pass.renews(),
                pass.session(),
                pass.receiptNumber(),
                pass.refunded());
    }
}
