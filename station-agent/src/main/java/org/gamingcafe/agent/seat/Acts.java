package org.gamingcafe.agent.seat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gamingcafe.agent.desk.LockScreen.SitCode;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Reply;
import org.gamingcafe.agent.house.Requests;
import org.gamingcafe.agent.house.SeatGame;
import org.gamingcafe.agent.house.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sits there asks of the house: sit down, pause, end, call staff. Each runs on a thread of its own, and its
 * outcome comes back on the seat's.
 */
final class Acts {

    private static final System.Logger LOG = System.getLogger(Acts.class.getName());
    private static final String WAITS = "2FA_REQUIRED";
    private static final String WAITS_FOR_MAIL = "EMAIL_CODE_REQUIRED";

    private final Requests requests;
    private final Words words;
    private final Supplier<Optional<UUID>> station;
    private final Executor seat;
    private volatile @Nullable Challenge challenge;

    /** What a try has led to. */
    sealed interface Outcome {}

    record Done(Reply reply) implements Outcome {}

    record FactorNeeded() implements Outcome {}

    record Refused(String why) implements Outcome {}

    private record Challenge(String token, boolean byMail) {}

    /** @param seat where outcomes are told */
    Acts(Requests requests, Words words, Supplier<Optional<UUID>> station, Executor seat) {
        this.requests = requests;
        this.words = words;
        this.station = station;
        this.seat = seat;
    }

    void signIn(String name, String password, Consumer<Outcome> told) {
        start(told, () -> {
            var body = Json.createObjectBuilder()
                    .add("identifier", name)
                    .add("password", password)
                    .build();
            return signedIn(requests.post("auth/login", body));
        });
    }

    void secondFactor(String code, Consumer<Outcome> told) {
        start(told, () -> {
            var waiting = challenge;
            if (waiting == null) {
                return new Refused(words.say("sign.failed"));
            }
            var plain = code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            var method = waiting.byMail() ? "EMAIL" : plain.matches("\\d{6}") ? "TOTP" : "BACKUP_CODE";
            var body = Json.createObjectBuilder()
                    .add("challenge", waiting.token())
                    .add("code", plain)
                    .add("method", method)
                    .build();
            var outcome = signedIn(requests.post("auth/2fa/verify-login", body));
            return outcome instanceof Refused refused && challenge != null ? new Refused(refused.why()) : outcome;
        });
    }

    void forgetSignIn() {
        challenge = null;
    }

    /** Who has signed in sits down; the login session is given back whatever came of it. */
    private Outcome signedIn(Reply reply) throws Unreachable {
        var status = reply.text("status").orElse("");
        if (reply.isDone() && status.equals("AUTHENTICATED")) {
            challenge = null;
            var token = reply.text("accessToken").orElse("");
            try {
                return sitDown(
                        Json.createObjectBuilder().add("accessToken", token).build());
            } finally {
                giveBack(token);
            }
        }
        if (reply.isDone() && (status.equals(WAITS) || status.equals(WAITS_FOR_MAIL))) {
            var token = reply.text("challenge").orElse("");
            var isByMail =
                    status.equals(WAITS_FOR_MAIL) || !reply.body().toString().contains("\"TOTP\"");
            challenge = new Challenge(token, isByMail);
            if (isByMail && status.equals(WAITS)) {
                requests.post(
                        "auth/2fa/send-otp",
                        Json.createObjectBuilder()
                                .add("challenge", token)
                                .add("method", "EMAIL")
                                .build());
            }
            return new FactorNeeded();
        }
        return reply.isDone() ? new Refused(words.say("sign.elsewhere")) : refused(reply);
    }

    /** What became of the seat does not depend on it; a login session that could not be ended ends by itself. */
    private void giveBack(String token) {
        try {
            requests.postAs(token, "auth/logout");
        } catch (Unreachable e) {
            LOG.log(System.Logger.Level.WARNING, "A sign-in could not be given back.");
        }
    }

    void card(String read, Consumer<Outcome> told) {
        start(told, () -> sitDown(Json.createObjectBuilder().add("card", read).build()));
    }

    private Outcome sitDown(JsonObject body) throws Unreachable {
        return told(requests.post(link("sit-downs"), body, UUID.randomUUID()));
    }

    void pause(String why, Consumer<Outcome> told) {
        act("pauses", why, told);
    }

    void end(String why, Consumer<Outcome> told) {
        act("ends", why, told);
    }

    private void act(String name, String why, Consumer<Outcome> told) {
        var body = Json.createObjectBuilder().add("why", why).build();
        start(told, () -> told(requests.post(link(name), body, UUID.randomUUID())));
    }

    void callStaff(Consumer<Outcome> told) {
        start(told, () -> told(requests.post(link("staff-calls"), JsonValue.EMPTY_JSON_OBJECT, UUID.randomUUID())));
    }

    /** What whoever plays here may order. */
    void menu(Consumer<Outcome> told) {
        start(told, () -> told(requests.get(link("menu"))));
    }

    /** What they have ordered. */
    void givenOrders(Consumer<Outcome> told) {
        start(told, () -> told(requests.get(link("orders"))));
    }

    /** @param key the same for the same order that is sent again */
    void order(Map<UUID, Integer> pieces, boolean fromWallet, UUID key, Consumer<Outcome> told) {
        var lines = Json.createArrayBuilder();
        pieces.forEach((product, quantity) -> lines.add(
                Json.createObjectBuilder().add("productId", product.toString()).add("quantity", quantity)));
        var body = Json.createObjectBuilder()
                .add("lines", lines)
                .add("pay", fromWallet ? "WALLET" : "BILL")
                .build();
        start(told, () -> told(requests.post(link("orders"), body, key)));
    }

    /** What the seat has; nothing if the house does not say. */
    void games(Consumer<List<SeatGame>> told) {
        start(
                outcome -> told.accept(outcome instanceof Done done ? SeatGame.list(done.reply()) : List.of()),
                () -> told(requests.get(link("games"))));
    }

    /** A licence for whoever plays here; the seat is told by the house to start it. */
    void launch(UUID game, Consumer<Outcome> told) {
        start(told, () -> told(requests.post(game(game, "launches"), JsonValue.EMPTY_JSON_OBJECT, UUID.randomUUID())));
    }

    /** If it is not heard, the licence is back when the session ends. */
    void gameEnded(UUID game) {
        start(any -> {}, () -> told(requests.post(game(game, "ends"), JsonValue.EMPTY_JSON_OBJECT, UUID.randomUUID())));
    }

    private String game(UUID game, String what) throws Unreachable {
        return link("games/" + game + "/" + what);
    }

    void report(String kind, String detail) {
        var body = Json.createObjectBuilder()
                .add("kind", kind)
                .add("detail", detail.substring(0, Math.min(200, detail.length())))
                .build();
        start(any -> {}, () -> told(requests.post(link("reports"), body, UUID.randomUUID())));
    }

    /** A code for the phone; nothing if the house gives none. */
    void freshCode(Consumer<Optional<SitCode>> told) {
        start(
                outcome -> told.accept(outcome instanceof Done done ? code(done.reply()) : Optional.empty()),
                () -> told(requests.post(link("sign-in-codes"), JsonValue.EMPTY_JSON_OBJECT, UUID.randomUUID())));
    }

    private static Optional<SitCode> code(Reply reply) {
        return reply.text("code").flatMap(code -> reply.text("url").map(url -> new SitCode(code, url)));
    }

    void picture(UUID command, byte[] png, Consumer<Outcome> told) {
        start(told, () -> told(requests.putPicture(link("commands/" + command + "/picture"), png)));
    }

    private Outcome told(Reply reply) {
        return reply.isDone() ? new Done(reply) : refused(reply);
    }

    private Refused refused(Reply reply) {
        return new Refused(reply.detail().orElseGet(() -> words.say("sign.failed")));
    }

    private String link(String what) throws Unreachable {
        var id = station.get();
        if (id.isEmpty()) {
            throw Unreachable.never();
        }
        return "stations/" + id.get() + "/link/" + what;
    }

    private interface Attempt {
        Outcome run() throws Unreachable;
    }

    private void start(Consumer<Outcome> told, Attempt attempt) {
        Thread.ofVirtual().name("act").start(() -> {
            var outcome = tried(attempt);
            seat.execute(() -> told.accept(outcome));
        });
    }

    private Outcome tried(Attempt attempt) {
        try {
            return attempt.run();
        } catch (Unreachable e) {
            return new Refused(words.say("sign.offline"));
        }
    }
}
