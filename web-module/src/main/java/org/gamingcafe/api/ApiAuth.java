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
import org.gamingcafe.cafe.station.StationKeyService;
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

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9_.-]{1,8192}+)");

    @Inject
    VerifiedTokens tokens;

    @Inject
    LoginSessionService sessions;

    @Inject
    StationKeyService stations;

    @Inject
    Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return atStation(request, context);
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

    /** The program at a seat, if its key counts; the container knows nobody then, because no role is open to it. */
    private AuthenticationStatus atStation(HttpServletRequest request, HttpMessageContext context) {
        var key = request.getHeader(STATION_KEY);
        if (key == null) {
            return context.doNothing();
        }
        try {
            var station = stations.caller(new Secret(key));
            if (station.isEmpty()) {
                return refuse("station-key.refused", request, context);
            }
            request.setAttribute(CALLER, station.get());
        } catch (EJBException e) {
            request.setAttribute(FAILED, e);
        }
        return context.doNothing();
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
        var caller = vouched(live.get().caller(), request);
        request.setAttribute(CALLER, caller);
        return context.notifyContainerAboutLogin(verified.token(), caller.everyPermission());
    }

    /** A person at a seat: what they do there is counted for the seat (D21). A key that does not count says nothing. */
    private Caller vouched(Caller person, HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(STATION_KEY))
                .flatMap(key -> stations.caller(new Secret(key)))
                .map(station -> person.at(station.station().value()))
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
