package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What was paid to suppliers, and what is owed to them. Only ever added to. */
@ApplicationScoped
class SupplierPayments {

    private static final String DEBT = """
            select s.id, s.name,
                coalesce((select sum(g.net + g.tax) from goods_receipt g where g.supplier_id = s.id), 0),
                coalesce((select sum(p.amount) from supplier_payment p where p.supplier_id = s.id), 0)
            from supplier s\s""";

    private static final String VIEW = """
            select p.id, p.venue_id, p.supplier_id, s.name, p.amount, p.reference, p.paid_at, p.paid_by, p.owed_after
            from supplier_payment p join supplier s on s.id = p.supplier_id
            where p.venue_id = ? and (cast(? as uuid) is null or p.supplier_id = cast(? as uuid))
                and (cast(? as uuid) is null or p.id < cast(? as uuid))
            order by p.id desc limit ?""";

    @PersistenceContext
    EntityManager em;

    /** From here until commit nobody else pays this supplier. */
    void hold(UUID supplier) {
        Sql.list(em, "select id from supplier where id = ? for update", row -> row.id(1), supplier);
    }

    SupplierDebt debt(UUID supplier, String currency) {
        return Sql.one(em, DEBT + "where s.id = ?", row -> debt(row, currency), supplier);
    }

    /** Of all of them, by name. */
    List<SupplierDebt> debts(VenueId venue, String currency) {
        return Sql.list(
                em,
                DEBT + "where s.venue_id = ? order by lower(s.name), s.id limit ?",
                row -> debt(row, currency),
                venue.value(),
                Suppliers.MOST);
    }

    private static SupplierDebt debt(Row row, String currency) {
        return new SupplierDebt(
                row.id(1), row.text(2), new Money(row.number(3), currency), new Money(row.number(4), currency));
    }

    void add(SupplierPayment payment) {
        Sql.change(
                em,
                """
                insert into supplier_payment (id, venue_id, supplier_id, amount, reference, paid_at, paid_by, owed_after)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                payment.id(),
                payment.venue().value(),
                payment.supplier(),
                payment.amount().minor(),
                payment.reference(),
                payment.paidAt(),
                payment.paidBy(),
                payment.owed().minor());
    }

    /** Ids rise with time: the newest first. @param supplier to this one alone */
    Slice<SupplierPayment> list(VenueId venue, @Nullable UUID supplier, String currency, PageRequest page) {
        var one = supplier == null ? null : supplier.toString();
        var after = Cursor.afterId(page).map(UUID::toString).orElse(null);
        var found =
                Sql.list(em, VIEW, row -> view(row, currency), venue.value(), one, one, after, after, page.size() + 1);
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    private static SupplierPayment view(Row row, String currency) {
        return new SupplierPayment(
                row.id(1),
                new VenueId(row.id(2)),
                row.id(3),
                row.text(4),
                new Money(row.number(5), currency),
                row.textOrNull(6),
                row.instant(7),
                row.idOrNull(8),
                new Money(row.number(9), currency));
    }
}
