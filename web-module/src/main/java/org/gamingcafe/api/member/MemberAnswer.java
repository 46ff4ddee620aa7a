package org.gamingcafe.api.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gamingcafe.cafe.member.MemberView;
import org.jspecify.annotations.Nullable;

/** A member as the desk sees them. */
public record MemberAnswer(
        UUID accountId,
        UUID venue,
        String number,
        String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        @Nullable UUID birthSeenBy,
        String tier,
        String language,
        @Nullable String note,
        @Nullable String blockReason,
        Instant since) {

    static MemberAnswer of(MemberView member) {
        var seenBy = member.birthSeenBy();
        var block = member.block();
        return new MemberAnswer(
                member.accountId().value(),
                member.venue().value(),
                member.number(),
                member.name(),
                member.username(),
                member.email(),
                member.phone(),
                member.birthDate(),
                seenBy == null ? null : seenBy.value(),
                member.tier(),
                member.language(),
                member.note(),
                block == null ? null : block.reason(),
                member.since());
    }
}
