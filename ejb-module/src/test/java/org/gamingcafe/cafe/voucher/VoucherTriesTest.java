package org.gamingcafe.cafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.Test;

/** What counts as a guess, and what the counting holds up. */
class VoucherTriesTest extends CounterTest {

    private final VoucherService vouchers = the(VoucherService.class);
    private final AccountId member = aMember(venue);

    private List<String> issue(String value, int pieces) {
        var batch = new NewBatch(venue, VoucherKind.VOUCHER, "Summer", euro(value), pieces, 30, null);
        return as(manager, () -> the(VoucherIssueService.class).issue(batch, aCommand()))
                .codes();
    }

    private Redemption redeem(AccountId by, String code) {
        return as(member(by, venue), () -> vouchers.redeem(by, code, aCommand()));
    }

    @Test
    void a_right_code_that_was_refused_or_repeated_is_no_try() {
        var codes = issue("5.00", 2);
        as(house(), () -> wallets.grant(member, euro("999.00")));
        for (var time = 0; time < 6; time++) {
            assertRefused("wallet.too-full", () -> redeem(member, codes.get(0)));
        }
        debit(member, euro("10.00"), "room");
        var command = aCommand();
        var first = as(member(member, venue), () -> vouchers.redeem(member, codes.get(0), command));
        for (var time = 0; time < 6; time++) {
            assertThat(as(member(member, venue), () -> vouchers.redeem(member, codes.get(0), command)))
                    .isEqualTo(first);
            assertRefused("voucher.redeemed", () -> redeem(member, codes.get(0)));
        }

        assertThat(redeem(member, codes.get(1)).value()).isEqualTo(euro("5.00"));
        assertThat(number("select count(*) from voucher_try where scope = ?", "account:" + member))
                .isZero();
    }

    @Test
    void a_wrong_code_is_counted_before_the_act_holds_anything() throws Exception {
        var others =
                "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in%'";
        var guess = new AtomicReference<Future<?>>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            inTransaction(() -> {
                the(EntityManager.class)
                        .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:scope, 15)) as text)")
                        .setParameter("scope", "account:" + member)
                        .getSingleResult();
                guess.set(threads.submit(
                        () -> assertRefused("voucher.unknown-code", () -> redeem(member, "0000-0000-0000-0002"))));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> number("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                == 1);
                assertThat(number(others))
                        .as("transactions that are open and wait for nothing: this one")
                        .isEqualTo(1);
            });
            guess.get().get();
        }
    }
}
