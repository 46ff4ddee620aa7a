package org.gamingcafe.identity.activity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.sql.AtCommit;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All entries of all accounts. */
@ApplicationScoped
class Activities {

    private static final int LONGEST_IP = 45;
    private static final String ENTRY = """
            insert into activity (id, account_id, at, action, actor, details)
            select :id, id, :at, :action, :actor, cast(:details as jsonb) from account where id = :account""";
    private static final String ENTRIES = """
            insert into activity (id, account_id, at, action, actor, details)
            select said.* from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]), cast(? as text[]),
                cast(? as text[]), cast(? as jsonb[])) as said (id, account_id, at, action, actor, details)
            join account on account.id = said.account_id""";
    private static final String ENTRY_WITH_ORIGIN = "with entry as (" + ENTRY + " returning id)"
            + " insert into activity_origin (activity_id, ip, user_agent) select id, :ip, :agent from entry";

    /** Looking for a provider each time costs more than the writing. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** An entry as its rows tell it. */
    record Row(
            UUID id,
            Instant at,
            ActivityAction action,
            ActivityActor actor,
            Map<String, String> details,
            @Nullable String ip,
            @Nullable String userAgent) {}

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry registry;

    @Inject
    Clock clock;

    /** In the transaction of the act. From where the call comes is kept if it is the person's own. */
    void add(AccountId account, ActivityAction action, Map<String, String> details) {
        add(account, action, actor(account), details);
    }

    /** The same, whoever has called. Nothing is kept of an account that is not there. */
    void add(AccountId account, ActivityAction action, ActivityActor actor, Map<String, String> details) {
        if (actor == ActivityActor.HOUSE) {
            addAtCommit(account, action, details);
            return;
        }
        var origin = Call.current().origin();
        var known = actor == ActivityActor.SELF && origin != Origin.INSIDE;
        var query = em.createNativeQuery(known ? ENTRY_WITH_ORIGIN : ENTRY)
                .setParameter("id", Ids.next())
                .setParameter("account", account.value())
                .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("action", action.name())
                .setParameter("actor", actor.name())
                .setParameter("details", json(details));
        if (known) {
            query.setParameter("ip", cut(origin.ip())).setParameter("agent", origin.userAgent());
        }
        query.executeUpdate();
    }

    /** What the house does it may do to many people at once: one statement for all of them. */
    private void addAtCommit(AccountId account, ActivityAction action, Map<String, String> details) {
        AtCommit.row(
                registry,
                em,
                ENTRIES,
                Ids.next(),
                account.value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                action.name(),
                ActivityActor.HOUSE.name(),
                json(details));
    }

    /** Newest first. */
    List<Row> of(AccountId account, ActivityFilter filter, @Nullable String after, int most) {
        var text = new StringBuilder("""
                select a.id, a.at, a.action, a.actor, cast(a.details as text), o.ip, o.user_agent
                from activity a left join activity_origin o on o.activity_id = a.id
                where a.account_id = :account""");
        var values = new HashMap<String, Object>();
        values.put("account", account.value());
        also(text, values, " and a.action = :action", "action", name(filter.action()));
        also(text, values, " and a.at >= :from", "from", filter.from());
        also(text, values, " and a.at < :to", "to", filter.to());
        var keys = Cursor.keys(after, 2);
        if (!keys.isEmpty()) {
            text.append(" and (a.at, a.id) < (:keyAt, :keyId)");
            values.put("keyAt", Cursor.instant(keys.getFirst()));
            values.put("keyId", Cursor.id(keys.getLast()));
        }
        var query = em.createNativeQuery(
                text.append(" order by a.at desc, a.id desc").toString());
        values.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(most).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    void forgetOrigins(Set<AccountId> accounts) {
        Sql.change(em, """
                delete from activity_origin o using activity a
                where a.id = o.activity_id and a.account_id = any (cast(? as uuid[]))""", Sql.array(accounts));
    }

    int removeBefore(Instant end, int limit) {
        return em.createNativeQuery("""
                        delete from activity where id in (
                            select id from activity where at < :end order by at limit :most)""")
                .setParameter("end", end)
                .setParameter("most", limit)
                .executeUpdate();
    }

    /** Who is not signed in yet acts for the account by a password or a mailed ticket. */
    private static ActivityActor actor(AccountId account) {
        var caller = Call.current().caller();
        if (caller.kind() == Caller.Kind.JOB) {
            return ActivityActor.HOUSE;
        }
        return caller.kind() == Caller.Kind.ANONYMOUS || caller.is(account) ? ActivityActor.SELF : ActivityActor.STAFF;
    }

    private static Row row(Object[] cells) {
        return new Row(
                (UUID) cells[0],
                (Instant) cells[1],
                ActivityAction.valueOf((String) cells[2]),
                ActivityActor.valueOf((String) cells[3]),
                details((String) cells[4]),
                (String) cells[5],
                (String) cells[6]);
    }

    private static String json(Map<String, String> details) {
        var json = JSON.createObjectBuilder();
        new TreeMap<>(details).forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> details(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            var details = new TreeMap<String, String>();
            reader.readObject()
                    .forEach((name, value) ->
                            details.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
            return details;
        }
    }

    private static String cut(String ip) {
        return ip.substring(0, Math.min(LONGEST_IP, ip.length()));
    }

    private static @Nullable String name(@Nullable ActivityAction action) {
        return action == null ? null : action.name();
    }

    private static void also(
            StringBuilder text, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }
}
