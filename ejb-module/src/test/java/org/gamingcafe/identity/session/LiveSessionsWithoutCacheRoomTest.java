package org.gamingcafe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.cluster.CacheUnavailable;
import org.gamingcafe.platform.cluster.Caches;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.VenueId;
import org.infinispan.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cache without majority throws at every call: the rows serve, and nobody is let in who would not be otherwise (D39). */
class LiveSessionsWithoutCacheRoomTest extends RoomTest {

    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final VenueId venue = aVenue();

    @BeforeEach
    void the_cache_is_out_of_reach() {
        supply(Cache.class, broken());
        the(SessionChanges.class).look();
    }

    @Test
    void the_row_answers() {
        var session = open();

        assertThat(sessions.alive(session, 0)).isPresent();
        assertThat(sessions.alive(session, 1)).isEmpty();
        assertThat(sessions.alive(UUID.randomUUID(), 0)).isEmpty();
    }

    @Test
    void a_revocation_counts_at_once() {
        var session = open();
        assertThat(sessions.alive(session, 0)).isPresent();

        as(house(), () -> sessions.end(session, "TEST"));

        assertThat(sessions.alive(session, 0)).isEmpty();
    }

    @Test
    void whoever_asks_the_cache_is_told_that_it_cannot_answer() {
        var cache = the(Caches.class).sessions();

        assertThatThrownBy(() -> cache.get("key")).isInstanceOf(CacheUnavailable.class);
        assertThatThrownBy(() -> cache.put("key", "value", Duration.ofSeconds(1)))
                .isInstanceOf(CacheUnavailable.class);
        assertThatThrownBy(() -> cache.replace("key", "old", "value", Duration.ofSeconds(1)))
                .isInstanceOf(CacheUnavailable.class);
    }

    private UUID open() {
        var person = aPerson(venue, "STAFF");
        return as(
                        house(),
                        () -> sessions.open(the(AccountService.class).get(person), Channel.API, Origin.INSIDE, false)
                                .orElseThrow())
                .sessionId();
    }

    private static Cache<?, ?> broken() {
        return (Cache<?, ?>) Proxy.newProxyInstance(
                Cache.class.getClassLoader(), new Class<?>[] {Cache.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("toString") ? "a broken cache" : 0;
                    }
                    throw new IllegalStateException("no majority");
                });
    }
}
