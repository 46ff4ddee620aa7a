package org.gamingcafe.cafe.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gamingcafe.cafe.pass.PassUseService;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.Money;

/**
 * The paper of a correction: the bill before taken off, tax by tax, the lines of the bill that takes its place, and the time
 * that passes got back. Its total is what is given back, below zero, and so is what each tender gets.
 */
final class CreditNote {

    private CreditNote() {}

    /**
     * @param before the bill that counted so far
     * @param back what passes got back
     */
    static ReceiptDraft of(
            Refunds.Change change,
            Refunds.Given given,
            Bill before,
            List<PassUseService.Returned> back,
            PlayReceipt.Words words) {
        var session = change.session();
        var lines = new ArrayList<ReceiptDraft.Line>();
        before.taxes().forEach(tax -> lines.add(takenOff(change.before(), tax)));
        lines.addAll(PlayReceipt.lines(change.bill(), words));
        var zero = Money.zero(before.total().currency());
        back.forEach(time -> lines.add(returned(time, words, zero)));
        return new ReceiptDraft(
                session.venue(),
                null,
                session.player().orElse(null),
                ReceiptDraft.Kind.CREDIT_NOTE,
                session.id(),
                change.bill().total().minus(before.total()),
                lines,
                paid(change, given),
                zero);
    }

    private static ReceiptDraft.Line takenOff(Adjustments.Current before, Bill.TaxLine tax) {
        var paper = before.receipt() == null ? "" : before.receipt();
        var amount = tax.gross().negated();
        return new ReceiptDraft.Line(
                paper, 1, "fee", amount, amount, tax.ppm(), tax.tax().negated(), "%s = %s".formatted(paper, amount));
    }

    private static ReceiptDraft.Line returned(PassUseService.Returned time, PlayReceipt.Words words, Money zero) {
        var name = words.pass(time.pass());
        var seconds = PlayReceipt.grouped(time.seconds());
        return new ReceiptDraft.Line(
                name, time.seconds(), "s", zero, zero, 0, zero, "%s s → PASS %s".formatted(seconds, name));
    }

    /** Credit that was paid already comes onto the wallet. */
    private static List<ReceiptDraft.Paid> paid(Refunds.Change change, Refunds.Given given) {
        var was = change.before().paid();
        var is = change.funding();
        var onTheWallet = given.onTheWallet();
        var isGuest = change.session().mode() == PlayView.Mode.GUEST;
        return Stream.of(
                        new ReceiptDraft.Paid("BONUS", is.bonus().minus(was.bonus())),
                        new ReceiptDraft.Paid(
                                isGuest ? "CASH" : "WALLET",
                                is.cash().minus(was.cash()).minus(onTheWallet)),
                        new ReceiptDraft.Paid(
                                "CREDIT", is.credit().minus(was.credit()).plus(onTheWallet)))
                .filter(paid -> !paid.amount().isZero())
                .toList();
    }
}
