package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a counter writes, looked at before acts that are to be refused and after them, and the keys of those acts, which
 * must not be kept. One query; a look at everything ({@link Books#print}) takes seconds.
 */
final class CounterRows {

    private static final String LOOK = """
            select (select count(*) from sale), (select count(*) from sale_line), (select count(*) from payment),
                (select count(*) from card_slip), (select count(*) from receipt), (select sum(last_receipt) from till),
                (select count(*) from refund), (select count(*) from refund_line), (select sum(quantity) from refunded_line),
                (select count(*) from journal_entry), (select count(*) from posting),
                (select count(*) from lot), (select sum(remaining) from lot), (select count(*) from goods_receipt),
                (select count(*) from stock_move), (select sum(on_hand) from product), (select count(image) from product),
                (select count(*) from promotion_use), (select sum(used) from promotion),
                (select count(*) from counter_approval), (select count(*) from counter_approval where state = 'USED'),
                (select count(*) from shift), (select count(*) from shift_movement), (select count(*) from shift_count),
                (select count(*) from guest_order), (select count(*) from guest_order_line)""";

    private final List<Object> before = look();
    private final List<String> keys = new ArrayList<>();

    private static List<Object> look() {
        return Books.rows(LOOK).getFirst();
    }

    /** A command that is to be refused. */
    Answer post(Api caller, String path, JsonObject body) {
        var key = UUID.randomUUID().toString();
        keys.add(key);
        return caller.post(path, body, key);
    }

    void mustBeUnchanged() {
        assertThat(look()).as(LOOK).isEqualTo(before);
        assertThat(Books.number(
                        "select count(*) from idempotency_key where key = any (cast(? as text[]))",
                        "{" + String.join(",", keys) + "}"))
                .as("keys of refused commands that were kept")
                .isZero();
    }
}
