package org.gamingcafe.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.sql.Reading;
import org.jspecify.annotations.Nullable;

/** Runs an act once per (caller, route, key), inside the caller's transaction. */
@ApplicationScoped
public class Idempotency {

    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    IdempotencyKeys keys;

    @Inject
    Clock clock;

    private final Jsonb json = JsonbBuilder.create();

    /**
     * The stored result of an earlier run with the same key and body, or the result of running the act now. A second
     * caller with the same key waits for the first (up to 5 s) and gets its result. If the act refuses or fails, the
     * transaction rolls back and takes the key with it.
     *
     * @param act gets the correlation id of the business act (D08) and returns a view record
     */
    public <T> T once(Command command, Class<T> type, Function<UUID, T> act) {
        return once(command, type, reading -> null, (correlation, nothing) -> act.apply(correlation));
    }

    /**
     * The same for an act that begins with questions to the database: they go out in one message with the claim of the
     * key. They may be asked in vain, so they change nothing, and nobody looks at their answers before the act runs.
     */
    public <Q extends @Nullable Object, T> T once(
            Command command, Class<T> type, Function<Reading, Q> questions, BiFunction<UUID, Q, T> act) {
        return prepared(keys.reading(), command, type, questions, (correlation, asked) -> {
                    var result = act.apply(correlation, asked);
                    return () -> result;
                })
                .get()
                .get();
    }

    /**
     * The same in three steps, for several acts of one transaction whose claims, questions and locks share their messages: whoever
     * claims all its keys before any of its acts takes a lock cannot stand in a circle with a request that came twice.
     *
     * @param act begins, and returns what ends it
     * @return begins the act, inside the call that it was prepared in, and returns what ends it there; each at most once
     */
    public <Q extends @Nullable Object, T> Supplier<Supplier<T>> prepared(
            Reading reading,
            Command command,
            Class<T> type,
            Function<Reading, Q> questions,
            BiFunction<UUID, Q, Supplier<T>> act) {
        var scope = Call.current().caller().scope();
        var correlation = Ids.next();
        var claim = keys.claim(scope, command, correlation, clock.instant(), reading);
        var asked = questions.apply(reading);
        return () -> {
            if (!keys.isClaimed(claim)) {
                return () -> earlier(scope, command, type);
            }
            var rest = act.apply(correlation, asked);
            return () -> {
                var result = rest.get();
                keys.store(correlation, json.toJson(result));
                return result;
            };
        };
    }

    /** For {@link #prepared}. */
    public Reading reading() {
        return keys.reading();
    }

    private <T> T earlier(String scope, Command command, Class<T> type) {
        var earlier = keys.get(scope, command);
        if (!earlier.bodyHash().equals(command.bodyHash())) {
            throw new OtherBody();
        }
        Call.current().markReplayed();
        return json.fromJson(earlier.result(), type);
    }

    /** Removes at most {@code limit} keys that are older than a week. For the night's job. */
    @Transactional
    public int removeOld(int limit) {
        return keys.removeOlder(clock.instant().minus(KEPT), limit);
    }
}
