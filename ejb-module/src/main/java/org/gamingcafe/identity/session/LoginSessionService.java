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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.gamingcafe.platform.kernel.VenueId;

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
    RememberedSessions remembered;

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

    /**
     * The end of every way in, and the last look at the account.
     *
     * @param person as they were seen before anything was verified
     * @param remember whether it shall outlast days without use; staff are never remembered (D22)
     * @return empty for an account that may not sign in, or of which something has changed since that makes worthless what
     *     was verified (see {@link AccountView#stamp})
     */
    public Optional<Tokens> open(AccountView person, Channel channel, Origin origin, boolean remember) {
        var isMember = person.kind() == AccountView.Kind.MEMBER;
        var limit = isMember ? settings.memberLimit() : settings.staffLimit();
        var life = new LoginSession.Life(clock.instant(), limit, isMember && remember);
        var session = new LoginSession(person.id(), channel, origin, life);
        if (!sessions.add(session, person.stamp())) {
            return Optional.empty();
        }
        var first = Secret.random();
        keep(first, session.id(), session.expiresAt(), session.isRemembered());
        events.fire(new LoginSessionOpened(session.id(), person.id(), channel, origin));
        return Optional.of(tokens(session.id(), session.generation(), person, first));
    }

    /**
     * Rotates: of two callers with the same token exactly one receives a successor; a second use revokes the whole
     * family. Empty for a token that is unknown, expired, used or whose session is over.
     */
    public Optional<Tokens> refresh(Secret refreshToken, Origin origin) {
        var now = clock.instant();
        var successor = Secret.random();
        var rotated = refreshTokens.use(refreshToken.hash(), successor.hash(), Idle.at(now, settings));
        if (rotated.isEmpty()) {
            refreshTokens
                    .sessionOfUsed(refreshToken.hash())
                    .ifPresent(session -> end(session, LoginSessionEnded.REUSED));
            return Optional.empty();
        }
        var family = rotated.get();
        keep(successor, family.session(), family.sessionExpiresAt(), family.remembered());
        sessions.noteActivity(family.session(), now);
        return Optional.of(tokens(family.session(), family.generation(), accounts.get(family.account()), successor));
    }

    /** The session if it counts now: not ended, not idle for too long, not past its limit, of this generation. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<LiveSession> alive(UUID session, int generation) {
        return live.alive(session, generation);
    }

    /** The same for a page that asks by itself, which is no use. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<LiveSession> watch(UUID session, int generation) {
        return live.watch(session, generation);
    }

    /** When the session will end, if it counts now; to ask is no use. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SessionEnd> endOf(UUID session, int generation) {
        return live.end(session, generation);
    }

    /** Something by which a browser is known again after its windows were closed; only for a session that is remembered. */
    public Optional<Secret> remember(UUID session) {
        var sign = Secret.random();
        return remembered.keep(session, sign.hash()) ? Optional.of(sign) : Optional.empty();
    }

    /** The session that such a sign stands for, if it counts now. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<LiveSession> recognise(Secret sign) {
        return remembered.find(sign.hash()).flatMap(found -> live.alive(found.session(), found.generation()));
    }

    /**
     * For the rooms that verify a password or second factor: the caller of this session has just shown one. Known on every
     * node when the call returns. Signing in counts by itself.
     *
     * @return whether the session counts
     */
    public boolean factorShown(UUID session) {
        var isAlive = sessions.factorShown(session, clock.instant());
        if (isAlive) {
            changes.fire(new SessionsChanged(List.of(session), false));
        }
        return isAlive;
    }

    /** For the room that has verified it: this session has shown a second factor, not only a password. */
    public void noteSecondFactor(UUID session) {
        sessions.noteSecondFactor(session, clock.instant());
    }

    /**
     * For the room that has opened it a moment ago, in the same transaction: not for a password or second factor, so that
     * whoever needs one shown lately asks for it.
     */
    public void noteNoFactor(UUID session) {
        sessions.factorShown(session, Instant.EPOCH);
    }

    public boolean hasShownASecondFactor(UUID session) {
        return sessions.hasShownASecondFactor(session);
    }

    /** Does nothing to a session that is over. */
    public void end(UUID session, String reason) {
        sessions.end(session, reason, clock.instant()).ifPresent(ended -> {
            changes.fire(new SessionsChanged(List.of(session), true));
            events.fire(new LoginSessionEnded(session, ended.account(), reason, ended.userAgent()));
        });
    }

    /** Ends the session of a refresh token, used or not (RFC 7009); does nothing for one that is unknown. */
    public void revoke(Secret refreshToken) {
        refreshTokens.sessionOf(refreshToken.hash()).ifPresent(session -> end(session, "TOKEN_REVOKED"));
    }

    /** Those too that are being opened for what was verified until now. @return how many sessions were ended */
    public int endAll(AccountId account, String reason) {
        return endAll(Set.of(account), reason);
    }

    /** The same for several people at once; every node hears of it once. */
    public int endAll(Set<AccountId> people, String reason) {
        accounts.outdate(people);
        var ended = sessions.endAll(people, reason, clock.instant());
        var all = ended.values().stream().flatMap(List::stream).toList();
        if (!all.isEmpty()) {
            changes.fire(new SessionsChanged(all, true));
        }
        ended.forEach((account, own) -> events.fire(new LoginSessionsEnded(account, own.size(), reason)));
        return all.size();
    }

    /** What the account may do has changed: every node reads its sessions anew, and none of them ends. */
    public void lookAgain(AccountId account) {
        changes.fire(new SessionsChanged(sessions.living(account), false));
    }

    /** Sessions that count now, of everybody. */
    public long countActive() {
        return sessions.countActive(Idle.at(clock.instant(), settings));
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

    private void keep(Secret token, UUID session, Instant sessionExpires, boolean remembered) {
        var now = clock.instant();
        var expires = now.plus(remembered ? settings.rememberedRefresh() : settings.refresh());
        refreshTokens.add(token.hash(), session, now, expires.isAfter(sessionExpires) ? sessionExpires : expires);
    }

    /** An account that is about to be deleted opens its own pages and nothing else (D32). */
    private Map<VenueId, Set<String>> rights(AccountView person) {
        return person.status() == AccountView.Status.ACTIVE ? roles.permissionsOf(person.id()) : Map.of();
    }

    private Tokens tokens(UUID session, int generation, AccountView person, Secret refreshToken) {
        var access = accessTokens.issue(session, generation, person, rights(person));
        return new Tokens(
                session, person.id(), access, refreshToken, settings.access().toSeconds());
    }
}
