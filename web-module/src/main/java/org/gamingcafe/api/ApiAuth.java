package org.gamingcafe.api;

import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gamingcafe.identity.session.ConnectCodeService;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Secret;

/**
 * Who calls. The token is verified by MicroProfile JWT against the house's own keys; then its login session is asked
 * whether it still counts, in the token's generation. Nothing is refused here: a token that does not hold leaves the
 * caller anonymous and says why ({@link #REFUSED}), and {@link Access} refuses where somebody has to be signed in. So an
 * old token does not stand in the way of a sign-in. Programs at stations show a key of their own; the key also vouches for
 * the person who signs in there.
 */
@Alternative
@Priority(2000)
@ApplicationScoped
public class ApiAuth implements HttpAuthenticationMechanism {

    static final String CALLER = "cafe.caller";
    static final String REFUSED = "cafe.token.refused";
    static final String FAILED = "cafe.token.failed";
    static final String STATION_KEY = "X-Station-Key";
    static final String TILL_KEY = "X-Till-Key";

    private static final String STREAM = Api.PREFIX.substring(0, Api.PREFIX.length() - 1) + "/events";
    private static final String CODE = "code";
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9_.-]{1,8192}+)");

    @Inject
    VerifiedTokens tokens;

    @Inject
    LoginSessionService sessions;

    @Inject
    ConnectCodeService codes;

    @Inject
    KnownKeys keys;

    @Inject
    Proxies proxies;

    @Inject
    Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return isStream(request) ? byCode(request, context) : byKey(request, context);
        }
        var bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            return refuse("token.invalid", request, context);
        }
        try {
            return signIn(tokens.verify(bearer.group(1)), request, context);
        } catch (ParseException e) {
            var code = Claims.isPast(bearer.group(1), clock.instant()) ? "token.expired" : "token.invalid";
            return refuse(code, request, context);
        } catch (EJBException e) {
            request.setAttribute(FAILED, e);
            return context.doNothing();
        }
    }

    /** A browser cannot show a token for a stream of events. */
    private static boolean isStream(HttpServletRequest request) {
        return request.getRequestURI().equals(STREAM) && request.getParameter(CODE) != null;
    }

    private AuthenticationStatus byCode(HttpServletRequest request, HttpMessageContext context) {
        try {
            var live = codes.redeem(new Secret(request.getParameter(CODE)));
            if (live.isEmpty()) {
                return refuse("connect-code.refused", request, context);
            }
            request.setAttribute(CALLER, live.get().caller());
        } catch (EJBException e) {
            request.setAttribute(FAILED, e);
        }
        return context.doNothing();
    }

    /** The program at a seat or till, if its key counts; the container knows nobody then, because no role is open to it. */
    private AuthenticationStatus byKey(HttpServletRequest request, HttpMessageContext context) {
        if (request.getHeader(STATION_KEY) == null && request.getHeader(TILL_KEY) == null) {
            return context.doNothing();
        }
        try {
            var device = device(request);
            if (device.isEmpty()) {
                var isStation = request.getHeader(STATION_KEY) != null;
                return refuse(isStation ? "station-key.refused" : "till-key.refused", request, context);
            }
            request.setAttribute(CALLER, device.get());
        } catch (EJBException e) {
            request.setAttribute(FAILED, e);
        }
        return context.doNothing();
    }

    private Optional<Caller> device(HttpServletRequest request) {
        var client = proxies.client(request);
        var station = request.getHeader(STATION_KEY);
        if (station != null) {
            return keys.caller(new Secret(station), client);
        }
        return Optional.ofNullable(request.getHeader(TILL_KEY)).flatMap(key -> keys.till(new Secret(key), client));
    }

    private AuthenticationStatus signIn(
            VerifiedToken verified, HttpServletRequest request, HttpMessageContext context) {
        if (verified.expires() <= clock.instant().getEpochSecond()) {
            return refuse("token.expired", request, context);
        }
        var live = session(verified);
        if (live.isEmpty()) {
            return refuse("token.stale", request, context);
        }
        var device = device(request);
        if (device.isEmpty() && showsTill(request)) {
            device = keys.tillOfSomebody(new Secret(request.getHeader(TILL_KEY)));
        }
        if (device.isEmpty() && showsTill(request)) {
            return refuse("till-key.refused", request, context);
        }
        var caller = vouched(live.get().caller(), device);
        request.setAttribute(CALLER, caller);
        return context.notifyContainerAboutLogin(verified.token(), caller.everyPermission());
    }

    /**
     * A person at a till acts on the drawer of that till only, so a till's key that does not count is refused: whose key was revoked would
     * act on any drawer else. A station's key that does not count says nothing.
     */
    private static boolean showsTill(HttpServletRequest request) {
        return request.getHeader(STATION_KEY) == null && request.getHeader(TILL_KEY) != null;
    }

    /** A person at a seat or till: what they do there is counted for it (D21). */
    private static Caller vouched(Caller person, Optional<Caller> device) {
        return device.flatMap(shown -> Optional.ofNullable(shown.device()))
                .map(person::at)
                .orElse(person);
    }

    private Optional<LiveSession> session(VerifiedToken verified) {
        var id = verified.session();
        return id == null ? Optional.empty() : sessions.alive(id, verified.generation());
    }

    private static AuthenticationStatus refuse(String code, HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(REFUSED, code);
        return context.doNothing();
    }
}
