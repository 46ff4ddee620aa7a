package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An evening at the balancer of a cluster: debits and top-ups, sessions at seats, reads, refreshes, sign-ins, pages. Whatever
 * befalls the house meanwhile, afterwards the books hold what people were told, once.
 */
final class Crowd {

    /** Somebody who does one thing after the other. */
    interface Role {
        void turn();
    }

    private static final int TELLERS = 4;
    private static final int PLAYERS = 2;
    private static final long OF_A_PLAYER = 90_00;
    private static final Duration PACE = Duration.ofMillis(100);

    private final Nodes nodes;
    private final CrowdNotes notes = new CrowdNotes();
    private final List<UUID> wallets;
    private final List<UUID> players;
    private final List<Role> roles = new ArrayList<>();

    Crowd(Nodes nodes) {
        this.nodes = nodes;
        var demo = nodes.demo();
        var desk = Api.nobodyAt(nodes.base()).signIn(demo.cashier());
        var shift = nodes.openShift(desk);
        wallets = members(TELLERS, () -> nodes.memberWith(desk, shift, 0));
        players = members(PLAYERS, () -> nodes.memberWith(desk, shift, OF_A_PLAYER));
        var atTheDesk = new CrowdAtTheDesk(nodes, shift, notes);
        var atHome = new CrowdAtHome(nodes, notes);
        wallets.forEach(wallet -> roles.add(atTheDesk.teller(wallet)));
        players.forEach(player -> roles.add(atTheDesk.player(player, demo.freshStation())));
        wallets.stream().limit(2).forEach(wallet -> roles.add(atHome.reader(wallet)));
        roles.add(atHome.refresher(demo.freshMemberWhoSignsIn()));
        roles.add(atHome.refresher(demo.freshMemberWhoSignsIn()));
        roles.add(atHome.visitor(demo.freshMemberWhoSignsIn()));
        roles.add(atHome.console());
    }

    private static List<UUID> members(int count, Supplier<UUID> one) {
        return IntStream.range(0, count).mapToObj(i -> one.get()).toList();
    }

    CrowdNotes notes() {
        return notes;
    }

    /** All of them, until the trouble is over; what somebody has begun they end. */
    void work(Runnable trouble) {
        var over = new AtomicBoolean();
        AtOnce.run(roles.size() + 1, number -> {
            if (number == roles.size()) {
                try {
                    trouble.run();
                } finally {
                    over.set(true);
                }
            }
            while (!over.get()) {
                roles.get(number).turn();
                Line.rest(PACE);
            }
            return null;
        });
    }

    /** Nothing lost, nothing twice. */
    void booksHoldWhatPeopleWereTold() {
        var told = notes.claims().all();
        var booked = booked();
        var balances = wallets.stream().collect(Collectors.toMap(Function.identity(), nodes::cash));
        assertThat(notes.unexpected()).isEmpty();
        assertThat(told).isNotEmpty();
        assertThat(Claims.faults(told, booked, balances)).isEmpty();
        theCheckFindsWhatIsWrong(told, booked, balances);
        sessionsAreSettledOnce();
        assertThat(nodes.faults()).isZero();
        assertThat(nodes.number("select coalesce(sum(debit - credit), 0) from posting"))
                .as("the trial balance")
                .isZero();
    }

    /** Control: one debit more than the books hold, and one that was paid twice. */
    private static void theCheckFindsWhatIsWrong(
            List<Claims.Move> told, List<Claims.Move> booked, Map<UUID, Long> balances) {
        var more = new ArrayList<>(told);
        more.add(new Claims.Move("never", told.getFirst().wallet(), -1));
        assertThat(Claims.faults(more, booked, balances)).isNotEmpty();
        var twice = new ArrayList<>(booked);
        twice.add(booked.getFirst());
        assertThat(Claims.faults(told, twice, balances)).isNotEmpty();
    }

    /** An entry without a key of a client has the key "nobody". */
    private List<Claims.Move> booked() {
        return nodes.texts("""
                        select coalesce(min(k.key), 'nobody') || ' ' || cast(a.owner as text) || ' '
                            || cast(sum(p.credit - p.debit) as text)
                        from posting p join ledger_account a on a.id = p.account_id
                        join journal_entry e on e.id = p.entry_id
                        left join idempotency_key k on k.correlation = e.correlation_id
                        where a.chart = 2100 and a.owner = any (cast(? as uuid[]))
                        group by e.id, a.owner""", array(wallets)).stream()
                .map(line -> line.split(" "))
                .map(cells -> new Claims.Move(cells[0], UUID.fromString(cells[1]), Long.parseLong(cells[2])))
                .toList();
    }

    private void sessionsAreSettledOnce() {
        var played = notes.played();
        assertThat(played).isNotEmpty();
        assertThat(nodes.number(
                        "select count(*) from play_session where account_id = any (cast(? as uuid[]))", array(players)))
                .as("sessions that were begun")
                .isEqualTo(played.size());
        assertThat(nodes.number("""
                        select count(*) from play_session p where p.id = any (cast(? as uuid[])) and p.state = 'SETTLED'
                            and 1 = (select count(*) from receipt r where r.source_id = p.id)""", array(played)))
                .as("sessions that are settled and have one receipt")
                .isEqualTo(played.size());
        for (var player : players) {
            var paid = nodes.number("select coalesce(sum(total), 0) from play_session where account_id = ?", player);
            assertThat(nodes.cash(player)).isEqualTo(OF_A_PLAYER - paid);
        }
    }

    /** Who was told that they have left has left everywhere. */
    void whoHasLeftStaysOut() {
        assertThat(notes.left())
                .isNotEmpty()
                .allSatisfy(token -> nodes.all()
                        .forEach(node -> Api.nobodyAt(node.address())
                                .bearing(token)
                                .get("auth/profile")
                                .expect(401)));
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
