package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.sql.Sql;

/** Every price that was ever set. Only ever added to. */
@ApplicationScoped
class PriceVersions {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @return since when it counts */
    Instant add(UUID product, NewPrice price) {
        var now = clock.instant();
        var from = price.from();
        var begins = from == null ? now : from;
        var by = Call.current().caller().account();
        Sql.change(
                em,
                """
                insert into price_version (id, product_id, begins_at, price, tax_ppm, set_at, set_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                product,
                begins,
                price.price().minor(),
                price.taxPpm(),
                now,
                by == null ? null : by.value());
        return begins;
    }

    /** The one that was set last comes first. */
    Slice<PriceVersion> of(UUID product, String currency, PageRequest page) {
        var after = Cursor.afterId(page).map(UUID::toString).orElse(null);
        var found = Sql.list(
                em,
                """
                select p.id, p.price, p.tax_ppm, p.begins_at, p.set_at, p.set_by,
                    exists (select from price_version l
                        where l.product_id = p.product_id and l.set_at > p.set_at and l.set_at < p.begins_at)
                from price_version p where p.product_id = ? and (cast(? as uuid) is null or p.id < cast(? as uuid))
                order by p.id desc limit ?""",
                row -> new PriceVersion(
                        row.id(1),
                        new Money(row.number(2), currency),
                        (int) row.number(3),
                        row.instant(4),
                        row.instant(5),
                        row.idOrNull(6),
                        row.flag(7)),
                product,
                after,
                after,
                page.size() + 1);
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }
}
