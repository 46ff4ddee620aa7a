package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;

/** Goods that go over the counter and come back, kits as their parts. Products are locked in id order. */
@ApplicationScoped
class Counter {

    @Inject
    Products products;

    @Inject
    Lots lots;

    @Inject
    OpenLots open;

    @Inject
    Kits kits;

    @Inject
    Shelf shelf;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** What is past its date stays where it is. */
    List<Taken> take(VenueId venue, Map<UUID, Integer> quantities, UUID reference) {
        quantities.values().forEach(Counter::mustBeSome);
        var currency = venues.get(venue).currency();
        var cause = new Cause(venue, MoveKind.SALE, reference, null);
        var today = shelf.today(venue);
        var parts = kits.parts(venue, quantities.keySet());
        var taken = new ArrayList<Taken>();
        var costs = new HashMap<UUID, Long>();
        for (var pull : pulls(quantities, parts)) {
            var product = pull.isPart()
                    ? products.takePart(venue, pull.product(), pull.quantity())
                    : products.take(venue, pull.product(), pull.quantity());
            var from = lots.takeFresh(product, pull.quantity(), cause, today);
            if (pull.isPart()) {
                costs.merge(pull.sold(), from.cost(), Math::addExact);
            } else {
                var view = product.view(currency, clock.instant(), from.left());
                taken.add(new Taken(view, pull.quantity(), new Money(from.cost(), currency)));
            }
        }
        kits.taken(reference, parts, quantities);
        taken.addAll(kits(venue, quantities, parts.keySet(), costs));
        return taken;
    }

    /** What leaves the shelf for what is sold: itself, or a part of it. */
    private record Pull(UUID product, int quantity, UUID sold) {

        boolean isPart() {
            return !product.equals(sold);
        }
    }

    /** In id order of what leaves the shelf. */
    private static List<Pull> pulls(Map<UUID, Integer> quantities, Map<UUID, List<Kits.Part>> parts) {
        var pulls = new ArrayList<Pull>();
        quantities.forEach((sold, quantity) -> {
            var made = parts.get(sold);
            if (made == null) {
                pulls.add(new Pull(sold, quantity, sold));
            } else {
                made.forEach(part ->
                        pulls.add(new Pull(part.product(), Math.multiplyExact(part.quantity(), quantity), sold)));
            }
        });
        pulls.sort(Comparator.comparing(Pull::product).thenComparing(Pull::sold));
        return pulls;
    }

    private List<Taken> kits(VenueId venue, Map<UUID, Integer> quantities, Set<UUID> sold, Map<UUID, Long> costs) {
        if (sold.isEmpty()) {
            return List.of();
        }
        var onSale = products.onSale(venue, sold);
        if (onSale.size() < sold.size()) {
            throw new NotFound("product");
        }
        return shelf.views(venue, onSale).stream()
                .map(kit -> new Taken(
                        kit,
                        quantities.getOrDefault(kit.id(), 0),
                        new Money(costs.getOrDefault(kit.id(), 0L), kit.price().currency())))
                .toList();
    }

    /** From here until commit nobody else moves what is to come back. */
    void hold(Collection<UUID> sold, UUID reference) {
        var ids = new TreeSet<UUID>();
        var made = kits.takenBy(reference, sold);
        sold.stream().filter(id -> !made.containsKey(id)).forEach(ids::add);
        made.values().forEach(parts -> parts.forEach(part -> ids.add(part.product())));
        ids.forEach(products::locked);
    }

    /** @return what the pieces had cost */
    Money putBack(VenueId venue, Map<UUID, Integer> quantities, UUID reference, boolean isWaste) {
        quantities.values().forEach(Counter::mustBeSome);
        var parts = kits.takenBy(reference, quantities.keySet());
        parts.keySet().forEach(kit -> kits.returned(reference, kit, quantities.getOrDefault(kit, 0)));
        var cost = pulls(quantities, parts).stream()
                .mapToLong(pull -> putBack(venue, pull.product(), pull.quantity(), reference, isWaste))
                .reduce(0, Math::addExact);
        return new Money(cost, venues.get(venue).currency());
    }

    private long putBack(VenueId venue, UUID id, int quantity, UUID reference, boolean isWaste) {
        var product = products.locked(id)
                .filter(found -> found.venue().equals(venue))
                .orElseThrow(() -> new NotFound("product"));
        var taken = open.takenBy(reference, product.id());
        var left = Allocation.pieces(taken);
        if (left < quantity) {
            throw new NotTaken(left);
        }
        var back = Allocation.of(taken, quantity);
        lots.putBack(id, back.parts(), new Cause(venue, MoveKind.RETURN, reference, null));
        if (isWaste) {
            lots.takeAgain(id, back.parts(), new Cause(venue, MoveKind.WASTE, reference, null));
        } else {
            products.put(id, quantity);
        }
        return back.cost();
    }

    private static void mustBeSome(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("nothing to move: " + quantity);
        }
    }
}
