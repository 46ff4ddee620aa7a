package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The counter of the venue of a case: money comes in, people sit down and leave. */
final class CaseDesk {

    /**
     * By so much a step ends too early, because what is asked for then takes its time. Prices are such that no cent lies in so
     * few seconds.
     */
    static final Duration EARLY = Duration.ofSeconds(5);

    /** Tickers look every ten seconds, that of passes every thirty. */
    private static final Duration TICKED = Duration.ofSeconds(60);

    private static final int LONGEST_MINUTES = 720;
    private static final int DRAWER = 1100;

    private final CaseVenue venue;
    private final UUID till;
    private @Nullable UUID shift;

    CaseDesk(CaseVenue venue, UUID till) {
        this.venue = venue;
        this.till = till;
    }

    /** Somebody without money. */
    UUID member() {
        return member(Body.of("name", "Kim Case", "language", "en"));
    }

    UUID member(JsonObject person) {
        return UUID.fromString(venue.cashier()
                .postWithoutKey("members" + venue.at(), person)
                .expect(201)
                .at("accountId"));
    }

    /** Somebody who pays so much in, in cash. */
    UUID memberWith(String amount) {
        var member = member();
        topUp(member, amount).expectDone();
        return member;
    }

    Answer topUp(UUID member, String amount) {
        return venue.cashier()
                .post(
                        "wallets/" + member + "/top-ups",
                        Body.of("amount", venue.money(amount), "tender", "CASH", "shiftId", shift()));
    }

    void rank(UUID member, String tier) {
        var path = "members/" + member;
        var seen = venue.cashier().get(path).expect(200);
        var ranked = Body.of("name", seen.at("name"), "tier", tier, "language", "en");
        venue.cashier().put(path, ranked, seen.header("ETag")).expect(200);
    }

    /** The cashier's open shift; it begins when it is needed. */
    UUID shift() {
        if (shift == null) {
            shift = venue.cashier()
                    .post("tills/" + till + "/shifts", Body.of("openingFloat", venue.money(0)))
                    .expect(201)
                    .id();
        }
        return shift;
    }

    /** Counts what is in the drawer, in coins of one, and closes the shift by it. */
    Answer handIn() {
        var drawer = venue.house().nodes().number("""
                select coalesce(sum(p.debit - p.credit), 0) from posting p
                join journal_entry e on e.id = p.entry_id join ledger_account a on a.id = p.account_id
                where e.shift_id = ? and a.chart = ?""", shift(), DRAWER);
        assertThat(drawer % venue.whole()).as("cents in the drawer").isZero();
        var coins = Body.of("of", venue.money(venue.whole()), "pieces", drawer / venue.whole());
        var closed = venue.cashier()
                .post("shifts/" + shift() + "/counts", Body.of("piles", Body.list(coins)))
                .expect(200);
        assertThat(closed.at("state")).isEqualTo("CLOSED");
        shift = null;
        return closed;
    }

    void close() {
        if (shift != null) {
            handIn();
        }
    }

    /** For as long as one may. */
    Answer starts(UUID seat, UUID member) {
        return starts(seat, member, LONGEST_MINUTES);
    }

    Answer starts(UUID seat, UUID member, int minutes) {
        var body = Body.with(Desk.startBody(seat, member), "minutes", Json.createValue(minutes));
        return venue.cashier().post("play-sessions", body).expect(201);
    }

    /** Time goes by until a session has lasted so long, but for the seconds in which its end is asked for. */
    void goOn(Answer started, Duration length) {
        venue.goTo(started.instant("startedAt").plus(length).minus(EARLY));
    }

    Answer asks(Answer started, String act) {
        return venue.cashier().post("play-sessions/" + started.id() + "/" + act);
    }

    Answer ends(Answer started) {
        return asks(started, "end").expect(200);
    }

    Answer play(Answer started) {
        return venue.cashier().get("play-sessions/" + started.id()).expect(200);
    }

    /** What the house sees by itself, when one of its tickers looks. */
    static void soon(Callable<Boolean> isSo) {
        await().atMost(TICKED).pollInterval(Duration.ofMillis(500)).until(isSo);
    }

    Answer seen(Answer started, Predicate<Answer> isSo) {
        soon(() -> isSo.test(play(started)));
        return play(started);
    }

    Answer seen(Answer started, String state) {
        return seen(started, play -> play.at("state").equals(state));
    }
}
