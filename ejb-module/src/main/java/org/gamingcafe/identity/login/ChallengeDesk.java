package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.gamingcafe.platform.cluster.CacheUnavailable;
import org.gamingcafe.platform.cluster.Caches;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;

/**
 * Hands challenges out and takes them back. Every node knows them from the cache (G064); the row decides who takes one and
 * answers whenever the cache does not.
 */
@ApplicationScoped
class ChallengeDesk {

    /** G064. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(ChallengeDesk.class.getName());

    @Inject
    Challenges rows;

    @Inject
    Caches caches;

    @Inject
    Event<ChallengeChanged> changes;

    @Inject
    Clock clock;

    @Transactional
    Secret issue(Challenge challenge) {
        var secret = Secret.random();
        rows.add(secret.hash(), challenge, clock.instant());
        changes.fire(new ChallengeChanged(secret.hash(), challenge));
        return secret;
    }

    Instant end() {
        return clock.instant().plus(LIFE);
    }

    /** Whether it waits, and for what, without taking it. */
    Optional<Challenge> find(Secret secret, Challenge.Kind kind) {
        var now = clock.instant();
        return known(secret.hash())
                .or(() -> rows.find(secret.hash(), now))
                .filter(challenge ->
                        challenge.kind() == kind && challenge.expiresAt().isAfter(now));
    }

    /** One that waits for a proof, of whatever kind. */
    Optional<Challenge> findForProof(Secret secret) {
        return find(secret, Challenge.Kind.PROVE).or(() -> find(secret, Challenge.Kind.CONFIRM));
    }

    /** In the caller's transaction. Of several callers on any nodes exactly one receives it. */
    Optional<Challenge> take(Secret secret, Challenge.Kind kind) {
        var taken = rows.take(secret.hash(), kind, clock.instant());
        taken.ifPresent(challenge -> changes.fire(new ChallengeChanged(secret.hash(), null)));
        return taken;
    }

    /** Once; @return when it ends now */
    @Transactional
    Instant renew(Secret secret, Challenge challenge, Instant until) {
        var renewed = rows.renew(secret.hash(), until, clock.instant());
        renewed.ifPresent(now -> changes.fire(new ChallengeChanged(secret.hash(), now)));
        return renewed.map(Challenge::expiresAt).orElse(challenge.expiresAt());
    }

    /** In the caller's transaction: no sign-in of the account goes on. */
    void withdraw(AccountId account) {
        rows.withdraw(account, clock.instant()).forEach(hash -> changes.fire(new ChallengeChanged(hash, null)));
    }

    /** @return how many were removed, at most {@code limit} */
    int removeExpired(int limit) {
        return rows.removeExpired(clock.instant(), limit);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChallengeChanged changed) {
        try {
            var challenge = changed.challenge();
            if (challenge == null) {
                caches.secondFactor().remove(changed.hash());
            } else {
                var left = Duration.between(clock.instant(), challenge.expiresAt());
                caches.secondFactor()
                        .put(changed.hash(), challenge.text(), left.isPositive() ? left : Duration.ofMillis(1));
            }
        } catch (CacheUnavailable e) {
            LOG.fine("the cache of challenges is unavailable, the row answers");
        }
    }

    private Optional<Challenge> known(String hash) {
        try {
            return Optional.ofNullable(caches.secondFactor().get(hash)).flatMap(Challenge::of);
        } catch (CacheUnavailable e) {
            return Optional.empty();
        }
    }
}
