package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;

/** The way in, for every door. */
@Stateless
@PermitAll
public class LoginService {

    /** Runs without a transaction: short steps before and after the hash. */
    public LoginOutcome begin(String identifier, Secret password, Channel channel, Origin origin) {
        throw new UnsupportedOperationException();
    }

    public Optional<Tokens> refresh(Secret refreshToken, Origin origin) {
        throw new UnsupportedOperationException();
    }

    public void logout(UUID session) {
        throw new UnsupportedOperationException();
    }

    /** Redeems a ticket (forced change, administrator's recovery) and sets the password; ends all sessions of the account. */
    public void setPassword(Secret ticket, Secret newPassword) {
        throw new UnsupportedOperationException();
    }

    /**
     * Registers a recovery ticket by its hash for an administrator; audited. For the job behind {@code cafe admin recover}.
     *
     * @return false if there is no such administrator
     */
    public boolean recover(String identifier, String ticketHash) {
        throw new UnsupportedOperationException();
    }
}
