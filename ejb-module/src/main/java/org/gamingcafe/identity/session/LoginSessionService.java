package org.gamingcafe.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;

/** Login sessions and their refresh families. */
@Stateless
@PermitAll
public class LoginSessionService {

    public Tokens open(AccountId account, Channel channel, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /**
     * Rotates: of two callers with the same token exactly one receives a successor; a second use revokes the whole
     * family. Empty for a token that is unknown, expired, used or whose session is over.
     */
    public Optional<Tokens> refresh(Secret refreshToken, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** The session if it counts now: not ended, not idle for too long, not past its limit, of this generation. */
    public Optional<LiveSession> alive(UUID session, int generation) {
        throw new UnsupportedOperationException();
    }

    public void end(UUID session, String reason) {
        throw new UnsupportedOperationException();
    }

    /** @return how many sessions were ended */
    public int endAll(AccountId account, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Sessions that count now, of everybody. */
    public long countActive() {
        throw new UnsupportedOperationException();
    }

    /** Removes at most {@code limit} sessions that are over for 30 days, with their tokens. For the night's job only. */
    public int removeOld(int limit) {
        throw new UnsupportedOperationException();
    }

    /** The public keys of all signing keys that may still be in use, as a JSON Web Key Set (RFC 7517). */
    public String publicKeys() {
        throw new UnsupportedOperationException();
    }
}
