package org.gamingcafe.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.crypto.KeyRing;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/** Login sessions and their refresh families. */
@Stateless
@PermitAll
public class LoginSessionService {

    private static final Duration KEPT_AFTER_ITS_END = Duration.ofDays(30);

    @Inject
    LoginSessions sessions;

    @Inject
    LiveSessions live;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    AccessTokens accessTokens;

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

    @Inject
    KeyRing keys;

    @Inject
    Settings.Tokens settings;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<SessionsChanged> changes;

    @Inject
    Clock clock;

    public Tokens open(AccountId account, Channel channel, Origin origin) {
        var person = accounts.get(account);
        var limit = person.kind() == AccountView.Kind.STAFF ? settings.staffLimit() : settings.memberLimit();
        var session = new LoginSession(account, channel, origin, clock.instant(), limit);
        sessions.add(session);
        var first = Secret.random();
        keep(first, session.id(), session.expiresAt());
        events.fire(new LoginSessionOpened(session.id(), account, channel));
        return tokens(session.id(), session.generation(), person, first);
    }

    /**
     * Rotates: of two callers with the same token exactly one receives a successor; a second use revokes the whole
     * family. Empty for a token that is unknown, expired, used or whose session is over.
     */
    public Optional<Tokens> refresh(Secret refreshToken, Origin origin) {
        var now = clock.instant();
        var successor = Secret.random();
        var rotated = refreshTokens.use(refreshToken.hash(), successor.hash(), now, now.minus(settings.idle()));
        if (rotated.isEmpty()) {
            refreshTokens.sessionOfUsed(refreshToken.hash()).ifPresent(session -> end(session, "REUSED"));
            return Optional.empty();
        }
        var family = rotated.get();
        keep(successor, family.session(), family.sessionExpiresAt());
        sessions.noteActivity(family.session(), now, now);
        return Optional.of(tokens(family.session(), family.generation(), accounts.get(family.account()), successor));
    }

    /** The session if it counts now: not ended, not idle for too long, not past its limit, of this generation. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<LiveSession> alive(UUID session, int generation) {
        return live.alive(session, generation);
    }

    /** Does nothing to a session that is over. */
    public void end(UUID session, String reason) {
        sessions.end(session, reason, clock.instant()).ifPresent(account -> {
            changes.fire(new SessionsChanged(List.of(session), true));
            events.fire(new LoginSessionEnded(session, account, reason));
        });
    }

    /** @return how many sessions were ended */
    public int endAll(AccountId account, String reason) {
        var ended = sessions.endAll(account, reason, clock.instant());
        if (!ended.isEmpty()) {
            changes.fire(new SessionsChanged(ended, true));
            events.fire(new LoginSessionsEnded(account, ended.size(), reason));
        }
        return ended.size();
    }

    /** Sessions that count now, of everybody. */
    public long countActive() {
        var now = clock.instant();
        return sessions.countActive(now, now.minus(settings.idle()));
    }

    /** Removes at most {@code limit} sessions that are over for 30 days, with their tokens. For the night's job only. */
    public int removeOld(int limit) {
        return sessions.removeInactiveSince(clock.instant().minus(KEPT_AFTER_ITS_END), limit);
    }

    /** The public keys of all signing keys that may still be in use, as a JSON Web Key Set (RFC 7517). */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String publicKeys() {
        return keys.publicKeys();
    }

    /** The public key of this id, if it may still verify a token; without a request to anybody. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<PublicKey> verifyingKey(String kid) {
        return keys.verifying(kid);
    }

    private void keep(Secret token, UUID session, Instant sessionExpires) {
        var now = clock.instant();
        var expires = now.plus(settings.refresh());
        refreshTokens.add(token.hash(), session, now, expires.isAfter(sessionExpires) ? sessionExpires : expires);
    }

    private Tokens tokens(UUID session, int generation, AccountView person, Secret refreshToken) {
        var access = accessTokens.issue(session, generation, person, roles.permissionsOf(person.id()));
        return new Tokens(
                session, person.id(), access, refreshToken, settings.access().toSeconds());
    }
}
