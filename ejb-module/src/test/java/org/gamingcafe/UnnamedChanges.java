package org.gamingcafe;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks over the shoulder of all room tests (D29): who changes a row of a listed table says in the same transaction, by an
 * event, which fields were changed. Triggers of the test database note each such change of the application.
 */
final class UnnamedChanges {

    /** The tables, and the columns that count changes or that play and stock change all day long. */
    static final Map<String, String> TABLES = tables();

    private static final String NOTE = """
            create table touched (xact xid8 not null, thing text not null, fields text not null);
            create function touch() returns trigger language plpgsql security definer as $$
            declare
                fields text := 'row removed';
            begin
                if session_user <> 'cafe_app' or current_setting('cafe.part_of_an_act', true) = 'on' then
                    return null;
                end if;
                if tg_op = 'UPDATE' then
                    select string_agg(fresh.key, ',' order by fresh.key) into fields from jsonb_each(to_jsonb(new)) fresh
                    where fresh.value is distinct from to_jsonb(old) -> fresh.key
                      and fresh.key <> all (string_to_array(tg_argv[0], ','));
                end if;
                if fields is not null then
                    insert into touched values (pg_current_xact_id(), tg_table_name, fields);
                end if;
                return null;
            end $$;
            """;
    private static final String UNNAMED = """
            select distinct t.thing || ': ' || t.fields from touched t
            where not exists (select from audit_record r where r.xact = t.xact and r.changes <> '{}')
            order by 1""";

    private UnnamedChanges() {}

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("account", "version,stamp");
        tables.put("account_role", "");
        tables.put("role_grant", "");
        tables.put("venue", "version");
        tables.put("member", "version");
        tables.put("station", "version,edition,state,occupied_by");
        tables.put("station_group", "");
        tables.put("station_key", "");
        tables.put("tariff_version", "");
        tables.put("price_rule", "");
        tables.put("pass_product", "edition");
        tables.put("product", "version,on_hand");
        tables.put("play_settings", "version");
        tables.put("reservation_settings", "version");
        tables.put("wallet_credit", "version,owed,set_aside");
        tables.put("review", "");
        tables.put("loyalty_member", "owed");
        tables.put("loyalty_reward", "redeemed");
        tables.put("timetable", "version,next_run");
        tables.put("rate_limit", "version");
        tables.put("allowed_address", "");
        tables.put("venue_address", "");
        return tables;
    }

    /** In the migrated database, as its owner. */
    static void watch(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(NOTE);
            for (var table : TABLES.entrySet()) {
                statement.execute(
                        "create trigger touched after update or delete on %s for each row execute function touch('%s')"
                                .formatted(table.getKey(), table.getValue()));
            }
        }
    }

    /** For the rest of this transaction. */
    static void lookAway(EntityManager em) {
        em.createNativeQuery("select set_config('cafe.part_of_an_act', 'on', true)")
                .getSingleResult();
    }

    /** Table and fields of each change without a word. */
    static List<String> in(Connection owner) throws SQLException {
        var unnamed = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(UNNAMED)) {
            while (rows.next()) {
                unnamed.add(rows.getString(1));
            }
        }
        return unnamed;
    }
}
