package org.gamingcafe.api.play;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A play session. While it runs, seconds and total are those of this moment; paidUntil is when the money "
                        + "that is set aside runs out, lastsUntil as far as all money was last seen to last, plannedUntil when the "
                        + "agreed time is up, mustEndAt when the house rules end it, graceUntil when it ends unless money comes in. "
                        + "warnedMinutes is of how many minutes before the end the player was told last. silentSince is the last word "
                        + "of the program at the seat, where it has said nothing for a minute: what is played within its lease is "
                        + "billed, what comes after it is free, and so is all of it in an incident. The receipt's number and "
                        + "who paid are there once it has ended, adjustedTotal and the numbers of the credit notes after a correction; rest is what a guest gets back. "
                        + "bookedElsewhere is in the answer to who sits down: a booking of theirs that waits at other seats.")
public record PlayAnswer(
        UUID id,
        UUID stationId,
        @Nullable UUID accountId,
        @Nullable String guestName,
        UUID venue,
        PlayView.Mode mode,
        PlayView.State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant paidUntil,
        @Nullable Instant mustEndAt,
        @Nullable Instant plannedUntil,
        @Nullable Instant lastsUntil,
        @Nullable Instant graceUntil,
        @Nullable Integer warnedMinutes,
        @Nullable Instant warnedAt,
        @Nullable Instant silentSince,
        Long billableSeconds,
        Money total,
        Money held,
        @Nullable PaidByAnswer paidBy,
        @Nullable Money adjustedTotal,
        @Nullable Money waived,
        @Nullable Money rest,
        @Nullable String receiptNumber,
        List<String> creditNotes,
        @Nullable UUID bookedElsewhere) {

    @Schema(description = "Parts of the total: bonus before cash before credit.")
    public record PaidByAnswer(Money bonus, Money cash, Money credit) {

        static @Nullable PaidByAnswer of(PlayView.@Nullable PaidBy paid) {
            return paid == null ? null : new PaidByAnswer(paid.bonus(), paid.cash(), paid.credit());
        }
    }

    static PlayAnswer of(PlayView play) {
        var account = play.accountId();
        return new PlayAnswer(
                play.id(),
                play.stationId().value(),
                account == null ? null : account.value(),
                play.guestName(),
                play.venue().value(),
                play.mode(),
                play.state(),
                play.startedAt(),
                play.endedAt(),
                play.paidUntil(),
                play.mustEndAt(),
                play.plannedUntil(),
                play.lastsUntil(),
                play.graceUntil(),
                play.warnedMinutes(),
                play.warnedAt(),
                play.silentSince(),
                play.billableSeconds(),
                play.total(),
                play.held(),
                PaidByAnswer.of(play.paidBy()),
                play.adjustedTotal(),
                play.waived(),
                play.rest(),
                play.receiptNumber(),
                play.creditNotes(),
                play.bookedElsewhere());
    }
}
