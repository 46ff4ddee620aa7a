package org.gamingcafe.admin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.Settings;

/**
 * Who is calling a page. The container is told afresh on every request, and only after the login session was found
 * alive; nothing is remembered between requests that a revoked session could live on.
 */
@Alternative
@Priority(2000)
@ApplicationScoped
public class AdminAuth implements HttpAuthenticationMechanism {

    @Inject
    LoginSessionService sessions;

    @Inject
    Settings.Door door;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (Gate.isResource(request)) {
            return context.doNothing();
        }
        var signedIn = SignedIn.of(request);
        var live = signedIn.isPresent() ? ask(signedIn.get(), request) : recognise(request, response);
        if (live.isPresent()) {
            return accept(live.get(), request, context);
        }
        if (signedIn.isPresent()) {
            SignedIn.end(request);
        }
        return context.isProtected()
                ? toLogin(request, response, context, signedIn.isPresent() || SignedIn.hasEnded(request))
                : context.doNothing();
    }

    /** What a page asks by itself keeps no session alive. */
    private Optional<LiveSession> ask(SignedIn kept, HttpServletRequest request) {
        return SessionState.isUnattended(request)
                ? sessions.watch(kept.session(), kept.generation())
                : sessions.alive(kept.session(), kept.generation());
    }

    /** A member whose browser was closed, or whose node is gone, and who is remembered. */
    private Optional<LiveSession> recognise(HttpServletRequest request, HttpServletResponse response) {
        var sign = RememberCookie.of(request);
        var live = sign.flatMap(sessions::recognise);
        live.ifPresent(found -> new SignedIn(found.id(), found.generation()).keepIn(request));
        if (sign.isPresent() && live.isEmpty()) {
            RememberCookie.forget(response);
        }
        return live;
    }

    private static AuthenticationStatus accept(
            LiveSession live, HttpServletRequest request, HttpMessageContext context) {
        SignedIn.found(request, live);
        return context.notifyContainerAboutLogin(
                live.caller().person().toString(), live.caller().everyPermission());
    }

    private AuthenticationStatus toLogin(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, boolean ended)
            throws AuthenticationException {
        try {
            HeadersFilter.tell(request, response, door.https());
            Redirects.send(request, response, Redirects.login(request, ended));
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }
}
