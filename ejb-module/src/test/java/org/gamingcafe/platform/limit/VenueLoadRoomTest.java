package org.gamingcafe.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The arithmetic of docs/guides/limits.md: what a venue of 60 seats asks at its busiest, against the numbers of the table. */
class VenueLoadRoomTest extends RoomTest {

    private static final Origin VENUE = new Origin("198.51.100.77", "", "");
    private static final int SECONDS = 120;

    private final Limits limits = the(Limits.class);

    /** @param perMinute requests */
    private record Visitor(Caller caller, int perMinute) {}

    @Test
    @DisplayName("G075: two busy minutes of 60 seats, 60 members, two tills and three of the staff: nobody is refused")
    void a_venue_of_sixty_seats_fits() {
        assertThat(refused(everybody(1))).isZero();
    }

    @Test
    @DisplayName("G075, control: twenty times as much does not fit, for seats, tills and staff alike")
    void twenty_times_as_much_does_not_fit() {
        var all = everybody(20);

        assertThat(all.stream()
                        .filter(visitor -> refused(List.of(visitor)) > 0)
                        .map(visitor -> visitor.caller().kind()))
                .contains(Caller.Kind.STATION, Caller.Kind.TILL, Caller.Kind.STAFF);
    }

    private static List<Visitor> everybody(int times) {
        return Stream.of(
                        many(times == 1 ? 60 : 1, () -> device(Caller.Kind.STATION), 12 * times),
                        many(times == 1 ? 60 : 1, () -> person(Caller.Kind.MEMBER), 6 * times),
                        many(times == 1 ? 2 : 1, () -> device(Caller.Kind.TILL), 42 * times),
                        many(times == 1 ? 3 : 1, () -> person(Caller.Kind.STAFF), 66 * times))
                .flatMap(one -> one)
                .toList();
    }

    private static Stream<Visitor> many(int count, Supplier<Caller> caller, int perMinute) {
        return IntStream.range(0, count).mapToObj(i -> new Visitor(caller.get(), perMinute));
    }

    private long refused(List<Visitor> visitors) {
        var refused = 0L;
        for (var second = 0; second < SECONDS; second++) {
            for (var visitor : visitors) {
                for (var i = due(visitor, second); i < due(visitor, second + 1); i++) {
                    refused += isRefused(visitor.caller()) ? 1 : 0;
                }
            }
            clock().advance(Duration.ofSeconds(1));
        }
        return refused;
    }

    private static int due(Visitor visitor, int second) {
        return visitor.perMinute() * second / 60;
    }

    private boolean isRefused(Caller caller) {
        try {
            new Call(caller, VENUE, "request", "thread", Locale.ENGLISH).run(limits::enter);
            return false;
        } catch (LimitExceeded no) {
            return true;
        }
    }

    private static Caller person(Caller.Kind kind) {
        return new Caller(kind, AccountId.next(), Map.of(), Ids.next(), null);
    }

    private static Caller device(Caller.Kind kind) {
        return new Caller(kind, null, Map.of(), null, null, UUID.randomUUID(), Map.of());
    }
}
