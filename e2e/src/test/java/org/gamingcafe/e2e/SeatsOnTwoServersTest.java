package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.sim.Floor;
import org.gamingcafe.agent.sim.Script;
import org.gamingcafe.launcher.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real agents at simulated desks, behind a balancer in front of two nodes, each of which is killed once. */
@Tag("long")
@DisplayName("R02, R05: 300 seats on two nodes, one killed after the other")
class SeatsOnTwoServersTest {

    private static final int SEATS = 300;
    private static final long PURSE = 40_00;
    private static final Duration VISIT = Duration.ofSeconds(40);
    private static final Duration CONNECTED = Duration.ofSeconds(90);

    /** Of each visit: the time a word takes from the house to the seat. */
    private static final long WORD_SECONDS = 3;

    /** Of each kill: until a seat has found the other node. */
    private static final long AGAIN_SECONDS = 15;

    private static final int KILLS = 2;

    @TempDir
    Path memory;

    private static Nodes nodes;
    private static Cable balancer;

    private final StringBuilder told = new StringBuilder();
    private final List<UUID> members = new ArrayList<>();
    private final List<Instant> kills = new ArrayList<>();

    @BeforeAll
    static void open() {
        nodes = Nodes.open("seats", 2, 1_000);
        balancer = Cable.among(nodes.all().stream().map(Node::address).toList());
    }

    @AfterAll
    static void close() {
        if (balancer != null) {
            balancer.close();
        }
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @DisplayName("Ten minutes: every session settles, nobody plays free, nobody pays for what was not there")
    void nobody_plays_free_and_nobody_pays_for_an_outage() throws Exception {
        var plans = plans();
        var begun = Instant.now();
        try (var floor = new Floor(balancer.end(), plans, memory, Pace.USUAL)) {
            tell("all seats connected after %d ms", connected(floor));
            floor.play(Script.busy(VISIT), 42);
            TimeUnit.MINUTES.sleep(3);
            killAndRestart(nodes.all().getLast(), floor);
            TimeUnit.MINUTES.sleep(2);
            killAndRestart(nodes.all().getFirst(), floor);
            TimeUnit.MINUTES.sleep(2);
            floor.goHome();
            await().atMost(Duration.ofMinutes(2)).until(SeatsOnTwoServersTest::running, open -> open == 0);

            eachSeatIsBilledAsItWasOpen(floor.reports(), begun);
            eachSessionCostsWhatTheSeatSaw(floor.reports(), begun);
        }
        everySessionIsSettled(begun);
        tell("incidents opened: %d", nodes.number("select count(*) from incident"));
        assertThat(nodes.number("select count(*) from incident"))
                .as("a dead node is no power cut")
                .isZero();
        Files.writeString(Path.of("target/seats.txt"), told);
    }

    private static long running() {
        return nodes.number(
                "select count(*) from play_session where state not in ('SETTLED', 'ADJUSTED', 'CANCELLED')");
    }

    private void killAndRestart(Node victim, Floor floor) throws InterruptedException {
        var before = welcomes(floor);
        kills.add(Instant.now());
        victim.kill();
        TimeUnit.SECONDS.sleep(1);
        tell("all seats connected again after %d ms", 1_000 + connected(floor));
        TimeUnit.SECONDS.sleep(30);
        nodes.house().restart(victim);
        var after = welcomes(floor);
        var again = IntStream.range(0, SEATS)
                .map(seat -> after.get(seat) - before.get(seat))
                .toArray();
        tell(
                "%d seats had to connect again",
                IntStream.of(again).filter(times -> times > 0).count());
        assertThat(IntStream.of(again).max())
                .as("how often a seat connected again, at most")
                .hasValue(1);
    }

    private static List<Integer> welcomes(Floor floor) {
        return floor.seats().stream().map(seat -> seat.agent().welcomes()).toList();
    }

    private static long connected(Floor floor) {
        var begun = System.nanoTime();
        await().atMost(CONNECTED)
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        floor.seats().stream().allMatch(seat -> seat.agent().isConnected()));
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private void eachSeatIsBilledAsItWasOpen(List<Floor.Report> reports, Instant since) {
        long open = 0;
        long billed = 0;
        long visits = 0;
        long furthest = 0;
        for (var report : reports) {
            var seen = report.open().stream()
                            .mapToLong(one -> one.lasted(Instant.now()).toMillis())
                            .sum()
                    / 1_000;
            var paid = billed(report.plan(), since);
            assertThat(report.visits()).as("%s", report).isPositive();
            assertThat(paid)
                    .as("%s", report)
                    .isCloseTo(seen, within(WORD_SECONDS * report.open().size() + AGAIN_SECONDS * KILLS));
            open += seen;
            billed += paid;
            visits += report.visits();
            furthest = Math.max(furthest, Math.abs(paid - seen));
        }
        tell(
                "%d visits; open %d s by the seats, billed %d s; furthest apart at one seat %d s",
                visits, open, billed, furthest);
        assertThat(billed).as("all seats together").isCloseTo(open, within(visits));
    }

    /** To the cent: only where the seat's record lies at the edge of a minute may either of two prices be right. */
    private void eachSessionCostsWhatTheSeatSaw(List<Floor.Report> reports, Instant since) {
        var doubt = new SeatBill.Doubt(Duration.ofSeconds(WORD_SECONDS), Duration.ofSeconds(AGAIN_SECONDS), kills);
        var list = SeatBill.PriceList.of(
                nodes, UUID.fromString(reports.getFirst().plan().station()));
        var bills = reports.stream()
                .flatMap(report ->
                        list.bills(UUID.fromString(report.plan().station()), report.open(), since, doubt).stream())
                .toList();
        var exact = bills.stream().filter(SeatBill::isToTheCent).count();
        tell(
                "%d sessions, %d cents charged; by the seats' records %d to %d; %d with one price that can be right",
                bills.size(),
                bills.stream().mapToLong(SeatBill::cents).sum(),
                bills.stream().mapToLong(SeatBill::least).sum(),
                bills.stream().mapToLong(SeatBill::most).sum(),
                exact);
        assertThat(bills).filteredOn(bill -> !bill.isWithin()).isEmpty();
        assertThat(exact).as("where there is one price only").isGreaterThan(bills.size() / 2);
    }

    private static long billed(Floor.Plan plan, Instant since) {
        return nodes.number(
                "select coalesce(sum(extract(epoch from until_at - from_at)), 0)::bigint from play_segment g"
                        + " join play_session s on s.id = g.session_id where s.station_id = ? and g.kind = 'BILLABLE'"
                        + " and g.from_at >= ?",
                UUID.fromString(plan.station()),
                Timestamp.from(since));
    }

    private void everySessionIsSettled(Instant since) {
        var cashiers = nodes.everywhere(nodes.demo().cashier());
        var receipts = nodes.texts(
                "select receipt_number from play_session where started_at >= ?" + " and receipt_number is not null",
                Timestamp.from(since));
        var differing = receipts.stream()
                .filter(receipt -> {
                    var explained = cashiers.getFirst()
                            .get("receipts/" + receipt + "/explain")
                            .expect(200);
                    return explained.cents("rerun") != explained.cents("total");
                })
                .toList();
        tell("%d receipts, computed again: %d differ", receipts.size(), differing.size());
        assertThat(differing).isEmpty();
        for (var member : members) {
            assertThat(nodes.cash(member)).as("%s", member).isEqualTo(PURSE - spent(member));
        }
        assertThat(nodes.faults()).isZero();
        assertThat(nodes.number("select count(*) from ledger_hold where state = 'PENDING'"))
                .isZero();
    }

    private static long spent(UUID member) {
        return nodes.number(
                "select coalesce(sum(c.amount), 0) from play_charge c join play_session s on s.id = c.session_id"
                        + " where s.account_id = ?",
                member);
    }

    private void tell(String what, Object... values) {
        var line = String.format(Locale.ROOT, what, values);
        System.out.println("[seats] " + line);
        told.append(line).append('\n');
    }

    private List<Floor.Plan> plans() {
        var manager = nodes.everywhere(nodes.demo().manager()).getFirst();
        var cashier = nodes.everywhere(nodes.demo().cashier()).getFirst();
        var shift = nodes.openShift(cashier);
        nodes.change("""
                insert into station (id, venue_id, group_id, number, name, state)
                select gen_random_uuid(), venue_id, group_id, 2000 + n, 'HALL-' || n, 'LOCKED'
                from generate_series(1, ?) n, station where id = ?""", SEATS, nodes.demo().freshStation());
        return nodes.texts("select id::text from station where number > 2000 order by number").stream()
                .map(station -> plan(station, manager, cashier, shift))
                .toList();
    }

    private Floor.Plan plan(String station, Api manager, Api cashier, UUID shift) {
        var member = nodes.memberWith(cashier, shift, PURSE);
        members.add(member);
        var card = "04" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        cashier.post("cards", Body.of("accountId", member, "card", card)).expect(201);
        var key = manager.post("stations/" + station + "/keys").expect(201).at("key");
        return new Floor.Plan(station, key, List.of(card));
    }
}
