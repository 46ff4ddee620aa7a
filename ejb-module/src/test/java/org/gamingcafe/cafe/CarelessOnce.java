package org.gamingcafe.cafe;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.Errand;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * How not to do things once, kept to show that the races are real: looks whether it was done, and does it, under a lock of
 * its own house. On one node nothing is wrong with that.
 */
abstract class CarelessOnce extends CounterTest {

    /** The hold is looked at, its money is taken, and then it is ended, unless it is by now. */
    static final class Endings implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            return inTransaction(() -> {
                var hold = UUID.fromString(turn.ofThisTurn(2));
                mustBe("PENDING", read("select state from ledger_hold where id = :id", hold));
                the(LedgerService.class).post(aPayment(turn.venue(0), turn.id(1)));
                write(
                        "update ledger_hold set state = 'VOIDED', ended_at = now() where id = :id and state = 'PENDING'",
                        hold);
                write("""
                        update ledger_account a set held = (
                            select coalesce(sum(amount), 0) from ledger_hold where account_id = a.id and state = 'PENDING')
                        where owner = :id and floor is not null""", turn.id(1));
                return "captured";
            });
        }
    }

    static final class Redemptions implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            return inTransaction(() -> {
                var voucher = UUID.fromString(turn.ofThisTurn(0));
                mustBe("ISSUED", read("select state from voucher where id = :id", voucher));
                write(
                        "update voucher set state = 'VOID', ended_at = now(), entry_id ="
                                + " (select entry_id from voucher_batch where id = batch_id) where id = :id",
                        voucher);
                return "redeemed";
            });
        }
    }

    static final class Reversals implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            return inTransaction(() -> {
                var entry = UUID.fromString(turn.ofThisTurn(0));
                mustBe("0", read("select cast(count(*) as text) from journal_entry where source = :id", entry));
                return the(LedgerService.class)
                        .post(aPayment(turn.venue(1), turn.id(2)).from(entry));
            });
        }
    }

    /** A key is looked up, then the act is done, then the key is written down. */
    static final class Keys implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            return inTransaction(() -> {
                var key = UUID.fromString(turn.ofThisTurn(1));
                mustBe(
                        "0",
                        read("select cast(count(*) as text) from idempotency_key where key = cast(:id as text)", key));
                var entry = the(WalletService.class)
                        .debit(turn.account(0), euro("1.00"), "race", aCommand())
                        .transactionId();
                the(EntityManager.class)
                        .createNativeQuery("""
                                insert into idempotency_key (scope, route, key, body_hash, correlation, created_at)
                                values ('careless', 'test', cast(:key as text), repeat('0', 64), :id, now())
                                on conflict do nothing""")
                        .setParameter("key", key)
                        .setParameter("id", Ids.next())
                        .executeUpdate();
                return entry;
            });
        }
    }

    private static Entry aPayment(VenueId venue, UUID owner) {
        return new Entry(
                anId(),
                venue,
                "undo",
                null,
                null,
                List.of(
                        Leg.debit(Chart.CASH_WALLET, owner, euro("1.00")),
                        Leg.credit(Chart.OWNER, null, euro("1.00"))));
    }

    private static void mustBe(String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new NotFound("anything to do");
        }
    }

    private static String read(String query, UUID id) {
        return (String) the(EntityManager.class)
                .createNativeQuery(query)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static void write(String statement, UUID id) {
        the(EntityManager.class)
                .createNativeQuery(statement)
                .setParameter("id", id)
                .executeUpdate();
    }
}
