package org.gamingcafe.cafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is rare is found among many codes, without reading them. */
class LongVoucherListTest extends CounterTest {

    private static final int MANY = 20_000;
    private static final long FEW_READ = 500;

    private void codes(String name, int pieces, String ending) {
        as(
                manager,
                () -> the(VoucherIssueService.class)
                        .issue(new NewBatch(venue, VoucherKind.VOUCHER, name, euro("5.00"), 1, 30, null), aCommand()));
        change("update voucher set ending = '0000' where venue_id = ? and ending <> 'AAAA'", venue);
        change("""
                insert into voucher (id, batch_id, venue_id, code_hash, ending)
                select gen_random_uuid(), b.id, b.venue_id, substr(md5(b.id::text || n) || md5(n::text || b.id), 1, 43), ?
                from voucher_batch b, generate_series(1, ?) n where b.venue_id = ? and b.name = ?""", ending, pieces, venue, name);
    }

    private List<VoucherView> found(VoucherView.State state, String text) {
        var found = new ArrayList<VoucherView>();
        var read = as(
                manager,
                () -> read(
                        "voucher",
                        () -> found.addAll(the(VoucherService.class)
                                .list(venue, state, text, PageRequest.first(20))
                                .items())));
        assertThat(read).as("read for " + state + " " + text).isLessThan(FEW_READ);
        return found;
    }

    @Test
    @DisplayName("A code of a rare state, of a batch or with an ending is found among many")
    void codes_are_found() {
        codes("Summer", MANY, "AAAA");
        codes("Winter", 2, "ZZZZ");
        change("analyze voucher");

        assertThat(found(null, "wint")).hasSize(3);
        assertThat(found(null, "zzzz")).hasSize(2);
        assertThat(found(null, "zzzzz")).isEmpty();
        assertThat(found(null, "aaaa")).hasSize(20);
        assertThat(found(VoucherView.State.VOID, null)).isEmpty();
        assertThat(found(VoucherView.State.ISSUED, "summer")).hasSize(20);
        assertThat(found(null, null)).hasSize(20);
    }
}
