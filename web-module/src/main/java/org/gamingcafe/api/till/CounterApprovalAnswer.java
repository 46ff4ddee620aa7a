package org.gamingcafe.api.till;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.platform.kernel.Money;

/** What was asked of a second person, by whom, and what became of it. */
public record CounterApprovalAnswer(
        UUID id,
        CounterApprovalView.Kind kind,
        String what,
        List<CounterApprovalView.Way> ways,
        Money amount,
        String reason,
        CounterApprovalView.State state,
        UUID askedBy,
        Instant askedAt) {

    public static CounterApprovalAnswer of(CounterApprovalView asked) {
        return new CounterApprovalAnswer(
                asked.id(),
                asked.kind(),
                asked.what(),
                asked.ways(),
                asked.amount(),
                asked.reason(),
                asked.state(),
                asked.askedBy().value(),
                asked.askedAt());
    }
}
