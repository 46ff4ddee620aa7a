package org.gamingcafe.cafe.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is rare is found in lists that are long, without reading them. */
class LongListsTest extends CounterTest {

    private static final int MANY = 20_000;

    /** Entries of tables and indexes; a tenth of what all of them would be. A till of a few hundred receipts may be read whole. */
    private static final long FEW_READ = 2 * MANY / 10;

    private final String code = (String) one("select code from venue where id = ?", venue);

    private void receipts(TillView at, int until, int minutesAgo) {
        change("""
                insert into receipt (number, till_id, running, venue_id, kind, source_id, issued_at, currency, total, content)
                select ? || '-' || ? || '-' || n, ?, n, r.venue_id, 'SALE', gen_random_uuid(),
                    r.issued_at - make_interval(mins => ?) + make_interval(secs => n), 'EUR', 1, r.content
                from receipt r, generate_series(1, ?) n where r.venue_id = ? and r.kind = 'PLAY'""", code, at.code(), at.id(), minutesAgo, until, venue);
    }

    private void issueOne(TillView at) {
        var hour = new ReceiptDraft.Line(
                "PC 7", 3600, "second", euro("3.00"), euro("3.00"), 190_000, euro("0.48"), "3600 s × 3.00 EUR/h");
        receipts.issue(new ReceiptDraft(
                venue,
                at.id(),
                null,
                ReceiptDraft.Kind.PLAY,
                anId(),
                euro("3.00"),
                List.of(hour),
                List.of(new ReceiptDraft.Paid("CASH", Money.of("5.00", "EUR"))),
                euro("2.00")));
    }

    private List<String> numbers(String beginning) {
        var found = new ArrayList<String>();
        assertThat(as(
                        cashier,
                        () -> read(
                                "receipt",
                                () -> receipts.list(venue, beginning, PageRequest.first(20))
                                        .items()
                                        .forEach(receipt -> found.add(receipt.number())))))
                .as("read for " + beginning)
                .isLessThan(FEW_READ);
        return found;
    }

    @Test
    @DisplayName("Receipts are found by any beginning of their number, the newest first, whether few begin so or many")
    void receipts_are_found_by_their_beginning() {
        var old = aTill("A7");
        issueOne(aTill("Z9"));
        receipts(old, 300, 100_000);
        receipts(till, MANY, 1_000);
        change("analyze receipt");

        assertThat(numbers(code + "-A")).hasSize(20).first().isEqualTo(code + "-A7-300");
        assertThat(numbers(code + "-A7-")).hasSize(20).first().isEqualTo(code + "-A7-300");
        assertThat(numbers(code + "-A7-29"))
                .containsExactly(
                        code + "-A7-299",
                        code + "-A7-298",
                        code + "-A7-297",
                        code + "-A7-296",
                        code + "-A7-295",
                        code + "-A7-294",
                        code + "-A7-293",
                        code + "-A7-292",
                        code + "-A7-291",
                        code + "-A7-290",
                        code + "-A7-29");
        assertThat(numbers(code + "-K1-1")).hasSize(20).first().isEqualTo(code + "-K1-19999");
        assertThat(numbers(code + "-K1-3"))
                .as("a thousand of the oldest begin so")
                .hasSize(20)
                .first()
                .isEqualTo(code + "-K1-3999");
        assertThat(numbers(code + "-K1-11999")).containsExactly(code + "-K1-11999");
        assertThat(numbers(code + "-K1-0")).isEmpty();
        assertThat(numbers(code + "-K1-999999999999999999")).isEmpty();
        assertThat(numbers("NONE")).isEmpty();
        assertThat(numbers("-")).isEmpty();
        assertThat(numbers(code + "-K1-1-1")).isEmpty();
        assertThat(numbers(code)).hasSize(20);
        assertThat(numbers("")).hasSize(20);
    }

    @Test
    void receipts_that_begin_so_come_page_by_page() {
        issueOne(aTill("Z9"));
        receipts(till, 250, 1_000);
        for (var beginning : List.of(code + "-K1-1", code + "-K", code)) {
            var found = new ArrayList<String>();
            var page = PageRequest.first(40);
            while (page != null) {
                var wanted = page;
                var slice = as(cashier, () -> receipts.list(venue, beginning, wanted));
                slice.items().forEach(receipt -> found.add(receipt.number()));
                page = slice.next() == null ? null : new PageRequest(40, slice.next());
            }
            assertThat(found).as(beginning).doesNotHaveDuplicates().hasSize((int) number(
                    "select count(*) from receipt where venue_id = ? and starts_with(number, ?)", venue, beginning));
        }
    }
}
