package org.gamingcafe.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What counts as whose, with the numbers of D28. */
class LimitsRoomTest extends RoomTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Limits limits = the(Limits.class);
    private final LimitService service = the(LimitService.class);
    private final Caller operator = caller(aVenue(), Permission.OPS_READ, Permission.LIMIT_MANAGE);

    @Test
    @DisplayName("D28, E4.3, G066, G074: every number is a row of the one table")
    void the_table_holds_all_numbers() {
        var numbers = new HashMap<String, String>();
        as(operator, service::rules)
                .forEach(rule -> numbers.put(
                        rule.name().key(),
                        rule.algorithm() + " " + rule.most() + "/"
                                + rule.period().toSeconds() + "+" + rule.refill()));

        assertThat(numbers)
                .containsOnlyKeys(
                        Arrays.stream(LimitName.values()).map(LimitName::key).toList())
                .containsAllEntriesOf(Map.of(
                        "anonymous", "FIXED_WINDOW 100/60+0",
                        "venue-range", "FIXED_WINDOW 3000/60+0",
                        "user", "TOKEN_BUCKET 120/1+4",
                        "station", "TOKEN_BUCKET 60/1+2",
                        "till", "TOKEN_BUCKET 240/1+8",
                        "login", "SLIDING_WINDOW 10/60+0",
                        "venue-login", "SLIDING_WINDOW 60/60+0",
                        "registration", "SLIDING_WINDOW 5/3600+0",
                        "password-reset", "SLIDING_WINDOW 3/3600+0",
                        "second-factor", "SLIDING_WINDOW 3/900+0"))
                .containsAllEntriesOf(Map.of(
                        "card-tap", "SLIDING_WINDOW 10/600+0",
                        "email-verification", "SLIDING_WINDOW 5/3600+0",
                        "unlock", "SLIDING_WINDOW 3/3600+0",
                        "reactivation", "SLIDING_WINDOW 3/3600+0",
                        "export", "SLIDING_WINDOW 3/3600+0",
                        "deletion", "SLIDING_WINDOW 3/3600+0",
                        "code-sending", "SLIDING_WINDOW 3/900+0",
                        "code-spacing", "SLIDING_WINDOW 1/60+0"));
    }

    @Test
    @DisplayName("G073, E4.5: the eleventh login of a minute is told when to come back")
    void the_eleventh_login_of_a_minute_is_refused() {
        var ip = anAddress();
        for (var i = 0; i < 10; i++) {
            from(ip, () -> limits.take(LimitName.LOGIN));
        }
        clock().advance(Duration.ofSeconds(20));

        var no = catchThrowableOfType(LimitExceeded.class, () -> from(ip, () -> limits.take(LimitName.LOGIN)));

        assertThat(no.retryAfterSeconds()).isEqualTo(40);
        assertThat(no.fields())
                .containsEntry("RateLimit-Policy", "\"login\";q=10;w=60")
                .containsEntry("RateLimit", "\"login\";r=0;t=40");
        from(anAddress(), () -> limits.take(LimitName.LOGIN));
        clock().advance(Duration.ofSeconds(40));
        from(ip, () -> limits.take(LimitName.LOGIN));
    }

    @Test
    @DisplayName("G071: a hundred requests of a minute from one address, then 429")
    void requests_of_nobody_known_count_by_address() {
        var ip = anAddress();

        assertThat(passed(150, ip, Caller.ANONYMOUS)).isEqualTo(100);
    }

    @Test
    @DisplayName("G072, D28: people count by account, stations and tills by their key")
    void known_callers_count_by_themselves() {
        var ip = anAddress();
        var ada = person();

        assertThat(passed(150, ip, ada)).isEqualTo(120);
        assertThat(passed(50, ip, person())).isEqualTo(50);
        assertThat(passed(100, ip, device(Caller.Kind.STATION))).isEqualTo(60);
        assertThat(passed(300, ip, device(Caller.Kind.TILL))).isEqualTo(240);
        clock().advance(Duration.ofSeconds(1));
        assertThat(passed(20, anAddress(), ada)).isEqualTo(4);
    }

    @Test
    @DisplayName("D21: sixty players behind one address, each at a station with a key, do not lock each other out")
    void sixty_stations_behind_one_address_do_not_lock_each_other_out() {
        var ip = anAddress();

        for (var seat = 0; seat < 60; seat++) {
            var station = device(Caller.Kind.STATION);
            for (var login = 0; login < 10; login++) {
                assertThatCode(() -> call(station, ip).run(() -> {
                            limits.enter();
                            limits.take(LimitName.LOGIN);
                        }))
                        .doesNotThrowAnyException();
            }
            assertThatThrownBy(() -> call(station, ip).run(() -> limits.take(LimitName.LOGIN)))
                    .isInstanceOf(LimitExceeded.class);
        }
    }

    @Test
    @DisplayName("D28: sixty logins and 3,000 requests of a minute from a range that a venue has entered")
    void a_venues_range_has_numbers_of_its_own() {
        var venue = operator.permissions().keySet().iterator().next();
        as(operator, () -> service.enter(venue, "198.51.100.0/28", null, null));

        for (var seat = 0; seat < 60; seat++) {
            from("198.51.100." + seat % 16, () -> limits.take(LimitName.LOGIN));
        }
        assertThatThrownBy(() -> from("198.51.100.3", () -> limits.take(LimitName.LOGIN)))
                .isInstanceOf(LimitExceeded.class);
        assertThat(passed(3_050, "198.51.100.5", Caller.ANONYMOUS)).isEqualTo(3_000);
        assertThat(passed(101, "198.51.100.16", Caller.ANONYMOUS)).isEqualTo(100);
    }

    @Test
    @DisplayName("E4.4: an allow-listed address is not counted; off the list it is again")
    void an_allow_listed_address_is_not_counted() {
        var entry = as(operator, () -> service.allow("192.0.2.0/25", "load test of the night"));

        assertThat(passed(500, "192.0.2.7", Caller.ANONYMOUS)).isEqualTo(500);
        assertThat(passed(150, "192.0.2.128", Caller.ANONYMOUS)).isEqualTo(100);
        as(operator, () -> service.disallow(entry.id()));

        assertThat(passed(150, "192.0.2.7", Caller.ANONYMOUS)).isEqualTo(100);
    }

    @Test
    void addresses_of_version_6_share_the_count_of_their_64_bits() {
        assertThat(passed(60, "2001:db8:9:9::1", Caller.ANONYMOUS)).isEqualTo(60);
        assertThat(passed(60, "2001:db8:9:9:ffff::2", Caller.ANONYMOUS)).isEqualTo(40);
        assertThat(passed(60, "2001:db8:9:a::1", Caller.ANONYMOUS)).isEqualTo(60);
    }

    @Test
    @DisplayName("D28: three failures of the second factor in 15 minutes, per account, from wherever")
    void failures_count_by_account_and_successes_are_given_back() {
        var account = AccountId.next();
        for (var i = 0; i < 10; i++) {
            from(anAddress(), () -> {
                limits.take(LimitName.SECOND_FACTOR, account);
                limits.giveBack(LimitName.SECOND_FACTOR, account);
            });
        }

        for (var i = 0; i < 3; i++) {
            from(anAddress(), () -> limits.take(LimitName.SECOND_FACTOR, account));
        }
        assertThatThrownBy(() -> from(anAddress(), () -> limits.take(LimitName.SECOND_FACTOR, account)))
                .isInstanceOf(LimitExceeded.class);
    }

    @Test
    @DisplayName("D28: codes are sent 60 s apart and three times in 15 minutes, per account and per address")
    void codes_count_by_account_and_by_the_address_they_go_to() {
        var to = new EmailAddress("zoe@example.org");
        for (var i = 0; i < 3; i++) {
            from(anAddress(), () -> {
                limits.take(LimitName.CODE_SPACING, to);
                limits.take(LimitName.CODE_SENDING, to);
            });
            assertThatThrownBy(() -> from(anAddress(), () -> limits.take(LimitName.CODE_SPACING, to)))
                    .isInstanceOf(LimitExceeded.class);
            clock().advance(Duration.ofSeconds(60));
        }

        assertThatThrownBy(() -> from(anAddress(), () -> limits.take(LimitName.CODE_SENDING, to)))
                .isInstanceOf(LimitExceeded.class);
    }

    @Test
    void what_comes_through_no_door_is_not_limited() {
        as(house(), () -> {
            for (var i = 0; i < 200; i++) {
                limits.enter();
                limits.take(LimitName.LOGIN);
            }
        });
    }

    private long passed(int times, String ip, Caller caller) {
        var passed = 0L;
        for (var i = 0; i < times; i++) {
            try {
                call(caller, ip).run(limits::enter);
                passed++;
            } catch (LimitExceeded no) {
                assertThat(no.retryAfterSeconds()).isPositive();
            }
        }
        return passed;
    }

    private static void from(String ip, Runnable act) {
        call(Caller.ANONYMOUS, ip).run(act);
    }

    private static Call call(Caller caller, String ip) {
        return new Call(caller, new Origin(ip, "", ""), "request", "thread", Locale.ENGLISH);
    }

    private static Caller person() {
        return new Caller(Caller.Kind.MEMBER, AccountId.next(), Map.of(), Ids.next(), null);
    }

    private static Caller device(Caller.Kind kind) {
        return new Caller(kind, null, Map.of(), null, null, UUID.randomUUID(), Map.of());
    }

    private static String anAddress() {
        return "203.0.113." + ADDRESSES.incrementAndGet();
    }
}
