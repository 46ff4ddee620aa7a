package org.gamingcafe.cafe;

import jakarta.persistence.EntityManager;
import org.gamingcafe.Errand;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;

/**
 * How not to do it, kept to show that the races are real: reads, decides in Java, and writes what it has computed, under a
 * lock of its own house. On one node nothing is wrong with that.
 */
abstract class CarelessMoney extends CounterTest {

    static final class Debits implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            return inTransaction(() -> {
                var cash = posted(turn.account(0), Chart.CASH_WALLET);
                if (cash < 1_00) {
                    throw new NotFound("money");
                }
                write(turn.account(0), Chart.CASH_WALLET, cash - 1_00);
                return cash;
            });
        }
    }

    static final class TopUps implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            return inTransaction(() -> {
                var member = turn.account(0);
                var cash = posted(member, Chart.CASH_WALLET);
                var bonus = posted(member, Chart.BONUS_WALLET);
                if (cash + bonus + 45_00 > 1000_00) {
                    throw new NotFound("room");
                }
                write(member, Chart.CASH_WALLET, cash + 30_00);
                write(member, Chart.BONUS_WALLET, bonus + 15_00);
                return cash;
            });
        }
    }

    static final class Bonus implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            return inTransaction(() -> takeBonus(turn.account(0), 1_00));
        }
    }

    /** Both wallets are locked in the order in which money flows. */
    static final class Transfers implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            var isThere = turn.caller() % 4 < 2;
            return inTransaction(() -> {
                touch(turn.account(isThere ? 0 : 1));
                the(EntityManager.class)
                        .createNativeQuery("select cast(pg_sleep(0.02) as text)")
                        .getSingleResult();
                return touch(turn.account(isThere ? 1 : 0));
            });
        }
    }

    private static int touch(AccountId owner) {
        return the(EntityManager.class)
                .createNativeQuery(
                        "update ledger_account set version = version + 1 where owner = :owner and chart = 2100")
                .setParameter("owner", owner.value())
                .executeUpdate();
    }

    private static long posted(AccountId owner, Chart chart) {
        return ((Number) the(EntityManager.class)
                        .createNativeQuery("select posted from ledger_account where owner = :owner and chart = :chart")
                        .setParameter("owner", owner.value())
                        .setParameter("chart", chart.number())
                        .getSingleResult())
                .longValue();
    }

    private static void write(AccountId owner, Chart chart, long posted) {
        the(EntityManager.class)
                .createNativeQuery("update ledger_account set posted = :posted where owner = :owner and chart = :chart")
                .setParameter("posted", posted)
                .setParameter("owner", owner.value())
                .setParameter("chart", chart.number())
                .executeUpdate();
    }

    private static long takeBonus(AccountId owner, long amount) {
        var em = the(EntityManager.class);
        var remaining = ((Number)
                        em.createNativeQuery("select sum(remaining) from bonus_grant where account_id = :owner")
                                .setParameter("owner", owner.value())
                                .getSingleResult())
                .longValue();
        if (remaining < amount) {
            throw new NotFound("bonus");
        }
        em.createNativeQuery("update bonus_grant set remaining = :left where account_id = :owner")
                .setParameter("left", remaining - amount)
                .setParameter("owner", owner.value())
                .executeUpdate();
        return amount;
    }
}
