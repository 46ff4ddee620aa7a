package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** The suppliers of all venues. */
@ApplicationScoped
class Suppliers {

    static final int MOST = 500;

    private static final String VIEW =
            "select id, venue_id, name, customer_number, lead_days, retired, email, phone, address, version from supplier where ";

    @PersistenceContext
    EntityManager em;

    /** By name; those that are retired last. */
    List<SupplierView> of(VenueId venue) {
        return Sql.list(
                em, VIEW + "venue_id = ? order by retired, lower(name) limit ?", Suppliers::view, venue.value(), MOST);
    }

    Optional<SupplierView> find(UUID id) {
        return Sql.first(em, VIEW + "id = ?", Suppliers::view, id);
    }

    /** @throws NotFound {@code supplier.not-found}, for one of another venue too */
    SupplierView of(VenueId venue, UUID id) {
        return find(id).filter(found -> found.venue().equals(venue)).orElseThrow(() -> new NotFound("supplier"));
    }

    /** @return whether there was none of this name */
    boolean add(UUID id, VenueId venue, SupplierEdit about) {
        return Sql.change(
                        em,
                        """
                        insert into supplier (id, venue_id, name, customer_number, lead_days, retired, email, phone, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        id,
                        venue.value(),
                        about.name(),
                        about.customerNumber(),
                        about.leadDays(),
                        about.retired(),
                        about.email(),
                        about.phone(),
                        about.address())
                == 1;
    }

    boolean isTaken(VenueId venue, UUID but, String name) {
        return Sql.first(
                        em,
                        "select id from supplier where venue_id = ? and id <> ? and lower(name) = lower(?)",
                        row -> row.id(1),
                        venue.value(),
                        but,
                        name)
                .isPresent();
    }

    boolean change(UUID id, SupplierEdit about, long seen) {
        return Sql.change(
                        em,
                        """
                        update supplier set name = ?, customer_number = ?, lead_days = ?, retired = ?, email = ?, phone = ?,
                            address = ?, version = version + 1
                        where id = ? and version = ?""",
                        about.name(),
                        about.customerNumber(),
                        about.leadDays(),
                        about.retired(),
                        about.email(),
                        about.phone(),
                        about.address(),
                        id,
                        seen)
                == 1;
    }

    private static SupplierView view(Row row) {
        return new SupplierView(
                row.id(1),
                new VenueId(row.id(2)),
                new SupplierEdit(
                        row.text(3),
                        row.textOrNull(4),
                        (int) row.number(5),
                        row.flag(6),
                        row.textOrNull(7),
                        row.textOrNull(8),
                        row.textOrNull(9)),
                row.number(10));
    }
}
