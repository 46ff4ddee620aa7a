package org.gamingcafe.admin.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in between its two steps, kept in the HTTP session: what opens the second one never stands in an address.
 *
 * @param method what is asked for now
 * @param sent whether a code of this method is on its way
 * @param from the page that was asked for
 */
record WaitingSignIn(
        String challenge,
        Instant expiresAt,
        List<FactorMethod> methods,
        FactorMethod method,
        boolean sent,
        @Nullable String from)
        implements Serializable {

    private static final String KEPT_AS = WaitingSignIn.class.getName();

    WaitingSignIn {
        methods = List.copyOf(methods);
    }

    static WaitingSignIn of(Secret challenge, Instant expiresAt, List<FactorMethod> methods, @Nullable String from) {
        return new WaitingSignIn(challenge.reveal(), expiresAt, methods, methods.getFirst(), false, from);
    }

    static WaitingSignIn toSetUp(LoginOutcome.SecondFactorSetUpNeeded need, @Nullable String from) {
        return of(need.challenge(), need.expiresAt(), List.of(FactorMethod.TOTP), from);
    }

    WaitingSignIn by(FactorMethod other) {
        return new WaitingSignIn(challenge, expiresAt, methods, other, false, from);
    }

    WaitingSignIn sent(Instant end) {
        return new WaitingSignIn(challenge, end, methods, method, true, from);
    }

    Secret secret() {
        return new Secret(challenge);
    }

    static Optional<WaitingSignIn> of(HttpServletRequest request) {
        var http = request.getSession(false);
        return http == null ? Optional.empty() : Optional.ofNullable((WaitingSignIn) http.getAttribute(KEPT_AS));
    }

    /** Gives the HTTP session a new id when the sign-in begins: nobody has chosen it beforehand. */
    void beginIn(HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        keepIn(request);
    }

    void keepIn(HttpServletRequest request) {
        request.getSession(true).setAttribute(KEPT_AS, this);
    }

    static void forget(HttpServletRequest request) {
        var http = request.getSession(false);
        if (http != null) {
            http.removeAttribute(KEPT_AS);
        }
    }

    @Override
    public String toString() {
        return "sign-in that waits for " + method;
    }
}
