package org.gamingcafe.cafe.inventory;

import static org.gamingcafe.cafe.inventory.ProductRows.COLUMNS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The products of all venues, and how many pieces of each are there. */
@ApplicationScoped
class Products {

    /** So many pieces of one product lie there at most. */
    static final int MOST_ON_HAND = 10_000_000;

    @PersistenceContext
    EntityManager em;

    /** One on sale. */
    Optional<Product> find(UUID id) {
        return any(id).filter(product -> !product.retired());
    }

    /** One that is sold no more, too. */
    Optional<Product> any(UUID id) {
        return Sql.first(em, "select" + COLUMNS + " from product where id = ?", ProductRows::read, id);
    }

    /** Those of a venue that are on sale. */
    List<Product> onSale(VenueId venue, Collection<UUID> ids) {
        return Sql.list(
                em,
                "select" + COLUMNS
                        + " from product where id = any (cast(? as uuid[])) and venue_id = ? and not retired",
                ProductRows::read,
                ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                venue.value());
    }

    /** From here until commit nobody else moves its stock or changes it. */
    Optional<Product> locked(UUID id) {
        return Sql.first(
                em, "select" + COLUMNS + " from product where id = ? for no key update", ProductRows::read, id);
    }

    /** From here until commit nobody else adds or changes products and categories of this venue. */
    void alone(VenueId venue) {
        Sql.list(
                em,
                "select cast(pg_advisory_xact_lock(hashtextextended(?, 75)) as text)",
                row -> true,
                venue.toString());
    }

    /** Of callers who race for the last pieces only those get them for whom there are enough. */
    Product take(VenueId venue, UUID id, int quantity) {
        return Sql.first(em, """
                        update product set on_hand = on_hand - ?
                        where id = ? and venue_id = ? and not retired and on_hand >= ?
                        returning""" + COLUMNS, ProductRows::read, quantity, id, venue.value(), quantity)
                .orElseThrow(() -> find(id).filter(product -> product.venue().equals(venue))
                        .<RuntimeException>map(product -> new OutOfStock(product.name(), product.onHand()))
                        .orElseGet(() -> new NotFound("product")));
    }

    /** The same of what goes into a kit: that may be sold in kits alone. */
    Product takePart(VenueId venue, UUID id, int quantity) {
        return Sql.first(em, """
                        update product set on_hand = on_hand - ? where id = ? and venue_id = ? and on_hand >= ?
                        returning""" + COLUMNS, ProductRows::read, quantity, id, venue.value(), quantity)
                .orElseThrow(() -> any(id).filter(product -> product.venue().equals(venue))
                        .<RuntimeException>map(product -> new OutOfStock(product.name(), product.onHand()))
                        .orElseGet(() -> new NotFound("product")));
    }

    /**
     * More pieces, or fewer for who holds its row and has looked whether they are there.
     *
     * @throws InvalidInput {@code inventory.too-many} if more would lie there than can be kept account of
     */
    Product put(UUID id, int quantity) {
        return Sql.first(
                        em,
                        "update product set on_hand = on_hand + ? where id = ? and on_hand <= ? and not kit returning"
                                + COLUMNS,
                        ProductRows::read,
                        quantity,
                        id,
                        MOST_ON_HAND - Math.max(0, quantity))
                .orElseThrow(() -> any(id).<RuntimeException>map(
                                product -> product.traits().kit()
                                        ? new IsKit(product.name())
                                        : new InvalidInput("quantity", "inventory.too-many", MOST_ON_HAND))
                        .orElseGet(() -> new NotFound("product")));
    }

    /** Those on sale with exactly this SKU; else with this barcode; else the only one with this SKU in other letters. */
    Map<String, UUID> byCode(VenueId venue, Collection<String> codes) {
        var found = new HashMap<String, UUID>();
        Sql.list(
                        em,
                        """
                        select said.code, known.id from unnest(cast(? as text[])) as said (code),
                            lateral (select coalesce(
                                (select id from product where venue_id = ? and sku = said.code and not retired),
                                (select id from product where venue_id = ? and barcode = said.code and not retired),
                                (select (array_agg(id))[1] from product where venue_id = ? and lower(sku) = lower(said.code)
                                    and not retired having count(*) = 1)) as id) known
                        where known.id is not null""",
                        row -> Map.entry(row.text(1), row.id(2)),
                        codes.stream().map(Products::quoted).collect(Collectors.joining(",", "{", "}")),
                        venue.value(),
                        venue.value(),
                        venue.value())
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    void add(UUID id, VenueId venue, ProductEdit edit, NewPrice price) {
        var added = Sql.change(
                em,
                """
                insert into product (id, venue_id, name, category, sku, barcode, variant_of, variant, low_below, age_from, cost,
                    retired, price, tax_ppm)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as smallint), cast(? as bigint), ?, ?, ?)
                on conflict (venue_id, sku) do nothing""",
                id,
                venue.value(),
                edit.name(),
                edit.category(),
                edit.sku(),
                edit.barcode(),
                edit.variantOf(),
                edit.variant(),
                edit.lowBelow(),
                edit.ageFrom(),
                cost(edit),
                edit.retired(),
                price.price().minor(),
                price.taxPpm());
        if (added == 0) {
            throw new SkuTaken(edit.sku());
        }
    }

    /** @return whether the version that was seen was still the current one */
    boolean change(UUID id, ProductEdit edit, long seen) {
        return Sql.change(
                        em,
                        """
                        update product set name = ?, category = ?, sku = ?, barcode = ?, variant_of = ?, variant = ?,
                            low_below = case when kit then 0 else ? end, age_from = cast(? as smallint), cost = cast(? as bigint), retired = ?,
                            version = version + 1
                        where id = ? and version = ?""",
                        edit.name(),
                        edit.category(),
                        edit.sku(),
                        edit.barcode(),
                        edit.variantOf(),
                        edit.variant(),
                        edit.lowBelow(),
                        edit.ageFrom(),
                        cost(edit),
                        edit.retired(),
                        id,
                        seen)
                == 1;
    }

    /** A kit is sold to nobody to whom one of its parts may not be sold, whatever was changed later. */
    void passAgeOn(UUID changed) {
        Sql.change(em, """
                update product kit set age_from = least_age.age from (
                    select k.kit_id, max(part.age_from) as age from kit_part k
                        join product part on part.id = k.part_id
                        where k.kit_id = ? or k.kit_id in (select kit_id from kit_part where part_id = ?)
                        group by k.kit_id) as least_age
                where kit.id = least_age.kit_id and least_age.age > coalesce(kit.age_from, 0)""", changed, changed);
    }

    private static @Nullable Long cost(ProductEdit edit) {
        var cost = edit.cost();
        return cost == null ? null : cost.minor();
    }

    /** Whether another product of the venue has this SKU; of one on sale, this barcode. */
    boolean isTaken(VenueId venue, UUID but, @Nullable String sku, @Nullable String barcode) {
        return Sql.first(em, """
                        select id from product where venue_id = ? and id <> ?
                            and (sku = cast(? as text) or barcode = cast(? as text) and not retired) limit 1""", row -> row.id(1), venue.value(), but, sku, barcode)
                .isPresent();
    }

    /** The one that a venue sells under this SKU. */
    Optional<UUID> onSale(VenueId venue, String sku) {
        return Sql.first(
                em,
                "select id from product where venue_id = ? and sku = ? and not retired",
                row -> row.id(1),
                venue.value(),
                sku);
    }

    /** Whether all of these are the venue's. */
    boolean areOf(VenueId venue, Collection<UUID> ids) {
        var known = Sql.one(
                em,
                "select count(*) from product where venue_id = ? and id = any (cast(? as uuid[]))",
                row -> row.number(1),
                venue.value(),
                ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        return known == ids.stream().distinct().count();
    }

    boolean hasVariants(UUID id) {
        return Sql.first(em, "select id from product where variant_of = ? limit 1", row -> row.id(1), id)
                .isPresent();
    }

    /** What is set for later takes its place, or goes, if this one begins at once. */
    void price(UUID id, NewPrice price, Instant now) {
        var from = price.from();
        var minor = price.price().minor();
        if (from == null) {
            Sql.change(em, """
                    update product set price = ?, tax_ppm = ?, next_price = null, next_tax_ppm = null, next_from = null,
                        version = version + 1
                    where id = ?""", minor, price.taxPpm(), id);
            return;
        }
        Sql.change(em, """
                update product set price = case when next_from <= ? then next_price else price end,
                    tax_ppm = case when next_from <= ? then next_tax_ppm else tax_ppm end,
                    next_price = ?, next_tax_ppm = ?, next_from = ?, version = version + 1
                where id = ?""", now, now, minor, price.taxPpm(), from, id);
    }

    /** When the next price of any product of the venue begins. */
    Optional<Instant> nextPriceBegins(VenueId venue, Instant now) {
        return Optional.ofNullable(Sql.one(
                        em,
                        "select min(next_from) from product where venue_id = ? and next_from > ?",
                        row -> new Moment(row.instantOrNull(1)),
                        venue.value(),
                        now)
                .at());
    }

    private record Moment(@Nullable Instant at) {}

    long countLow() {
        return Sql.one(
                em, "select count(*) from product where not retired and on_hand < low_below", row -> row.number(1));
    }
}
