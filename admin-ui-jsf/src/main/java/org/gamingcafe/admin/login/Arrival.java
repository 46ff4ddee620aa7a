package org.gamingcafe.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.gamingcafe.admin.AtTill;
import org.gamingcafe.admin.RememberCookie;
import org.gamingcafe.admin.SignedIn;
import org.gamingcafe.admin.TillLock;
import org.gamingcafe.identity.login.TakeOverService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;

/** The end of every way in over the pages: the HTTP session stands for the login session from now on. */
@RequestScoped
class Arrival {

    /** A login session begins with generation 0. */
    private static final int FRESH = 0;

    @Inject
    LoginSessionService sessions;

    @Inject
    TakeOverService tills;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /** Whoever signed in here before is not any more, remembered or not; at a till nobody else of the staff acts from now on. */
    void with(Tokens tokens, HttpServletResponse response) {
        WaitingSignIn.forget(request);
        var kept = SignedIn.of(request).map(SignedIn::session);
        var before = kept.filter(other -> !other.equals(tokens.sessionId()));
        var desk = AtTill.desk(request);
        desk.ifPresent(at -> tills.arrived(at, tokens));
        before.ifPresent(other -> {
            if (desk.isPresent()) {
                tills.relieved(other, tokens);
            } else {
                sessions.end(other, "SIGNED_OUT");
            }
        });
        if (kept.isEmpty() || before.isPresent()) {
            new SignedIn(tokens.sessionId(), FRESH).keepAloneIn(request);
        } else {
            new SignedIn(tokens.sessionId(), FRESH).keepIn(request);
        }
        if (desk.isPresent()) {
            TillLock.open(request, clock.instant());
        } else {
            TillLock.forget(request);
        }
        sessions.remember(tokens.sessionId())
                .ifPresentOrElse(
                        sign -> RememberCookie.keep(sign, request, response), () -> RememberCookie.forget(response));
    }
}
