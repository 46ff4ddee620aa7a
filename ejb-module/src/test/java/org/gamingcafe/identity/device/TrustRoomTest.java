package org.gamingcafe.identity.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrustRoomTest extends RoomTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final Origin NEW = new Origin("192.0.2.7", FIREFOX, "");

    private final DeviceTrustService devices = the(DeviceTrustService.class);
    private final VenueId venue = aVenue();
    private final AccountId ada = aMember(venue);

    @Test
    @DisplayName(
            "E1.5, E6.1, E6.2: a device is trusted for 30 days, by its secret and by nothing else, for one account")
    void a_device_is_trusted_for_thirty_days() {
        var trust = trust(ada, NEW);
        var itself =
                new Origin("203.0.113.50", "another browser", trust.secret().hash());

        assertThat(devices.trusted(ada, itself)).contains(trust.device());
        assertThat(devices.isTrusted(ada, NEW)).as("the same words and address").isFalse();
        assertThat(devices.isTrusted(aMember(venue), itself)).isFalse();
        clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(devices.isTrusted(ada, itself)).isTrue();
        clock().advance(Duration.ofSeconds(1));
        assertThat(devices.isTrusted(ada, itself)).isFalse();
    }

    @Test
    @DisplayName("E6.1: one statement says whether a device is trusted, and none if it shows nothing")
    void one_statement_asks() {
        var trust = trust(ada, NEW);
        var itself = new Origin("192.0.2.7", FIREFOX, trust.secret().hash());

        assertThat(statements(() -> devices.isTrusted(ada, itself))).isEqualTo(1);
        assertThat(statements(() -> devices.isTrusted(ada, NEW))).isZero();
    }

    @Test
    void only_the_hash_of_the_secret_is_stored() {
        var trust = trust(ada, NEW);

        var kept = sql("select * from trusted_device where account_id = ?", ada).toString();
        assertThat(kept)
                .contains(trust.secret().hash())
                .doesNotContain(trust.secret().reveal());
        assertThat(events().toString()).doesNotContain(trust.secret().reveal());
    }

    @Test
    @DisplayName("Trust again changes the secret: whoever planted or copied the one before is left with nothing")
    void trust_again_changes_the_secret_for_all_who_share_the_device() {
        var bob = aMember(venue);
        var first = trust(ada, NEW);
        var shown = new Origin("192.0.2.7", FIREFOX, first.secret().hash());

        var second = trust(bob, shown);

        var now = new Origin("192.0.2.7", FIREFOX, second.secret().hash());
        assertThat(devices.isTrusted(ada, shown)).isFalse();
        assertThat(devices.trusted(ada, now)).contains(first.device());
        assertThat(devices.trusted(bob, now)).contains(second.device());
        trust(ada, now);
        assertThat(count("trusted_device where account_id = '" + ada + "'")).isEqualTo(1);
    }

    @Test
    @DisplayName("E6.3, E6.4: devices are listed newest first with their end, and the one in use is told")
    void devices_are_listed() {
        trust(ada, NEW);
        clock().advance(Duration.ofMinutes(1));
        var second = trust(ada, new Origin("198.51.100.9", "", ""));
        var itself = new Origin("198.51.100.9", "", second.secret().hash());

        var page = from(ada, itself, () -> devices.mine(PageRequest.FIRST));

        assertThat(page.items()).extracting(TrustedDeviceView::device).containsExactly("", "Firefox, Linux");
        assertThat(page.items()).extracting(TrustedDeviceView::current).containsExactly(true, false);
        assertThat(page.items().getFirst().expiresAt())
                .isEqualTo(clock().instant().plus(Duration.ofDays(30)));
        var rest = from(ada, itself, () -> devices.mine(new PageRequest(1, null)));
        assertThat(from(ada, itself, () -> devices.mine(new PageRequest(1, rest.next())))
                        .items())
                .hasSize(1);
        assertThat(from(aMember(venue), itself, () -> devices.mine(PageRequest.FIRST))
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("E6.3: one's own device is removed; one of somebody else is like one that never was")
    void a_device_is_removed() {
        var trust = trust(ada, NEW);
        var itself = new Origin("192.0.2.7", FIREFOX, trust.secret().hash());
        var stranger = aMember(venue);

        assertThatThrownBy(() -> from(stranger, NEW, () -> remove(trust)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("trusted-device");
        assertThat(devices.isTrusted(ada, itself)).isTrue();
        from(ada, NEW, () -> remove(trust));
        assertThat(devices.isTrusted(ada, itself)).isFalse();
        assertThatThrownBy(() -> from(ada, NEW, () -> remove(trust))).isInstanceOf(NotFound.class);
        assertThat(events(DeviceDistrusted.class)).hasSize(1);
    }

    @Test
    @DisplayName("E6.1: of many who remove the same device at once, one has removed it")
    void of_many_who_remove_at_once_one_has() {
        var trust = trust(ada, NEW);

        var race = from(ada, NEW, () -> race(20, () -> remove(trust)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NotFound.class)).isEqualTo(19);
    }

    @Test
    @DisplayName("E6.1: expired trust is cleaned up, by the house only")
    void expired_trust_is_cleaned_up() {
        trust(ada, NEW);
        clock().advance(Duration.ofDays(31));
        trust(ada, NEW);

        assertThatThrownBy(() -> devices.removeExpired(10)).isInstanceOf(Denied.class);
        as(house(), () -> IntStream.range(0, 10).forEach(i -> devices.removeExpired(10)));

        assertThat(count("trusted_device where account_id = '" + ada + "'")).isEqualTo(1);
    }

    @Test
    @DisplayName("E6.1: an account has twenty trusted devices at most; the newest takes the place of the oldest")
    void trust_is_bounded() {
        var first = trust(ada, NEW);
        for (var i = 0; i < 20; i++) {
            clock().advance(Duration.ofSeconds(1));
            trust(ada, NEW);
        }

        assertThat(count("trusted_device where account_id = '" + ada + "'")).isEqualTo(20);
        assertThat(devices.isTrusted(
                        ada, new Origin("192.0.2.7", FIREFOX, first.secret().hash())))
                .isFalse();
    }

    private Trust trust(AccountId person, Origin origin) {
        return from(person, origin, () -> devices.trust(person, origin));
    }

    private boolean remove(Trust trust) {
        devices.distrust(trust.device());
        return true;
    }

    private <T> T from(AccountId person, Origin origin, Supplier<T> act) {
        return call(member(person, venue), origin).run(act);
    }

    private static Call call(Caller caller, Origin origin) {
        var id = "test-" + Ids.next();
        return new Call(caller, origin, id, id, Locale.ENGLISH);
    }
}
