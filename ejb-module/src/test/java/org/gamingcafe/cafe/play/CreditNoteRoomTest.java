package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The paper of a correction. */
class CreditNoteRoomTest extends PlayRoom {

    private final CorrectionService corrections = the(CorrectionService.class);
    private final ReceiptService receipts = the(ReceiptService.class);
    private final ExplanationService explanations = the(ExplanationService.class);
    private final Caller manager = staff(venue, Role.MANAGER);

    private PlayView played(PlayView session) {
        pass(Duration.ofMinutes(14));
        tick(session);
        pass(Duration.ofMinutes(16));
        tick(session);
        return end(session);
    }

    private PlayView endedAfter(PlayView session, int minutes) {
        var correction = new Correction(OPENING.plus(Duration.ofMinutes(minutes)), null, null, "Had left already");
        return as(manager, () -> corrections.correct(session.id(), correction, key()));
    }

    private ReceiptView paper(String number) {
        return as(cashier, () -> receipts.get(number));
    }

    @Test
    @DisplayName(
            "T24, T35, I17: each correction has a credit note with the till's next number; the receipt stays as it was")
    void each_correction_has_a_credit_note() {
        var ended = played(aSession("20.00"));
        var receipt = paper(ended.receiptNumber());

        endedAfter(ended, 20);
        var corrected = endedAfter(ended, 10);

        assertThat(corrected.creditNotes()).hasSize(2);
        assertThat(corrected.receiptNumber()).isEqualTo(ended.receiptNumber());
        assertThat(paper(ended.receiptNumber())).isEqualTo(receipt);
        assertThat(as(manager, () -> receipts.of(ended.id()))).contains(receipt);
        var first = paper(corrected.creditNotes().getFirst());
        var second = paper(corrected.creditNotes().getLast());
        assertThat(first.kind()).isEqualTo(ReceiptDraft.Kind.CREDIT_NOTE);
        assertThat(first.total()).isEqualTo(euro("-0.50"));
        assertThat(first.tax())
                .isEqualTo(euro("1.00").taxInside(190_000).minus(euro("1.50").taxInside(190_000)));
        assertThat(first.paid()).containsExactly(new ReceiptDraft.Paid("WALLET", euro("-0.50")));
        assertThat(first.lines().getFirst().text()).isEqualTo(ended.receiptNumber());
        assertThat(first.lines()).extracting("amount").containsExactly(euro("-1.50"), euro("1.00"));
        assertThat(second.lines().getFirst().text()).isEqualTo(first.number());
        assertThat(second.total()).isEqualTo(euro("-0.50"));
        assertThat(running(second)).isEqualTo(running(first) + 1).isEqualTo(running(receipt) + 2);
        var mine = as(member(ended.accountId(), venue), () -> receipts.mine(PageRequest.FIRST));
        assertThat(mine.items()).extracting(ReceiptView::number).containsAll(corrected.creditNotes());
    }

    private static long running(ReceiptView paper) {
        return Long.parseLong(paper.number().substring(paper.number().lastIndexOf('-') + 1));
    }

    @Test
    @DisplayName("I8: a credit note is worked out again: the bill before less the one that took its place")
    void a_credit_note_is_explained() {
        var ended = played(aSession("20.00"));
        endedAfter(ended, 20);
        var notes = endedAfter(ended, 10).creditNotes();

        for (var note : notes) {
            var explained = as(cashier, () -> explanations.explain(note));
            assertThat(explained.rerun()).isEqualTo(euro("-0.50"));
            assertThat(explained.isExplained()).isTrue();
        }
        change(
                "update play_adjustment set derivations = replace(derivations, ?, ?) where session_id = ? and number = 1",
                "\"rate\":300",
                "\"rate\":299",
                ended.id());
        assertThat(as(cashier, () -> explanations.explain(notes.getFirst())).isExplained())
                .as("what was tampered with is noticed")
                .isFalse();
    }

    @Test
    @DisplayName("T21: credit that was paid already stands on the note as money onto the wallet")
    void credit_that_was_paid_comes_onto_the_wallet() {
        var member = aMember(venue);
        var credits = the(CreditService.class);
        as(manager, () -> credits.limit(member, euro("10.00"), "regular", 0));
        as(house(), () -> wallets.grant(member, euro("2.00")));
        var session = as(cashier, () -> play.start(aStation().id(), member, PlayView.Mode.POSTPAID, false, key()));
        var ended = played(session);
        as(cashier, () -> credits.pay(member, euro("1.20"), null, key()));

        var note = paper(endedAfter(ended, 10).creditNotes().getFirst());

        assertThat(note.paid())
                .containsExactly(
                        new ReceiptDraft.Paid("WALLET", euro("-0.70")), new ReceiptDraft.Paid("CREDIT", euro("-0.30")));
        assertThat(one("select count(*) from receivable_check where venue_id = ? and booked <> owed", venue))
                .as("the books and the credit of the wallet agree")
                .isEqualTo(0L);
    }
}
