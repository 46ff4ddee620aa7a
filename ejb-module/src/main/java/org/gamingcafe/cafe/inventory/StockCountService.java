package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What really lies on the shelves: counted without knowing what should lie there, then looked at and booked by somebody else. A
 * count is locked before products.
 */
@Stateless
@RolesAllowed(Permission.INVENTORY_READ)
public class StockCountService {

    @Inject
    StockCounts counts;

    @Inject
    CountLines lines;

    @Inject
    CountBooking booking;

    @Inject
    Participants participants;

    @Inject
    Products products;

    @Inject
    ProductCategories categories;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The newest first. */
    public Slice<StockCountView> list(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        return counts.of(venue, page);
    }

    /** What should lie there is told once it is finished, to those who keep the stock. */
    public StockCountView get(UUID id) {
        return participants.shown(counts.get(id, currency(venueOf(id, Permission.INVENTORY_READ))));
    }

    /**
     * Of one category, or of everything that is on sale. Refused with {@code stock-count.under-way} if one of the products is counted
     * already, and with {@code stock-count.too-many} if there are more than one count holds.
     */
    @RolesAllowed(Permission.INVENTORY_WRITE)
    public StockCountView open(VenueId venue, @Nullable String category, Command command) {
        return idempotency.once(command, StockCountView.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
            var shelf = category == null
                    ? null
                    : categories.named(venue, category).orElseThrow(() -> new NotFound("product-category"));
            products.alone(venue);
            mustBeSome(lines.products(venue, shelf));
            var id = Ids.next();
            if (lines.areCounted(venue, shelf) || !counts.open(id, venue, shelf, clock.instant(), me())) {
                throw new CountUnderWay();
            }
            lines.add(id, venue, shelf);
            return changed(id, Map.of("category", shelf == null ? "" : shelf), null);
        });
    }

    private static void mustBeSome(long products) {
        if (products == 0) {
            throw new InvalidInput("category", "stock-count.nothing");
        }
        if (products > CountLines.MOST) {
            throw new InvalidInput("category", "stock-count.too-many", CountLines.MOST);
        }
    }

    /** What somebody has found; a second time counts instead of the first, which is kept beside it. */
    public StockCountView enter(UUID id, Map<UUID, Integer> found, Command command) {
        return idempotency.once(command, StockCountView.class, act -> {
            var venue = venueOf(id, Permission.INVENTORY_READ);
            var before = counts.locked(id, currency(venue));
            mustBe(before, StockCountView.State.OPEN);
            found.values().forEach(StockCountService::mustBePieces);
            if (found.isEmpty() || found.size() > StockService.MOST_LINES) {
                throw new InvalidInput("lines", "inventory.lines", StockService.MOST_LINES);
            }
            if (lines.enter(id, found, clock.instant(), me()) < found.size()) {
                throw new NotFound("product");
            }
            events.fire(StockCountEntered.of(before, found));
            return get(id);
        });
    }

    private static void mustBePieces(int pieces) {
        if (pieces < 0 || pieces > ProductEdit.MOST_PIECES) {
            throw new InvalidInput("counted", "stock-count.pieces", ProductEdit.MOST_PIECES);
        }
    }

    /** Everything is counted, or nobody counts the rest: what was not counted stays as it is. */
    public StockCountView finish(UUID id, Command command) {
        return idempotency.once(command, StockCountView.class, act -> {
            var venue = venueOf(id, Permission.INVENTORY_READ);
            var before = counts.locked(id, currency(venue));
            mustBe(before, StockCountView.State.OPEN);
            if (before.counted() == 0) {
                throw new InvalidInput("lines", "stock-count.nothing");
            }
            counts.finished(id, clock.instant());
            return changed(id, Map.of("counted", counted(before)), null);
        });
    }

    /** Books what is more or less than it should be (5200). Refused with {@code stock-count.own} to whoever took part in it. */
    @RolesAllowed(Permission.INVENTORY_WRITE)
    public StockCountView book(UUID id, Command command) {
        return idempotency.once(command, StockCountView.class, act -> {
            var venue = venueOf(id, Permission.INVENTORY_WRITE);
            var count = counts.locked(id, currency(venue));
            mustBe(count, StockCountView.State.COUNTED);
            participants.mustBeSomebodyElse(count);
            var booked = booking.book(act, count, currency(venue));
            counts.reviewed(id, StockCountView.State.BOOKED, clock.instant(), me(), null);
            return changed(id, booked, null);
        });
    }

    /**
     * Nothing of it is booked. Once it is finished, refused with {@code stock-count.own} to whoever took part in it: nobody throws
     * away what they do not like and counts again.
     */
    @RolesAllowed(Permission.INVENTORY_WRITE)
    public StockCountView discard(UUID id, String reason, Command command) {
        return idempotency.once(command, StockCountView.class, act -> {
            var said = Reason.checked(reason);
            var before = counts.locked(id, currency(venueOf(id, Permission.INVENTORY_WRITE)));
            if (before.state() != StockCountView.State.OPEN) {
                mustBe(before, StockCountView.State.COUNTED);
                participants.mustBeSomebodyElse(before);
            }
            counts.reviewed(id, StockCountView.State.DISCARDED, clock.instant(), me(), said);
            return changed(id, figures(before), said);
        });
    }

    private static void mustBe(StockCountView count, StockCountView.State state) {
        if (count.state() != state) {
            throw new CountNotOpen(count.state());
        }
    }

    private static String counted(StockCountView count) {
        return count.counted() + " of " + count.products();
    }

    /** What was found, and what it would have come to. */
    private static Map<String, String> figures(StockCountView count) {
        var differences = count.lines().stream()
                .map(StockCountView.Line::difference)
                .filter(Objects::nonNull)
                .toList();
        return Map.of(
                "counted", counted(count),
                "different",
                        Long.toString(differences.stream().filter(by -> by != 0).count()),
                "more",
                        Long.toString(differences.stream()
                                .mapToLong(by -> Math.max(0, by))
                                .sum()),
                "less",
                        Long.toString(differences.stream()
                                .mapToLong(by -> Math.max(0, -by))
                                .sum()));
    }

    private static UUID me() {
        return Call.current().caller().person().value();
    }

    private StockCountView changed(UUID id, Map<String, String> figures, @Nullable String reason) {
        var after = get(id);
        events.fire(new StockCountChanged(id, after.venue(), after.state(), figures, reason));
        return after;
    }

    private VenueId venueOf(UUID id, String permission) {
        return counts.venueOf(id)
                .filter(venue -> Call.current().caller().may(permission, venue))
                .orElseThrow(() -> new NotFound("stock-count"));
    }

    private String currency(VenueId venue) {
        return venues.get(venue).currency();
    }
}
