package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random histories, each told to the ledger and to a model of it: both answer the same at every step. */
class BookHistoryTest extends SealingTest {

    private static final long SEED = 20260302;
    private static final int ACTS = 8;
    private static final long MOST = 3_000;

    @Test
    @DisplayName("I1, I3, I4: the books do what the model does")
    void two_hundred_histories_go_as_in_the_model() {
        compare(200);
    }

    @Test
    @Tag("long")
    @DisplayName("I1, I3, I4: the books do what the model does, a thousand times")
    void a_thousand_histories_go_as_in_the_model() {
        compare(1_000);
    }

    private void compare(int histories) {
        var random = new Random(SEED);
        for (var history = 0; history < histories; history++) {
            var told = new History(new Random(random.nextLong()));
            for (var act = 0; act < ACTS; act++) {
                told.act("history " + history + ", act " + act);
            }
        }
        seal();

        assertThat(imbalance()).isZero();
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
    }

    /** Two wallets, and what becomes of them. */
    private final class History {

        private final Random random;
        private final BookModel model = new BookModel();
        private final List<UUID> owners = List.of(anId(), anId());
        private final List<UUID> holds = new ArrayList<>();
        private final List<UUID> entries = new ArrayList<>();

        History(Random random) {
            this.random = random;
        }

        void act(String where) {
            var owner = owners.get(random.nextInt(2));
            var other = owners.get(0).equals(owner) ? owners.get(1) : owners.get(0);
            var amount = 1 + random.nextInt(1_500);
            var what = random.nextInt(10);
            switch (what) {
                case 0, 1, 2 -> topUp(where, owner, amount);
                case 3 -> spend(where, owner, amount);
                case 4 -> give(where, owner, other, amount);
                case 5 -> hold(where, owner, amount);
                case 6 -> capture(where, amount);
                case 7 -> release(where);
                case 8 -> reverse(where);
                default -> freeze(owner);
            }
            owners.forEach(one -> assertThat(balance(one))
                    .as(where + " (" + what + ")")
                    .isEqualTo(new Balance(cents(model.wallet(one).posted), cents(model.wallet(one).held))));
        }

        private void topUp(String where, UUID owner, long amount) {
            var entry = entry(
                    Leg.debit(Chart.OWNER, null, cents(amount)),
                    Leg.credit(Chart.CASH_WALLET, owner, cents(amount)).atMost(cents(MOST)));
            post(where, entry, Map.of(owner, amount), MOST);
        }

        private void spend(String where, UUID owner, long amount) {
            post(where, spending(owner, cents(amount)), Map.of(owner, -amount), Long.MAX_VALUE);
        }

        private void give(String where, UUID owner, UUID other, long amount) {
            var entry = entry(
                    Leg.debit(Chart.CASH_WALLET, owner, cents(amount)),
                    Leg.credit(Chart.CASH_WALLET, other, cents(amount)));
            post(where, entry, Map.of(owner, -amount, other, amount), Long.MAX_VALUE);
        }

        private void post(String where, Entry entry, Map<UUID, Long> changes, long most) {
            var posted = new ArrayList<UUID>();
            var answer = answer(() -> posted.add(ledger.post(entry)));
            var id = posted.isEmpty() ? anId() : posted.getFirst();
            assertThat(answer).as(where).isEqualTo(model.post(id, changes, most));
            entries.add(id);
        }

        private void hold(String where, UUID owner, long amount) {
            var made = new ArrayList<UUID>();
            var answer = answer(() -> made.add(ledger.hold(venue, Chart.CASH_WALLET, owner, cents(amount), "test")));
            var id = made.isEmpty() ? anId() : made.getFirst();
            assertThat(answer).as(where).isEqualTo(model.hold(id, owner, amount));
            holds.add(id);
        }

        private void capture(String where, long amount) {
            if (!holds.isEmpty()) {
                var hold = holds.get(random.nextInt(holds.size()));
                var known = model.holds.get(hold);
                var owner = known == null ? owners.getFirst() : known.wallet();
                var answer = answer(() -> ledger.capture(hold, spending(owner, cents(amount))));
                assertThat(answer).as(where).isEqualTo(model.capture(hold, amount));
            }
        }

        private void release(String where) {
            if (!holds.isEmpty()) {
                var hold = holds.get(random.nextInt(holds.size()));
                assertThat(answer(() -> ledger.release(hold))).as(where).isEqualTo(model.release(hold));
            }
        }

        private void reverse(String where) {
            var known = entries.stream()
                    .filter(entry -> number("select count(*) from journal_entry where id = ?", entry) == 1)
                    .toList();
            if (!known.isEmpty()) {
                var entry = known.get(random.nextInt(known.size()));
                var answer = answer(() -> ledger.reverse(entry, "a mistake", anId(), null));
                assertThat(answer).as(where).isEqualTo(model.reverse(entry));
            }
        }

        private void freeze(UUID owner) {
            var wallet = model.wallet(owner);
            if (wallet.isFrozen) {
                ledger.unfreeze(venue, Chart.CASH_WALLET, owner, "EUR");
            } else {
                ledger.freeze(venue, Chart.CASH_WALLET, owner, "EUR", "test");
            }
            wallet.isFrozen = !wallet.isFrozen;
        }

        private String answer(Runnable act) {
            try {
                act.run();
                return BookModel.FINE;
            } catch (Refusal no) {
                return no.code();
            }
        }

        private static Money cents(long minor) {
            return new Money(minor, "EUR");
        }
    }
}
