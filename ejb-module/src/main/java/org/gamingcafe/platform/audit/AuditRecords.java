package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.jspecify.annotations.Nullable;

/** The records of what was done. */
@ApplicationScoped
class AuditRecords {

    private static final int LONGEST_CHANGES = 4_000;
    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    EntityManager em;

    void add(DomainEvent event, Instant at) {
        var id = Ids.next();
        var call = Call.current();
        var venue = event.venue();
        em.createNativeQuery("""
                        insert into audit_record (id, at, act, entity_type, entity_id, venue_id, account_id, actor_kind,
                            actor_id, reason, changes, request_id, correlation_id)
                        values (:id, :at, :act, :type, :entity, cast(nullif(:venue, '') as uuid), cast(nullif(:account, '') as uuid), :kind,
                            cast(nullif(:actor, '') as uuid), nullif(:reason, ''), cast(:changes as jsonb), :request, :correlation)""")
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("act", event.act())
                .setParameter("type", event.subject().type())
                .setParameter("entity", event.subject().id())
                .setParameter("venue", venue == null ? "" : venue.toString())
                .setParameter("account", text(event.account()))
                .setParameter("kind", call.caller().kind().name())
                .setParameter("actor", text(call.caller().account()))
                .setParameter("reason", cut(event.reason()))
                .setParameter("changes", json(event.changes()))
                .setParameter("request", call.requestId())
                .setParameter("correlation", call.correlationId())
                .executeUpdate();
        if (call.origin() != Origin.INSIDE) {
            add(id, call.origin());
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

    void forgetOrigins(AccountId actor) {
        em.createNativeQuery("""
                        delete from audit_origin o using audit_record r
                        where r.id = o.audit_id and r.actor_id = :actor""").setParameter("actor", actor.value()).executeUpdate();
    }

    private void add(UUID id, Origin origin) {
        em.createNativeQuery("insert into audit_origin (audit_id, ip, user_agent) values (:id, :ip, :agent)")
                .setParameter("id", id)
                .setParameter("ip", origin.ip())
                .setParameter("agent", origin.userAgent())
                .executeUpdate();
    }

    private static String text(@Nullable AccountId id) {
        return id == null ? "" : id.toString();
    }

    private static String cut(@Nullable String reason) {
        var text = reason == null ? "" : reason;
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    /** Longer than 4 kB is left out and said to be so (D29). */
    private static String json(Map<String, String> changes) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(changes).forEach(json::add);
        var text = json.build().toString();
        return text.length() <= LONGEST_CHANGES ? text : "{\"cut\":\"" + text.length() + "\"}";
    }
}
