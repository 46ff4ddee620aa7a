package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;

/** Of what kits are made, and of what those were made that were sold. */
@ApplicationScoped
class Kits {

    private static final String ADD = """
            insert into kit_part (kit_id, part_id, venue_id, quantity)
            select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[]))""";
    private static final String TAKEN = """
            insert into kit_taken (reference, kit_id, part_id, quantity, taken)
            select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[]),
                cast(? as integer[]))""";

    /** How many of a part go into one kit. */
    record Part(UUID kit, UUID product, int quantity) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Shelf shelf;

    /** Of those of the products that are kits; a kit has at most {@link KitPart#MOST}. */
    Map<UUID, List<Part>> parts(VenueId venue, Collection<UUID> products) {
        return Sql.list(
                        em,
                        """
                        select kit_id, part_id, quantity from kit_part
                        where kit_id = any (cast(? as uuid[])) and venue_id = ? order by kit_id, part_id""",
                        row -> new Part(row.id(1), row.id(2), (int) row.number(3)),
                        array(products),
                        venue.value())
                .stream()
                .collect(Collectors.groupingBy(Part::kit, TreeMap::new, Collectors.toList()));
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** As they are shown, by name. */
    List<KitPart> of(VenueId venue, UUID kit) {
        var parts = new HashMap<UUID, Integer>();
        parts(venue, List.of(kit))
                .getOrDefault(kit, List.of())
                .forEach(part -> parts.put(part.product(), part.quantity()));
        var products = Sql.list(
                em,
                "select" + ProductRows.COLUMNS
                        + " from product where id = any (cast(? as uuid[])) order by lower(name), id",
                ProductRows::read,
                array(parts.keySet()));
        return shelf.views(venue, products).stream()
                .map(part -> new KitPart(
                        part.id(), part.name(), part.sku(), parts.getOrDefault(part.id(), 0), part.sellable()))
                .toList();
    }

    /** Whether a kit is made of it. */
    boolean isPart(UUID product) {
        return Sql.first(em, "select kit_id from kit_part where part_id = ? limit 1", row -> row.id(1), product)
                .isPresent();
    }

    /**
     * In place of all it had, and none of them any more without any. It may not be sold to whom one of its parts may not.
     *
     * @param seen the version that was shown
     * @return whether it was still the current one
     */
    boolean replace(UUID kit, VenueId venue, Map<UUID, Integer> parts, long seen) {
        Sql.change(em, "delete from kit_part where kit_id = ?", kit);
        var isCurrent = Sql.change(em, """
                        update product set kit = ?, low_below = case when ? then 0 else low_below end,
                            age_from = greatest(age_from,
                                (select max(part.age_from) from product part where part.id = any (cast(? as uuid[])))),
                            version = version + 1
                        where id = ? and version = ?""", !parts.isEmpty(), !parts.isEmpty(), array(parts.keySet()), kit, seen) == 1;
        if (isCurrent && !parts.isEmpty()) {
            var rows = new Rows(em);
            parts.forEach((part, quantity) -> rows.add(ADD, kit, part, venue.value(), quantity));
            rows.send();
        }
        return isCurrent;
    }

    /** @param kits how many of each */
    void taken(UUID reference, Map<UUID, List<Part>> parts, Map<UUID, Integer> kits) {
        var rows = new Rows(em);
        parts.forEach((kit, all) -> all.forEach(
                part -> rows.add(TAKEN, reference, kit, part.product(), part.quantity(), kits.getOrDefault(kit, 0))));
        if (!parts.isEmpty()) {
            rows.send();
        }
    }

    /** Of what those of the products that were kits were made when the act has taken them. */
    Map<UUID, List<Part>> takenBy(UUID reference, Collection<UUID> products) {
        return Sql.list(em, """
                        select kit_id, part_id, quantity from kit_taken
                        where reference = ? and kit_id = any (cast(? as uuid[])) order by kit_id, part_id""", row -> new Part(row.id(1), row.id(2), (int) row.number(3)), reference, array(products))
                .stream()
                .collect(Collectors.groupingBy(Part::kit, TreeMap::new, Collectors.toList()));
    }

    /** @throws NotTaken if more would come back than were taken */
    void returned(UUID reference, UUID kit, int quantity) {
        var isEnough = Sql.change(
                        em,
                        "update kit_taken set returned = returned + ? where reference = ? and kit_id = ? "
                                + "and returned + ? <= taken",
                        quantity,
                        reference,
                        kit,
                        quantity)
                > 0;
        if (!isEnough) {
            throw new NotTaken(Sql.one(
                    em,
                    "select min(taken - returned) from kit_taken where reference = ? and kit_id = ?",
                    row -> (int) row.number(1),
                    reference,
                    kit));
        }
    }
}
