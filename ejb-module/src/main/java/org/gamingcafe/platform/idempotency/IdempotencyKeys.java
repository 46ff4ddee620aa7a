package org.gamingcafe.platform.idempotency;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.LostRaces;
import org.gamingcafe.platform.kernel.SqlState;
import org.gamingcafe.platform.sql.AtCommit;
import org.gamingcafe.platform.sql.Reading;

/** The keys of acts that were asked for, with their results. */
@ApplicationScoped
class IdempotencyKeys {

    /** What an earlier request with the same key had asked and got. */
    record Earlier(String bodyHash, String result) {}

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry registry;

    Reading reading() {
        return new Reading(em);
    }

    /** The claim of a key, as the first of an act's questions: what is asked after it sees what an earlier holder has done. */
    Reading.Answer<Boolean> claim(String scope, Command command, UUID correlation, Instant now, Reading reading) {
        return reading.ask(
                """
                with patience as (select set_config('lock_timeout', '5000', true))
                insert into idempotency_key (scope, route, key, body_hash, correlation, created_at)
                select ?, ?, ?, ?, ?, ? from patience
                on conflict (scope, route, key) do nothing returning true""", row -> row.flag(1), scope, command.route(), command.key(), command.bodyHash(), correlation, now);
    }

    /**
     * True if the key is new. A key that another transaction has just claimed makes this one wait until that one ends:
     * then it is false after its commit, true after its rollback.
     */
    boolean isClaimed(Reading.Answer<Boolean> claim) {
        try {
            return !claim.rows().isEmpty();
        } catch (PersistenceException e) {
            if (SqlState.of(e).filter(SqlState.LOCK_NOT_AVAILABLE::equals).isPresent()) {
                LostRaces.note(e);
                throw new InProgress();
            }
            throw e;
        }
    }

    /** With the commit: nobody asks for a result before. */
    void store(UUID correlation, String result) {
        AtCommit.write(
                registry,
                em,
                "update idempotency_key set result = cast(? as jsonb) where correlation = ?",
                result,
                correlation);
    }

    Earlier get(String scope, Command command) {
        List<?> rows = em.createNativeQuery("""
                        select body_hash, cast(result as text) from idempotency_key
                        where scope = :scope and route = :route and key = :key""")
                .setParameter("scope", scope)
                .setParameter("route", command.route())
                .setParameter("key", command.key())
                .getResultList();
        if (rows.isEmpty()) {
            throw new InProgress();
        }
        var row = (Object[]) rows.getFirst();
        return new Earlier(String.valueOf(row[0]), String.valueOf(row[1]));
    }

    /** @return how many were removed */
    int removeOlder(Instant before, int limit) {
        return em.createNativeQuery("""
                        delete from idempotency_key where correlation in (
                            select correlation from idempotency_key where created_at < :before
                            order by created_at limit :most for update skip locked)""")
                .setParameter("before", before)
                .setParameter("most", limit)
                .executeUpdate();
    }
}
