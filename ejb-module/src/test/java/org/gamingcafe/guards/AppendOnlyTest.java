package org.gamingcafe.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.RoomTest;
import org.junit.jupiter.api.Test;

/** What was booked, sold or recorded stays as it was, whatever the application tries. */
class AppendOnlyTest extends RoomTest {

    private static final String FORBIDDEN = "42501";
    private static final List<String> APPEND_ONLY = List.of(
            "journal_entry",
            "posting",
            "ledger_chain",
            "ledger_seal",
            "ledger_sealed_entry",
            "ledger_day_root",
            "ledger_finding",
            "ledger_checkpoint",
            "ledger_checkpoint_account",
            "audit_record",
            "audit_seal",
            "audit_checkpoint",
            "receipt",
            "receipt_print",
            "stock_move",
            "supplier_payment",
            "stock_count_entry",
            "sale",
            "sale_line",
            "payment",
            "card_slip",
            "promotion_use",
            "refund",
            "refund_line",
            "refund_payment",
            "card_refund",
            "card_refund_line",
            "loyalty_programme",
            "loyalty_tier",
            "loyalty_owed",
            "shift_movement",
            "shift_count_pile",
            "z_report",
            "play_charge",
            "play_bill",
            "play_adjustment",
            "pass_terms",
            "pass_terms_group",
            "privacy_consent");

    @Test
    void the_application_cannot_change_what_was_booked() {
        assertThat(APPEND_ONLY).allSatisfy(table -> assertThat(allowed(table)).isEmpty());
    }

    @Test
    void the_application_cannot_change_the_schema_or_take_rights() {
        assertThat(refused("create table mine (id integer)")).isTrue();
        assertThat(refused("create schema mine")).isTrue();
        assertThat(refused("alter table wallet_of_somebody add column x integer"))
                .isFalse();
        assertThat(refused("alter table posting add column x integer")).isTrue();
        assertThat(refused("set role cafe_owner")).isTrue();
    }

    @Test
    void a_table_that_may_be_changed_is_found() {
        change("create table loose (id integer, note text)");
        change("grant select, insert, update on loose to cafe_app");
        change("create table looser (id integer, note text)");
        change("grant update (note), delete, truncate on looser to cafe_app");

        assertThat(allowed("loose")).containsExactly("UPDATE");
        assertThat(allowed("looser")).containsExactly("UPDATE", "DELETE", "TRUNCATE");
    }

    /** Which of the rights to change rows the application has, on the table or on a column of it. */
    private static List<String> allowed(String table) {
        var rights = new ArrayList<String>();
        var columns = sql("select column_name from information_schema.columns where table_name = ?", table);
        assertThat(columns).as("table %s exists", table).isNotEmpty();
        if (columns.stream()
                .anyMatch(column -> !refused(
                        "update %s set %s = null where false".formatted(table, quoted(column.get("column_name")))))) {
            rights.add("UPDATE");
        }
        if (!refused("delete from " + table + " where false")) {
            rights.add("DELETE");
        }
        if (!refused("truncate " + table)) {
            rights.add("TRUNCATE");
        }
        return rights;
    }

    private static String quoted(Object name) {
        return "\"" + name + "\"";
    }

    private static boolean refused(String statement) {
        try {
            asApplicationRole(statement);
            return false;
        } catch (SqlRefused no) {
            return no.state().equals(FORBIDDEN);
        }
    }
}
