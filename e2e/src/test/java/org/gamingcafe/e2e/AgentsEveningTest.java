package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.sim.Floor;
import org.gamingcafe.agent.sim.Script;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R02: players who follow a script: what is billed is what each seat has seen by its own record")
class AgentsEveningTest {

    private static final int SEATS = 4;
    private static final int SECONDS = 45;

    /** Of each visit: the time a word takes from the house to the seat. */
    private static final long APART = 3;

    @TempDir
    Path memory;

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());

    @Test
    void an_evening_is_billed_as_the_seats_have_seen_it() throws InterruptedException {
        var begun = TheCafe.clock().now();
        try (var desk = Desk.open()) {
            var plans = new ArrayList<Floor.Plan>();
            for (int i = 0; i < SEATS; i++) {
                plans.add(plan(desk));
            }
            try (var floor = new Floor(TheCafe.base(), plans, memory, Pace.USUAL)) {
                floor.play(Script.busy(Duration.ofSeconds(8)), 42);
                TimeUnit.SECONDS.sleep(SECONDS);
                floor.goHome();

                for (var report : floor.reports()) {
                    assertThat(report.visits()).as("%s", report).isPositive();
                    var open = report.open().stream()
                            .mapToLong(one -> one.lasted(
                                            floor.seats().getFirst().desk().now())
                                    .toMillis())
                            .sum();
                    assertThat(billed(report.plan(), begun))
                            .as("%s", report)
                            .isCloseTo(
                                    open / 1_000, within(APART * report.open().size()));
                }
            }
            for (var plan : plans) {
                manager.send(manager.request("stations/" + plan.station() + "/keys/current")
                                .DELETE()
                                .build())
                        .expect(204);
            }
        }
        Books.areInOrder();
    }

    private Floor.Plan plan(Desk desk) {
        var station = demo.freshStation();
        var member = demo.freshMember();
        desk.makeAvailable(member.id(), 20_00);
        var card = "04" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        desk.api()
                .post("cards", Body.of("accountId", member.id(), "card", card))
                .expect(201);
        var key = manager.post("stations/" + station + "/keys").expect(201).at("key");
        return new Floor.Plan(station.toString(), key, List.of(card));
    }

    private static long billed(Floor.Plan plan, java.time.Instant since) {
        return Books.number(
                "select coalesce(sum(extract(epoch from until_at - from_at)), 0)::bigint from play_segment g"
                        + " join play_session s on s.id = g.session_id where s.station_id = ? and g.kind = 'BILLABLE'"
                        + " and g.from_at >= ?",
                UUID.fromString(plan.station()),
                java.sql.Timestamp.from(since));
    }
}
