package org.gamingcafe.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.DayRoot;
import org.gamingcafe.cafe.ledger.EntryLine;
import org.gamingcafe.cafe.ledger.EntryView;
import org.gamingcafe.cafe.ledger.Finding;
import org.gamingcafe.cafe.ledger.FrozenAccount;
import org.gamingcafe.cafe.ledger.TrialDay;
import org.gamingcafe.cafe.ledger.VerificationView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How the books look in JSON. */
public final class LedgerAnswers {

    private LedgerAnswers() {}

    /** @param amount the sum of its debits */
    public record EntryLineAnswer(
            UUID id,
            Instant at,
            LocalDate day,
            String type,
            Money amount,
            @Nullable String reason) {

        static EntryLineAnswer of(EntryLine line) {
            return new EntryLineAnswer(line.id(), line.at(), line.day(), line.type(), line.amount(), line.reason());
        }
    }

    /** @param seal the number of its seal, absent while it waits for one (a few seconds) */
    public record EntryAnswer(
            UUID id,
            UUID correlation,
            String type,
            Instant at,
            LocalDate day,
            @Nullable UUID actor,
            @Nullable UUID shift,
            @Nullable String reason,
            @Nullable UUID source,
            @Nullable UUID reverses,
            @Nullable UUID reversedBy,
            @Nullable String hash,
            @Nullable Long seal,
            List<LegAnswer> legs) {

        static EntryAnswer of(EntryView entry) {
            return new EntryAnswer(
                    entry.id(),
                    entry.correlation(),
                    entry.type(),
                    entry.at(),
                    entry.day(),
                    entry.actor(),
                    entry.shift(),
                    entry.reason(),
                    entry.source(),
                    entry.reverses(),
                    entry.reversedBy(),
                    entry.hash(),
                    entry.seal(),
                    entry.legs().stream().map(LegAnswer::of).toList());
        }
    }

    /** @param account the number in the chart of accounts */
    public record LegAnswer(
            Integer leg,
            Integer account,
            String name,
            @Nullable UUID owner,
            @Nullable Money debit,
            @Nullable Money credit,
            @Nullable Money balanceAfter) {

        static LegAnswer of(EntryView.LegView leg) {
            return new LegAnswer(
                    leg.leg(),
                    leg.chart().number(),
                    leg.chart().name(),
                    leg.owner(),
                    leg.debit(),
                    leg.credit(),
                    leg.balanceAfter());
        }
    }

    /** @param opening debit minus credit before the day; closing, after it */
    public record TrialLineAnswer(
            Integer account, String name, Money opening, Money debit, Money credit, Money closing) {

        static TrialLineAnswer of(TrialDay line) {
            return new TrialLineAnswer(
                    line.chart().number(),
                    line.chart().name(),
                    line.opening(),
                    line.debit(),
                    line.credit(),
                    line.closing());
        }
    }

    /** @param state RUNNING, PASSED or FAILED */
    public record VerificationAnswer(
            UUID id,
            String state,
            Integer percent,
            Long checked,
            Integer findingCount,
            Instant startedAt,
            @Nullable UUID startedBy,
            @Nullable Instant endedAt,
            List<FindingAnswer> findings) {

        static VerificationAnswer of(VerificationView view, List<Finding> findings) {
            return new VerificationAnswer(
                    view.id(),
                    view.state().name(),
                    view.percent(),
                    view.checked(),
                    view.findings(),
                    view.startedAt(),
                    view.startedBy(),
                    view.endedAt(),
                    findings.stream().map(FindingAnswer::of).toList());
        }
    }

    /** @param kind such as POSTING_ALTERED, ENTRY_REMOVED, SEAL_ALTERED, BALANCE_WRONG */
    public record FindingAnswer(
            String kind,
            @Nullable UUID entry,
            @Nullable Integer leg,
            @Nullable UUID account,
            String detail) {

        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    finding.kind().name(), finding.entry(), finding.leg(), finding.account(), finding.detail());
        }
    }

    /** @param owner the member, on an account of a member */
    public record FrozenAccountAnswer(
            UUID id, Integer account, String name, @Nullable UUID owner, Instant since, String reason) {

        static FrozenAccountAnswer of(FrozenAccount frozen) {
            return new FrozenAccountAnswer(
                    frozen.account(),
                    frozen.chart().number(),
                    frozen.chart().name(),
                    frozen.owner(),
                    frozen.since(),
                    frozen.reason());
        }
    }

    /** @param signature a JSON Web Signature; the keys are published under jwks */
    public record DayRootAnswer(
            UUID venue,
            LocalDate day,
            Long firstSeal,
            Long lastSeal,
            Long entries,
            String root,
            String signature,
            Instant signedAt) {

        static DayRootAnswer of(DayRoot root) {
            return new DayRootAnswer(
                    root.venue().value(),
                    root.day(),
                    root.firstSeal(),
                    root.lastSeal(),
                    root.entries(),
                    root.root(),
                    root.signature(),
                    root.signedAt());
        }
    }
}
