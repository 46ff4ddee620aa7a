package org.gamingcafe.agent.house;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the house has a seat do. @param lease the signed token; none: the screen is locked */
public record Orders(@Nullable String lease, List<Command> commands, Optional<Seat> seat, Optional<Rules> rules) {

    private static final int MOST_COMMANDS = 100;
    private static final int MOST_PROGRAMS = 1_000;

    /** Something to do once. */
    public record Command(UUID id, String kind, @Nullable String argument) {}

    /**
     * Where this is and who sits there.
     *
     * @param left until money, pass or limits end the play; nothing: open end
     * @param reservedFrom the next booking within the hour
     */
    public record Seat(
            @Nullable Integer number,
            String venue,
            @Nullable String player,
            String cost,
            @Nullable Duration left,
            @Nullable Instant reservedFrom) {}

    /** What happens to programs that are not allowed. */
    public enum OnForeign {
        NOTHING,
        REPORT,
        WARN,
        CLOSE
    }

    /** What happens when nobody is there any more. */
    public enum OnIdle {
        NOTHING,
        PAUSE,
        END
    }

    /** The rules of the seat's group. @param allowed names of programs in small letters; empty: all of them */
    public record Rules(Set<String> allowed, OnForeign onForeign, Duration idle, Duration prompt, OnIdle onIdle) {

        public static final Rules NONE =
                new Rules(Set.of(), OnForeign.NOTHING, Duration.ZERO, Duration.ZERO, OnIdle.NOTHING);
    }

    static Orders of(JsonObject body) {
        return new Orders(
                Fields.object(body, "lease")
                        .flatMap(lease -> Fields.text(lease, "token"))
                        .orElse(null),
                body.get("commands") instanceof JsonArray list ? commands(list) : List.of(),
                Fields.object(body, "seat").map(Orders::seat),
                Fields.object(body, "rules").map(Orders::rules));
    }

    private static List<Command> commands(JsonArray list) {
        return list.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .limit(MOST_COMMANDS)
                .flatMap(one -> Fields.id(one, "id").stream()
                        .map(id -> new Command(
                                id,
                                Fields.text(one, "kind").orElse(""),
                                Fields.text(one, "argument").orElse(null))))
                .toList();
    }

    private static Seat seat(JsonObject seat) {
        var cost = Fields.text(seat, "cost")
                .map(amount -> amount
                        + Fields.text(seat, "currency").map(one -> " " + one).orElse(""))
                .orElse("");
        return new Seat(
                Fields.number(seat, "number").map(Long::intValue).orElse(null),
                Fields.text(seat, "venue").orElse(""),
                Fields.text(seat, "player").orElse(null),
                cost,
                Fields.number(seat, "leftSeconds").map(Duration::ofSeconds).orElse(null),
                Fields.instant(seat, "reservedFrom").orElse(null));
    }

    private static Rules rules(JsonObject rules) {
        var allowed = rules.get("allowed") instanceof JsonArray list
                ? list.stream()
                        .filter(JsonString.class::isInstance)
                        .limit(MOST_PROGRAMS)
                        .map(name -> Running.plain(((JsonString) name).getString()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.<String>of();
        return new Rules(
                allowed,
                Fields.oneOf(OnForeign.class, rules, "onForeign").orElse(OnForeign.NOTHING),
                Duration.ofSeconds(Fields.number(rules, "idleSeconds").orElse(0L)),
                Duration.ofSeconds(Fields.number(rules, "promptSeconds").orElse(60L)),
                Fields.oneOf(OnIdle.class, rules, "onIdle").orElse(OnIdle.NOTHING));
    }
}
