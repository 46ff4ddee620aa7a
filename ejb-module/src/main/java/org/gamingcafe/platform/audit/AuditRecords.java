package org.gamingcafe.platform.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.AtCommit;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The records of what was done, each with its own hash from the moment it is written. */
@ApplicationScoped
class AuditRecords {

    /** What somebody does before the house knows who they are, such as to register or to sign in, is their act, too. */
    private static final String THEIRS = """
            r.id = o.audit_id and (r.actor_id = any (cast(? as uuid[])) or r.actor_kind = 'ANONYMOUS'
                and (r.account_id = any (cast(? as uuid[])) or r.entity_type = 'account'
                    and r.entity_id = any (cast(cast(? as uuid[]) as text[]))))""";

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry registry;

    void add(DomainEvent event, Instant at) {
        var companion = AuditCompanion.of(Call.current().origin(), event.reason());
        var row = row(event, at, companion);
        add(row);
        if (!companion.isEmpty()) {
            add(row.id(), companion);
        }
    }

    /** What somebody did, when and from where, newest first. */
    List<String> lines(AccountId actor, int limit) {
        List<?> rows = em.createNativeQuery("""
                        select concat_ws(' | ', r.at, r.act, o.ip, o.user_agent)
                        from audit_record r left join audit_origin o on o.audit_id = r.id
                        where r.actor_id = :actor order by r.at desc limit :most""")
                .setParameter("actor", actor.value())
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    /** From where they acted, and what was written about them. The records and their hashes stay as they are. */
    void forget(Set<AccountId> accounts) {
        var all = Sql.array(accounts);
        Sql.change(em, """
                update audit_origin o set ip = null, user_agent = null, salt = null from audit_record r
                where o.reason is not null and\s""" + THEIRS, all, all, all);
        Sql.change(em, """
                delete from audit_origin o using audit_record r
                where o.reason is null and\s""" + THEIRS, all, all, all);
        Sql.change(em, """
                update audit_origin o set reason = null, reason_salt = null from audit_record r
                where r.id = o.audit_id and r.account_id = any (cast(? as uuid[])) and r.reason is not null""", all);
    }

    private void add(AuditRow row) {
        AtCommit.row(
                registry,
                em,
                """
                insert into audit_record (id, at, act, entity_type, entity_id, venue_id, account_id, actor_kind,
                    actor_id, actor_roles, reason, changes, request_id, correlation_id, origin_hash, hash)
                select * from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]),
                    cast(? as text[]), cast(? as text[]), cast(? as jsonb[]), cast(? as text[]), cast(? as text[]),
                    cast(? as bytea[]), cast(? as bytea[]))""",
                row.id(),
                row.at(),
                row.act(),
                row.entityType(),
                row.entityId(),
                row.venue(),
                row.account(),
                row.actorKind(),
                row.actor(),
                row.actorRoles(),
                row.reason(),
                Changes.json(row.changes()),
                row.requestId(),
                row.correlationId(),
                row.originHash(),
                row.hash());
    }

    private void add(UUID id, AuditCompanion companion) {
        AtCommit.row(
                registry,
                em,
                """
                insert into audit_origin (audit_id, ip, user_agent, salt, reason, reason_salt)
                select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as bytea[]),
                    cast(? as text[]), cast(? as bytea[]))""",
                id,
                companion.ip(),
                companion.userAgent(),
                companion.salt(),
                companion.reason(),
                companion.reasonSalt());
    }

    private static AuditRow row(DomainEvent event, Instant at, AuditCompanion companion) {
        var call = Call.current();
        return new AuditRow(
                Ids.next(),
                at.truncatedTo(ChronoUnit.MICROS),
                event.act(),
                event.subject().type(),
                event.subject().id(),
                value(event.venue()),
                value(event.account()),
                call.caller().kind().name(),
                actor(call.caller()),
                String.join(",", call.caller().rolesIn(event.venue())),
                companion.reasonMark(),
                Changes.bounded(event.changes()),
                call.requestId(),
                call.correlationId(),
                companion.originHash());
    }

    /** The person; of a program at a station or till, which one it is. */
    private static @Nullable UUID actor(Caller caller) {
        var person = value(caller.account());
        return person == null ? caller.device() : person;
    }

    private static @Nullable UUID value(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable VenueId id) {
        return id == null ? null : id.value();
    }
}
