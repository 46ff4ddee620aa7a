package org.gamingcafe.e2e;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Those of a {@link Crowd} who move money and sit at seats; the cashier does it for them. */
record CrowdAtTheDesk(Nodes nodes, UUID shift, CrowdNotes notes) {

    private static final long TOP_UP = 5_00;
    private static final long DEBIT = 10;
    private static final JsonObject DEBIT_BODY = Body.of("amount", Body.money(DEBIT), "reason", "an evening");

    /** A top-up pays for the debits until the next one. */
    private static final int TURNS = 40;

    private static final int TURNS_UNTIL_REPEATED = 10;
    private static final Duration PLAYED = Duration.ofSeconds(2);

    /** Tops a wallet up and takes money off it; now and then sends a command again that was answered already. */
    Crowd.Role teller(UUID wallet) {
        var line = line();
        var turns = new AtomicInteger();
        return () -> {
            var turn = turns.getAndIncrement();
            var isTopUp = turn % TURNS == 0;
            var what = isTopUp ? "top-up" : "debit";
            var key = UUID.randomUUID().toString();
            Function<Api, Answer> act = isTopUp
                    ? api -> Nodes.topUp(api, wallet, shift, TOP_UP, key)
                    : api -> api.post("wallets/" + wallet + "/debits", DEBIT_BODY, key);
            var answer = line.insist(nodes.demo().cashier(), what, act);
            if (answer.status() != 200 && answer.status() != 201) {
                notes.isUnexpected(what, answer);
                return;
            }
            notes.claims().told(key, wallet, isTopUp ? TOP_UP : -DEBIT);
            if (turn % TURNS_UNTIL_REPEATED == 0
                    && !line.insist(nodes.demo().cashier(), what, act).text().equals(answer.text())) {
                notes.isUnexpected("a " + what + " that was sent again was answered otherwise");
            }
        };
    }

    /** Sits down, plays for a moment, gets up. */
    Crowd.Role player(UUID member, UUID seat) {
        var line = line();
        return () -> {
            var first = UUID.randomUUID().toString();
            var begun = line.insist(
                    nodes.demo().cashier(),
                    "start",
                    api -> api.post("play-sessions", Desk.startBody(seat, member), first));
            if (begun.status() != 201) {
                notes.isUnexpected("start", begun);
                return;
            }
            Line.rest(PLAYED);
            var last = UUID.randomUUID().toString();
            var ended = line.insist(
                    nodes.demo().cashier(), "end", api -> api.post("play-sessions/" + begun.id() + "/end", last));
            if (ended.status() == 200) {
                notes.hasPlayed(begun.id());
            } else {
                notes.isUnexpected("end", ended);
            }
        };
    }

    private Line line() {
        var line = new Line(nodes.base(), notes.tape());
        line.enter(nodes.demo().cashier());
        return line;
    }
}
