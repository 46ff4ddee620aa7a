package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.gamingcafe.Errand;
import org.gamingcafe.NodeRace;
import org.gamingcafe.TwoNodes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The books are whole at every moment, while two nodes that share nothing but the database write, seal and attack them. */
class BooksOnTwoNodesTest extends SealingTest {

    private static final int CALLERS = 16;
    private static final int TURNS = 6;

    /** On each node half of the callers move money, a quarter seal, a quarter look on. Told: the venue and two owners. */
    static final class Evening implements Errand {
        @Override
        public Object run(Turn turn) {
            return switch (turn.caller() / 2 % 4) {
                case 0 -> moved(turn, 1, 2);
                case 1 -> moved(turn, 2, 1);
                case 2 -> sealed();
                default -> faults(turn);
            };
        }

        private static String moved(Turn turn, int from, int to) {
            var legs = List.of(
                    Leg.debit(Chart.CASH_WALLET, turn.id(from), euro("0.01")),
                    Leg.credit(Chart.CASH_WALLET, turn.id(to), euro("0.01")));
            the(LedgerService.class).post(new Entry(anId(), turn.venue(0), "test", null, null, legs));
            return "moved";
        }

        private static String sealed() {
            as(house(), () -> the(SealService.class).sealAll());
            return "sealed";
        }

        private static String faults(Turn turn) {
            var faults = asApplicationRole("""
                    select a.id from ledger_account a left join posting p on p.account_id = a.id where a.venue_id = ?
                    group by a.id having a.posted <> sum(p.credit - p.debit)
                    union all
                    select a.venue_id from posting p join ledger_account a on a.id = p.account_id where a.venue_id = ?
                    group by a.venue_id having sum(p.debit) <> sum(p.credit)""", turn.venue(0), turn.venue(0));
            return faults.isEmpty() ? "in order" : "faults " + faults;
        }
    }

    @Test
    @DisplayName("I1, I4: at every moment debits equal credits, balances equal postings, and the chain is whole")
    void whoever_looks_on_sees_books_in_order() {
        var one = anId();
        var other = anId();
        credit(one, "10.00");
        credit(other, "10.00");

        var race = TwoNodes.race(CALLERS, TURNS, Evening.class, venue, one, other);
        seal();

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).hasSize(CALLERS * TURNS).containsOnly("moved", "sealed", "in order");
        assertThatBalancesAreTheSumsOfTheirPostings();
        assertThat(balance(one).posted()).isEqualTo(euro("10.00"));
        assertThat(unsealed()).isZero();
        assertThat(number("select sum(entries) from ledger_seal where venue_id = ?", venue))
                .isEqualTo(number("select count(*) from journal_entry where venue_id = ?", venue));
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
    }

    /** Writes one leg after the other, as books without entries do; a quarter look on. */
    static final class CarelessEvening implements Errand {
        @Override
        public Object run(Turn turn) {
            if (turn.caller() / 2 % 4 == 3) {
                var faults =
                        asApplicationRole("select sum(debit) from careless_posting having sum(debit) <> sum(credit)");
                return faults.isEmpty() ? "in order" : "faults";
            }
            asApplicationRole("insert into careless_posting values (1, 0)");
            asApplicationRole("insert into careless_posting values (0, 1)");
            return "moved";
        }
    }

    @Test
    @DisplayName("I1, control: who writes a leg at a time is seen with books that do not balance")
    void whoever_looks_on_sees_careless_books() {
        change("create table careless_posting (debit bigint, credit bigint)");
        change("grant select, insert on careless_posting to cafe_app");

        assertThat(TwoNodes.seenIn(() -> TwoNodes.race(CALLERS, TURNS, CarelessEvening.class)
                        .done()
                        .contains("faults")))
                .isTrue();
    }

    /** One caller seals as a walk over ids does and says at last what it has; the others write. */
    static final class CarelessSealing implements Errand {
        private NaiveSealer sealer;

        @Override
        public Object run(Turn turn) {
            if (turn.caller() > 0) {
                return inTransaction(() -> {
                    var legs = List.of(
                            Leg.debit(Chart.OWNER, null, euro("0.01")),
                            Leg.credit(Chart.CASH_WALLET, anId(), euro("0.01")));
                    the(LedgerService.class).post(new Entry(anId(), turn.venue(0), "test", null, null, legs));
                    the(EntityManager.class)
                            .createNativeQuery("select cast(pg_sleep(0.005) as text)")
                            .getSingleResult();
                    return "written";
                });
            }
            sealer = turn.number() == 0 ? new NaiveSealer(the(EntityManager.class), turn.venue(0)) : sealer;
            inTransaction(sealer::seal);
            return sealer.sealed().stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    @Test
    @DisplayName("I4, control: a sealer that walks id > last leaves out entries of the other node")
    void a_careless_chain_has_gaps() {
        assertThat(TwoNodes.seenIn(() -> leftOut(TwoNodes.race(CALLERS, TURNS * 2, CarelessSealing.class, venue)) > 0))
                .isTrue();
    }

    private long leftOut(NodeRace race) {
        var sealed = race.done().stream()
                .filter(said -> said.contains("-"))
                .reduce((earlier, later) -> later)
                .orElse("");
        return number("""
                select count(*) from journal_entry e, (select cast(? as uuid[]) as ids) sealed
                where e.venue_id = ? and e.id < (select max(cast(id as text)) from unnest(sealed.ids) id)::uuid
                    and e.id <> all (sealed.ids)""", "{" + sealed + "}", venue);
    }

    /** Told: a table that looks like postings. Half of the callers of each node write entries meanwhile. */
    static final class Attacks implements Errand {
        private static final List<String> ATTACKS = List.of(
                "update %s set credit = credit + 1 where credit > 0", "delete from %s where debit > 0", "truncate %s");

        @Override
        public Object run(Turn turn) {
            if (turn.caller() % 4 < 2) {
                return Evening.moved(turn, 1, 2);
            }
            try {
                asApplicationRole(ATTACKS.get(turn.number() % ATTACKS.size()).formatted(turn.word(3)));
                return "changed";
            } catch (SqlRefused no) {
                return no.state();
            }
        }
    }

    @Test
    @DisplayName("I2: whoever attacks postings from two nodes while both write changes nothing")
    void postings_stay_as_they_are() {
        var one = anId();
        credit(one, "10.00");
        var before = sql("select * from posting order by entry_id, leg");

        var race = TwoNodes.race(CALLERS, TURNS, Attacks.class, venue, one, anId(), "posting");

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).containsOnly("moved", "42501");
        assertThat(sql("select * from posting order by entry_id, leg"))
                .startsWith(before.toArray(java.util.Map[]::new));
        assertThatBalancesAreTheSumsOfTheirPostings();
        seal();
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
    }

    @Test
    @DisplayName("I2, control: postings with the usual rights are changed by the same attacks")
    void postings_without_walls_are_changed() {
        credit(anId(), "10.00");
        change("create table careless_book as select * from posting");
        change("grant select, insert, update, delete, truncate on careless_book to cafe_app");
        var one = anId();
        credit(one, "10.00");

        var race = TwoNodes.race(CALLERS, TURNS, Attacks.class, venue, one, anId(), "careless_book");

        assertThat(race.done()).contains("changed");
        assertThat(number("select count(*) from careless_book")).isZero();
    }
}
