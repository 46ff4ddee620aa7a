package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The auditor: reads the database as its owner, past every service. */
final class Books {

    /** Tables that grow by being looked at or by the clock alone. */
    private static final Set<String> LOGS = Set.of(
            "audit_record",
            "audit_origin",
            "audit_seal",
            "audit_checkpoint",
            "outbox_message",
            "activity",
            "activity_origin",
            "login_attempt",
            "login_guess",
            "login_challenge",
            "second_factor",
            "totp",
            "sent_code",
            "login_session",
            "habit",
            "passkey_challenge",
            "passkey_handle",
            "refresh_token",
            "station_command",
            "station_pulse",
            "incident_watch",
            "ticket",
            "voucher_try",
            "ledger_seal",
            "ledger_sealed_entry",
            "ledger_day_root",
            "ledger_day_sum",
            "venue_day",
            "ledger_rolled",
            "ledger_verification",
            "ledger_finding",
            "timetable",
            "timetable_run",
            "job_instance",
            "job_execution",
            "step_execution",
            "partition_execution",
            "databasechangelog",
            "databasechangeloglock");

    private Books() {}

    static Connection connect() throws SQLException {
        var database = TheCafe.demo().database();
        var owner = database.getJsonObject("owner");
        var url = "jdbc:postgresql://%s:%s/%s"
                .formatted(database.getString("host"), database.getInt("port"), database.getString("name"));
        return DriverManager.getConnection(url, owner.getString("user"), owner.getString("password"));
    }

    static long number(String sql, Object... parameters) {
        var rows = rows(sql, parameters);
        return ((Number) rows.getFirst().getFirst()).longValue();
    }

    static List<List<Object>> rows(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<List<Object>>();
                while (result.next()) {
                    var row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static int change(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A print of every row of every table that is not a log: number of rows and a hash over all of them. */
    static Map<String, String> print() {
        var print = new TreeMap<String, String>();
        for (var row : rows("select table_name::text from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            var table = (String) row.getFirst();
            if (!LOGS.contains(table)) {
                print.put(table, printOf(table));
            }
        }
        return print;
    }

    private static String printOf(String table) {
        var row = rows("select count(*), coalesce(md5(string_agg(line, '|' order by line)), '') from (select "
                        + written(table) + " as line from " + table + " t where " + lasting(table) + ") lines")
                .getFirst();
        return row.get(0) + " rows " + row.get(1);
    }

    /** What somebody wrote into a row: when it looked at a running session, and until when it reckoned, the server notes itself. */
    private static String written(String table) {
        return table.equals("play_session")
                ? "(to_jsonb(t) - array['look_at', 'lasts_until', 'billed_through', 'warned_at', 'warned_minutes', 'version'])::text"
                : "t::text";
    }

    /** The rows that no clean-up job may take between two prints: keys are kept for seven days after their making. */
    private static String lasting(String table) {
        return table.equals("idempotency_key")
                ? "created_at > (select max(created_at) - interval '6 days' from idempotency_key)"
                : "true";
    }

    /** I1, I4, I12, I13, I17 over everything that is in the database now. */
    static void areInOrder() {
        assertThat(rows("select entry_id from posting group by entry_id having sum(debit) <> sum(credit)"))
                .as("entries whose debits are not their credits")
                .isEmpty();
        assertThat(rows("""
                        select a.venue_id, a.currency from posting p join ledger_account a on a.id = p.account_id
                        group by a.venue_id, a.currency having sum(p.debit) <> sum(p.credit)
                        """)).as("books whose debits are not their credits").isEmpty();
        assertThat(rows("""
                        select a.id, a.chart, a.posted, coalesce(sum(p.credit - p.debit), 0)
                        from ledger_account a left join posting p on p.account_id = a.id
                        where a.posted is not null
                        group by a.id having a.posted <> coalesce(sum(p.credit - p.debit), 0)
                        """)).as("accounts that are not the sum of their lines").isEmpty();
        assertThat(rows("""
                        select a.id, a.held from ledger_account a left join ledger_hold h
                            on h.account_id = a.id and h.state = 'PENDING'
                        where a.held is not null
                        group by a.id having a.held <> coalesce(sum(h.amount), 0)
                        """))
                .as("accounts that do not hold what their holds say")
                .isEmpty();
        assertThat(rows("""
                        select p.id, p.name, p.on_hand from product p
                        where p.on_hand <> (select coalesce(sum(remaining), 0) from lot where product_id = p.id)
                           or p.on_hand <> (select coalesce(sum(quantity), 0) from stock_move where product_id = p.id)
                        """))
                .as("products whose stock is not the sum of lots and moves")
                .isEmpty();
        assertThat(rows("""
                        select v.code, there.worth, booked.sum from venue v
                        left join (select p.venue_id, sum(l.remaining * l.unit_cost) as worth from lot l
                            join product p on p.id = l.product_id group by p.venue_id) there on there.venue_id = v.id
                        left join (select a.venue_id, sum(p.debit - p.credit) from posting p
                            join ledger_account a on a.id = p.account_id where a.chart = 1400 group by a.venue_id) booked
                            on booked.venue_id = v.id
                        where coalesce(there.worth, 0) <> coalesce(booked.sum, 0)
                        """)).as("venues whose books say other than their lots").isEmpty();
        assertThat(rows("""
                        select v.code, owed.sum, booked.sum from venue v
                        left join (select venue_id, sum(price - earned) from pass group by venue_id) owed
                            on owed.venue_id = v.id
                        left join (select a.venue_id, sum(p.credit - p.debit) from posting p
                            join ledger_account a on a.id = p.account_id where a.chart = 2120 group by a.venue_id) booked
                            on booked.venue_id = v.id
                        where coalesce(owed.sum, 0) <> coalesce(booked.sum, 0)
                        """)).as("venues that owe other than their passes say").isEmpty();
        assertThat(rows("select account_id, booked, owed from receivable_check where booked <> owed"))
                .as("members who owe other than their credit says")
                .isEmpty();
        assertThat(rows("""
                        select t.code, t.last_receipt, count(r.number), max(r.running) from till t
                        left join receipt r on r.till_id = t.id group by t.id
                        having count(r.number) <> t.last_receipt or coalesce(max(r.running), 0) <> t.last_receipt
                        """)).as("tills with a gap in their receipt numbers").isEmpty();
    }

    /** Debit minus credit of one account of the chart over the postings of one shift. */
    static long ofShift(UUID shift, int chart) {
        return number("""
                select coalesce(sum(p.debit - p.credit), 0) from posting p
                join journal_entry e on e.id = p.entry_id join ledger_account a on a.id = p.account_id
                where e.shift_id = ? and a.chart = ?
                """, shift, chart);
    }

    /** Debit minus credit of one account of the chart. */
    static long of(int chart) {
        return number("""
                select coalesce(sum(p.debit - p.credit), 0) from posting p
                join ledger_account a on a.id = p.account_id where a.chart = ?
                """, chart);
    }
}
