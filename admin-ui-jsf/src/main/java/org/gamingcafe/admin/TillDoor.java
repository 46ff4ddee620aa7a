package org.gamingcafe.admin;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.identity.login.TakeOver;
import org.gamingcafe.identity.login.TakeOverService;
import org.gamingcafe.identity.login.TillDesk;
import org.gamingcafe.identity.login.TillTaken;
import org.gamingcafe.identity.pin.BadgeNumber;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.Secret;

/**
 * What the lock over the pages of a till asks: how long it stays open (GET), that somebody is there, that it shall close, and that somebody
 * shows a PIN or badge (POST, with a header that no other site can send).
 */
public class TillDoor extends HttpServlet {

    private static final String ACT = "X-Till";
    private static final int LONGEST = 80;

    @Inject
    transient TakeOverService tills;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var desk = AtTill.desk(request);
        if (desk.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        write(response, state(request, desk.get()));
    }

    private JsonObjectBuilder state(HttpServletRequest request, TillDesk desk) {
        var now = clock.instant();
        var live = SignedIn.live(request);
        var left = live.map(one -> TillLock.of(request, now).leftSeconds(now)).orElse(0L);
        var cashiers = Json.createArrayBuilder();
        tills.present(desk)
                .forEach(one -> cashiers.add(Json.createObjectBuilder()
                        .add("id", one.account().toString())
                        .add("name", one.name())));
        return Json.createObjectBuilder()
                .add("left", left)
                .add(
                        "acting",
                        live.map(LiveSession::caller)
                                .map(caller -> caller.person().toString())
                                .orElse(""))
                .add("cashiers", cashiers);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var desk = AtTill.desk(request);
        var act = request.getHeader(ACT);
        if (desk.isEmpty() || act == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (act) {
            case "touch", "lock" -> {
                look(request, act.equals("lock"));
                write(response, state(request, desk.get()));
            }
            case "pin", "badge" -> say(response, shown(request, response, desk.get(), act));
            default -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** What is locked stays so, however it is touched. */
    private void look(HttpServletRequest request, boolean close) {
        var now = clock.instant();
        if (SignedIn.live(request).isEmpty()) {
            return;
        }
        var lock = TillLock.of(request, now);
        if (close || lock.isClosed(now)) {
            lock.close();
        } else {
            lock.touch(now);
        }
    }

    private String shown(HttpServletRequest request, HttpServletResponse response, TillDesk desk, String act) {
        try {
            return told(request, response, act.equals("pin") ? byPin(request, desk) : byBadge(request, desk));
        } catch (TillTaken other) {
            return "BEATEN";
        } catch (InvalidInput none) {
            return "WRONG";
        } catch (Refusal no) {
            response.setHeader("Retry-After", Long.toString(no.retryAfterSeconds()));
            return "BUSY";
        }
    }

    private TakeOver byPin(HttpServletRequest request, TillDesk desk) {
        var account = new AccountId(Parameters.id(text(request, "account"), "account"));
        return tills.byPin(desk, account, new Secret(text(request, "shown")));
    }

    private TakeOver byBadge(HttpServletRequest request, TillDesk desk) {
        return tills.byBadge(desk, new BadgeNumber(text(request, "shown")));
    }

    private static String text(HttpServletRequest request, String name) {
        var text = Objects.requireNonNullElse(request.getParameter(name), "");
        return text.length() > LONGEST ? "" : text;
    }

    /** Nothing of the one before is left to somebody else, no basket and no form. */
    private String told(HttpServletRequest request, HttpServletResponse response, TakeOver outcome) {
        return switch (outcome) {
            case TakeOver.Taken taken -> {
                become(request, taken.tokens().sessionId());
                RememberCookie.forget(response);
                yield "TAKEN";
            }
            case TakeOver.Unlocked same -> {
                TillLock.open(request, clock.instant());
                yield "UNLOCKED";
            }
            case TakeOver.Wrong wrong -> "WRONG";
            case TakeOver.SignInNeeded need -> "SIGN_IN";
        };
    }

    private void become(HttpServletRequest request, UUID session) {
        new SignedIn(session, 0).keepAloneIn(request);
        TillLock.open(request, clock.instant());
    }

    private static void say(HttpServletResponse response, String outcome) throws IOException {
        write(response, Json.createObjectBuilder().add("outcome", outcome));
    }

    private static void write(HttpServletResponse response, JsonObjectBuilder answer) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.build().toString());
    }
}
