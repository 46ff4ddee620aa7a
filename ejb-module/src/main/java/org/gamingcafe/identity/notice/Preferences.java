package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Sql;

/** What all people have said about their notices. */
@ApplicationScoped
@Transactional
class Preferences {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Said NOTHING = new Said(Map.of(), 0);

    /**
     * What one person has said.
     *
     * @param choices by kind and way
     * @param version 0 for who has said nothing yet
     */
    record Said(Map<String, Boolean> choices, long version) {

        boolean wants(NoticeKind kind, NoticeWay way) {
            return kind.isTold(way)
                    && (kind.isMandatory() || choices.getOrDefault(NoticeKind.key(kind, way), kind.isUsual(way)));
        }
    }

    @PersistenceContext
    EntityManager em;

    Said of(AccountId account) {
        return Sql.first(
                        em,
                        "select choices::text, version from notice_preference where account_id = ?",
                        row -> new Said(choices(row.text(1)), row.number(2)),
                        account.value())
                .orElse(NOTHING);
    }

    /** Of several who have seen the same version exactly one is told true. */
    boolean keep(AccountId account, Map<String, Boolean> choices, long seen, Instant now) {
        return Sql.change(em, """
                        insert into notice_preference as said (account_id, choices, version, changed_at)
                        select id, cast(? as jsonb), 1, ? from account where id = ? and (cast(? as bigint) = 0
                            or exists (select 1 from notice_preference before where before.account_id = account.id))
                        on conflict (account_id) do update set choices = excluded.choices,
                            changed_at = excluded.changed_at, version = said.version + 1
                        where said.version = ?""", json(choices), now, account.value(), seen, seen) == 1;
    }

    /** One choice, whatever the others are. False if it has been kept so already. */
    boolean set(AccountId account, String key, boolean wanted, Instant now) {
        return Sql.change(em, """
                        insert into notice_preference as said (account_id, choices, version, changed_at)
                        select id, cast(? as jsonb), 1, ? from account where id = ?
                        on conflict (account_id) do update set choices = said.choices || excluded.choices,
                            changed_at = excluded.changed_at, version = said.version + 1
                        where said.choices ->> ? is distinct from ?""", json(Map.of(key, wanted)), now, account.value(), key, Boolean.toString(wanted)) == 1;
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from notice_preference where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private static String json(Map<String, Boolean> choices) {
        var json = JSON.createObjectBuilder();
        new TreeMap<>(choices).forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, Boolean> choices(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            var choices = new TreeMap<String, Boolean>();
            reader.readObject().forEach((name, value) -> choices.put(name, value == JsonValue.TRUE));
            return choices;
        }
    }
}
