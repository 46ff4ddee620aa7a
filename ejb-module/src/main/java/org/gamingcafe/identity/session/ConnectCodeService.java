package org.gamingcafe.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Secret;

/** Codes for connections that cannot show a token: of a page to a socket, or to a stream of events (G183). */
@Stateless
@PermitAll
public class ConnectCodeService {

    /** Long enough to connect with, too short to be found lying about. */
    public static final Duration LIFE = Duration.ofSeconds(30);

    private static final int MOST = 20;
    private static final int MOST_REMOVED = 100;

    @Inject
    ConnectCodes codes;

    @Inject
    LiveSessions live;

    @Inject
    Clock clock;

    /** For the caller's own login session; refused with {@code connect-code.too-many} while twenty wait to be used. */
    public ConnectCode issue() {
        var session = Optional.ofNullable(Call.current().caller().session())
                .flatMap(live::current)
                .orElseThrow(() -> new Denied("caller.not-a-person"));
        var now = clock.instant();
        codes.removeExpired(now, MOST_REMOVED);
        if (codes.count(session.id()) >= MOST) {
            throw new TooManyConnectCodes(MOST);
        }
        var code = new ConnectCode(Secret.random(), now.plus(LIFE));
        codes.add(code.code().hash(), session.id(), session.generation(), code.expiresAt());
        return code;
    }

    /** Once: of several callers with one code exactly one receives the session, if it counts as it did then. */
    public Optional<LiveSession> redeem(Secret code) {
        return codes.take(code.hash(), clock.instant()).flatMap(made -> live.watch(made.session(), made.generation()));
    }

    /** The session as it counts now, for a connection that its token has just opened; to ask is no use of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<LiveSession> current(UUID session) {
        return live.current(session);
    }
}
