package org.gamingcafe.cafe.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.TillId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Receipts have no gaps, say what was said, and are shown to whom they concern. */
class ReceiptTest extends CounterTest {

    @Test
    @DisplayName("I17: receipt numbers have no gaps per till")
    void a_rollback_leaves_no_gap() {
        var turn = new AtomicInteger();

        var race = race(
                30,
                () -> inTransaction(() -> {
                    var number = receipts.issue(aDraft(null, till.id()));
                    if (turn.incrementAndGet() % 3 == 0) {
                        throw new NotFound("anything");
                    }
                    return number;
                }));

        assertThat(race.results()).hasSize(20).doesNotHaveDuplicates();
        assertThat(race.failed(NotFound.class)).isEqualTo(10);
        assertThat(sql("select running from receipt where till_id = ? order by running", till.id()))
                .extracting(row -> ((Number) row.get("running")).longValue())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void a_receipt_says_for_ever_what_it_said() {
        var member = aMember(venue);
        var draft = aDraft(member, till.id());
        var number = receipts.issue(draft);
        change("update venue set name = 'Other', zone = 'UTC' where id = ?", venue);

        var receipt = as(cashier, () -> receipts.get(number));

        assertThat(number).isEqualTo(one("select code from venue where id = ?", venue) + "-K1-1");
        assertThat(receipt)
                .isEqualTo(new ReceiptView(
                        number,
                        "Venue",
                        ReceiptDraft.Kind.PLAY,
                        draft.source(),
                        member,
                        clock().instant(),
                        "Europe/Berlin",
                        euro("3.00"),
                        euro("0.48"),
                        draft.lines(),
                        draft.paid(),
                        euro("2.00"),
                        null));
    }

    @Test
    void what_settles_by_itself_is_numbered_by_the_automatic_till() {
        var race = race(8, () -> receipts.issue(aDraft(null, null)));

        var code = one("select code from venue where id = ?", venue);
        assertThat(race.failures()).isEmpty();
        assertThat(race.results())
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 8)
                        .mapToObj(running -> code + "-AUTO-" + running)
                        .toList());
        assertThatThrownBy(() -> receipts.issue(aDraft(null, TillId.next()))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_receipt_is_read_by_its_member_and_by_staff_of_its_venue_only() {
        var member = aMember(venue);
        var number = receipts.issue(aDraft(member, till.id()));
        var other = aMember(venue);
        var stranger = staff(aVenue(), Role.CASHIER);

        assertThat(as(member(member, venue), () -> receipts.get(number)).number())
                .isEqualTo(number);
        assertThat(as(cashier, () -> receipts.get(number)).number()).isEqualTo(number);
        assertThatThrownBy(() -> as(member(other, venue), () -> receipts.get(number)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> receipts.get(number))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> receipts.get(number)).isInstanceOf(NotFound.class);
        for (var unknown : List.of("", "X-1", "X\u0000-K1-1", number + "0")) {
            assertThatThrownBy(() -> as(cashier, () -> receipts.get(unknown))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void receipts_are_listed_from_the_newest_page_by_page() {
        var member = aMember(venue);
        var numbers = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            numbers.addFirst(receipts.issue(aDraft(i == 0 ? null : member, till.id())));
            clock().advance(Duration.ofMinutes(1));
        }

        var first = as(cashier, () -> receipts.list(venue, null, PageRequest.first(3)));
        var second = as(cashier, () -> receipts.list(venue, null, new PageRequest(3, first.next())));
        assertThat(as(cashier, () -> receipts.list(venue, numbers.get(1).toLowerCase(Locale.ROOT), PageRequest.FIRST))
                        .items())
                .extracting(ReceiptView::number)
                .containsExactly(numbers.get(1));
        assertThat(as(cashier, () -> receipts.list(venue, "%' or '1'='1", PageRequest.FIRST))
                        .items())
                .isEmpty();
        var own = as(member(member, venue), () -> receipts.mine(PageRequest.FIRST));

        assertThat(first.items()).extracting(ReceiptView::number).containsExactlyElementsOf(numbers.subList(0, 3));
        assertThat(second.items()).extracting(ReceiptView::number).containsExactlyElementsOf(numbers.subList(3, 5));
        assertThat(second.next()).isNull();
        assertThat(own.items()).extracting(ReceiptView::number).containsExactlyElementsOf(numbers.subList(0, 4));
        assertThatThrownBy(() -> as(member(member, venue), () -> receipts.list(venue, null, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
        for (var forged : List.of(Cursor.of("yesterday", "V-K1-1"), Cursor.of("2026-03-02T10:00:00Z", "' or 1=1"))) {
            assertThatThrownBy(() -> as(cashier, () -> receipts.list(venue, null, new PageRequest(3, forged))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private ReceiptDraft aDraft(AccountId account, TillId at) {
        var hour = new ReceiptDraft.Line(
                "PC 7", 3600, "second", euro("3.00"), euro("3.00"), 190_000, euro("0.48"), "3600 s × 3.00 EUR/h");
        return new ReceiptDraft(
                venue,
                at,
                account,
                ReceiptDraft.Kind.PLAY,
                anId(),
                euro("3.00"),
                List.of(hour),
                List.of(new ReceiptDraft.Paid("CASH", Money.of("5.00", "EUR"))),
                euro("2.00"));
    }
}
