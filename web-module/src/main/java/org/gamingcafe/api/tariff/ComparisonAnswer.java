package org.gamingcafe.api.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.play.ComparisonResult;
import org.gamingcafe.cafe.play.ComparisonView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a version with the one that held when it was started.
 *
 * @param percent how far it has come
 * @param unpriced sessions that one of the two has no price for; they are in none of the sums
 * @param sum absent from the answer to its start, as are the lists
 * @param largest at most ten sessions, those that differ most
 */
public record ComparisonAnswer(
        UUID id,
        UUID tariff,
        UUID active,
        Integer days,
        Instant since,
        Instant until,
        ComparisonView.State state,
        Integer percent,
        Long compared,
        Long expected,
        @Nullable Long unpriced,
        @Nullable ComparedSum sum,
        @Nullable List<ComparedGroup> groups,
        @Nullable List<ComparedTier> tiers,
        @Nullable List<ComparedDay> byDay,
        @Nullable List<ComparedSession> largest) {

    static ComparisonAnswer of(ComparisonView view, @Nullable ComparisonResult result) {
        return new ComparisonAnswer(
                view.id(),
                view.draft(),
                view.active(),
                view.days(),
                view.since(),
                view.until(),
                view.state(),
                view.percent(),
                view.compared(),
                view.expected(),
                result == null ? null : result.unpriced(),
                result == null ? null : ComparedSum.of(result.sum()),
                result == null
                        ? null
                        : result.groups().stream()
                                .map(one -> new ComparedGroup(one.group(), ComparedSum.of(one.sum())))
                                .toList(),
                result == null
                        ? null
                        : result.tiers().stream()
                                .map(one -> new ComparedTier(one.tier(), ComparedSum.of(one.sum())))
                                .toList(),
                result == null
                        ? null
                        : result.days().stream()
                                .map(one -> new ComparedDay(one.day(), one.before(), one.after()))
                                .toList(),
                result == null
                        ? null
                        : result.largest().stream().map(ComparedSession::of).toList());
    }

    /** @param more how many sessions would have cost more */
    public record ComparedSum(
            Long sessions, Money before, Money after, Money difference, Long more, Long less, Long same) {

        static ComparedSum of(ComparisonResult.Sum sum) {
            return new ComparedSum(
                    sum.sessions(), sum.before(), sum.after(), sum.difference(), sum.more(), sum.less(), sum.same());
        }
    }

    public record ComparedGroup(UUID groupId, ComparedSum sum) {}

    /** @param tier of the players; absent where they had none */
    public record ComparedTier(@Nullable String tier, ComparedSum sum) {}

    /** @param day the local date on which the sessions ended */
    public record ComparedDay(LocalDate day, Money before, Money after) {}

    public record ComparedSession(
            UUID id,
            UUID groupId,
            @Nullable String tier,
            @Nullable String receiptNumber,
            Money before,
            Money after,
            Money difference) {

        static ComparedSession of(ComparisonResult.Session session) {
            return new ComparedSession(
                    session.id(),
                    session.group(),
                    session.tier(),
                    session.receiptNumber(),
                    session.before(),
                    session.after(),
                    session.difference());
        }
    }
}
