package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Sales and refunds in lists, the last made first: one statement for a page. */
@ApplicationScoped
class SaleLists {

    private static final String SALES = """
            select s.id, s.receipt_number, s.shift_id, s.cashier_id, s.account_id, s.order_id, s.sold_at, s.total, s.dues,
                (select coalesce(sum(r.amount), 0) from refund r where r.sale_id = s.id), s.currency,
                coalesce((select string_agg(distinct p.tender, ',' order by p.tender) from payment p where p.sale_id = s.id), '')
            from sale s""";
    private static final String REFUNDS = """
            select r.id, r.sale_id, r.receipt_number, r.shift_id, r.cashier_id, s.account_id, r.refunded_at, r.amount,
                r.currency, r.reason,
                coalesce((select string_agg(distinct p.paid_as, ',' order by p.paid_as) from refund_payment p
                    where p.refund_id = r.id), '')
            from refund r join sale s on s.id = r.sale_id""";

    @PersistenceContext
    EntityManager em;

    Slice<SaleSummary> sales(VenueId venue, AccountId reader, SaleSearch search, PageRequest page) {
        var narrowed = narrowed("s", "s.sold_at", venue, reader, search);
        var sql = SALES + further(narrowed, "s", "s.sold_at", page);
        var found = Sql.list(em, sql, SaleLists::sale, narrowed.values().toArray());
        return Slice.of(found, page.size(), sale -> Cursor.of(sale.soldAt(), sale.id()));
    }

    Slice<RefundSummary> refunds(VenueId venue, AccountId reader, SaleSearch search, PageRequest page) {
        var narrowed = narrowed("r", "r.refunded_at", venue, reader, search);
        var sql = REFUNDS + further(narrowed, "r", "r.refunded_at", page);
        var found = Sql.list(em, sql, SaleLists::refund, narrowed.values().toArray());
        return Slice.of(found, page.size(), refund -> Cursor.of(refund.refundedAt(), refund.id()));
    }

    /** Conditions, and the values of their question marks. */
    private record Narrowed(StringBuilder sql, List<Object> values) {

        void by(String condition, @Nullable Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                values.add(value);
            }
        }
    }

    /** Without what stands in a shift of the reader that is not closed: added up, it would say what has to be in the drawer. */
    private static Narrowed narrowed(String table, String time, VenueId venue, AccountId reader, SaleSearch search) {
        var cashier = search.cashier();
        var account = search.account();
        var narrowed = new Narrowed(
                new StringBuilder(" where ").append(table).append(".venue_id = ?"),
                new ArrayList<>(List.of(venue.value())));
        narrowed.by(
                "not exists (select 1 from shift own where own.id = " + table
                        + ".shift_id and own.cashier_id = ? and own.state <> 'CLOSED')",
                reader.value());
        narrowed.by(table + ".shift_id = ?", search.shift());
        narrowed.by(table + ".cashier_id = ?", cashier == null ? null : cashier.value());
        narrowed.by("s.account_id = ?", account == null ? null : account.value());
        narrowed.by(time + " >= ?", search.from());
        narrowed.by(time + " < ?", search.until());
        return narrowed;
    }

    private static String further(Narrowed narrowed, String table, String time, PageRequest page) {
        var sql = narrowed.sql();
        var after = Cursor.keys(page.after(), 2);
        if (!after.isEmpty()) {
            sql.append(" and (").append(time).append(", ").append(table).append(".id) < (?, ?)");
            narrowed.values().add(Cursor.instant(after.get(0)));
            narrowed.values().add(Cursor.id(after.get(1)));
        }
        narrowed.values().add(page.size() + 1);
        return sql.append(" order by ")
                .append(time)
                .append(" desc, ")
                .append(table)
                .append(".id desc limit ?")
                .toString();
    }

    private static SaleSummary sale(Row row) {
        var currency = row.text(11);
        return new SaleSummary(
                row.id(1),
                row.text(2),
                row.idOrNull(3),
                account(row.idOrNull(4)),
                account(row.idOrNull(5)),
                row.idOrNull(6),
                row.instant(7),
                new Money(row.number(8), currency),
                new Money(row.number(9), currency),
                new Money(row.number(10), currency),
                tenders(row.text(12)));
    }

    private static RefundSummary refund(Row row) {
        return new RefundSummary(
                row.id(1),
                row.id(2),
                row.text(3),
                row.id(4),
                new AccountId(row.id(5)),
                account(row.idOrNull(6)),
                row.instant(7),
                new Money(row.number(8), row.text(9)),
                row.text(10),
                tenders(row.text(11)));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static List<NewSale.Tender> tenders(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(NewSale.Tender::valueOf)
                .toList();
    }
}
