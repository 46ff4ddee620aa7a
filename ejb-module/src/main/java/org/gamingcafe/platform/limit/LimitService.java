package org.gamingcafe.platform.limit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.cluster.Tally;
import org.gamingcafe.platform.kernel.AddressRange;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The table of limits for those who run the house: what is allowed, to whom, and who was refused. */
@Stateless
public class LimitService {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SHOWN = Duration.ofHours(24);
    private static final int LONGEST_REASON = 200;
    private static final int MOST_BLOCKED = 100;
    private static final int LARGEST_OF_VENUE = 100_000;

    @Inject
    LimitTable table;

    @Inject
    ViolationRows violations;

    @Inject
    Tally tally;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<LimitsChanged> changed;

    @Inject
    Clock clock;

    @RolesAllowed(Permission.OPS_READ)
    public List<LimitRule> rules() {
        events.fire(new LimitsSeen("limits"));
        return table.rules();
    }

    @RolesAllowed(Permission.OPS_READ)
    public LimitRule rule(LimitName name) {
        events.fire(new LimitsSeen(name.key()));
        return find(name);
    }

    private LimitRule find(LimitName name) {
        return table.rules().stream()
                .filter(rule -> rule.name() == name)
                .findFirst()
                .orElseThrow(() -> new NotFound("limit"));
    }

    /**
     * Changes the numbers of a limit, on every node within five seconds. How it counts stays.
     *
     * @param seen the version that was shown
     */
    @RolesAllowed(Permission.LIMIT_MANAGE)
    public LimitRule edit(LimitName name, LimitNumbers numbers, long seen) {
        var before = find(name);
        var after = new LimitRule(
                name, before.algorithm(), numbers.most(), numbers.period(), numbers.refill(), before.version());
        if (before.version() != seen || !table.edit(after)) {
            throw new StaleEdit();
        }
        events.fire(new LimitEdited(before, after));
        changed.fire(new LimitsChanged());
        return find(name);
    }

    @RolesAllowed(Permission.OPS_READ)
    public List<AllowedRange> allowed() {
        events.fire(new LimitsSeen("allow-list"));
        return table.allowed();
    }

    /** From now on no limit counts these addresses; locks do. */
    @RolesAllowed(Permission.LIMIT_MANAGE)
    public AllowedRange allow(String range, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "limit.reason", LONGEST_REASON);
        }
        return add(new AllowedRange(Ids.next(), AddressRange.parse(range), reason.strip(), clock.instant()));
    }

    /** For a house that is opened for demonstrations or tests. */
    @PermitAll
    public AllowedRange allowByTheHouse(String range, String reason) {
        Call.current().caller().mustBeTheHouse();
        return add(new AllowedRange(Ids.next(), AddressRange.parse(range), reason, clock.instant()));
    }

    @RolesAllowed(Permission.LIMIT_MANAGE)
    public void disallow(UUID id) {
        var entry = table.allowed().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("allowed-range"));
        if (!table.disallow(id)) {
            throw new NotFound("allowed-range");
        }
        events.fire(new AllowListChanged(entry, false));
        changed.fire(new LimitsChanged());
    }

    /** Of the venues whose operations the caller may see. */
    @RolesAllowed(Permission.OPS_READ)
    public List<VenueRange> venueRanges() {
        events.fire(new LimitsSeen("venue-addresses"));
        var caller = Call.current().caller();
        return table.venues().stream()
                .filter(entry -> caller.may(Permission.OPS_READ, entry.venue()))
                .toList();
    }

    /** @param logins per minute; the table's number if null. @param requests per minute; the table's number if null */
    @RolesAllowed(Permission.LIMIT_MANAGE)
    public VenueRange enter(VenueId venue, String range, @Nullable Integer logins, @Nullable Integer requests) {
        Call.current().caller().mustBeAllowed(Permission.LIMIT_MANAGE, venue, "venue");
        var entry = new VenueRange(
                Ids.next(),
                venue,
                AddressRange.parse(range),
                number("logins", logins, LimitName.VENUE_LOGIN, LimitRule.LARGEST_SLIDING),
                number("requests", requests, LimitName.VENUE_RANGE, LARGEST_OF_VENUE));
        if (table.venues().size() >= LimitTable.MOST_RANGES) {
            throw new TooManyRanges(LimitTable.MOST_RANGES);
        }
        if (!table.enter(entry)) {
            throw new RangeTaken();
        }
        events.fire(new VenueRangeChanged(entry, true));
        changed.fire(new LimitsChanged());
        return entry;
    }

    @RolesAllowed(Permission.LIMIT_MANAGE)
    public void remove(UUID venueRange) {
        var entry = table.venues().stream()
                .filter(known -> known.id().equals(venueRange))
                .findFirst()
                .orElseThrow(() -> new NotFound("venue-range"));
        Call.current().caller().mustBeAllowed(Permission.LIMIT_MANAGE, entry.venue(), "venue-range");
        if (!table.remove(entry)) {
            throw new NotFound("venue-range");
        }
        events.fire(new VenueRangeChanged(entry, false));
        changed.fire(new LimitsChanged());
    }

    /** Newest first. */
    @RolesAllowed(Permission.OPS_READ)
    public Slice<Violation> violations(@Nullable LimitName limit, PageRequest page) {
        events.fire(new LimitsSeen("violations"));
        return violations.list(limit, page);
    }

    /** Who would be refused right now, at most a hundred, the one with the most refusals first. */
    @RolesAllowed(Permission.OPS_READ)
    public List<Violation> blocked() {
        events.fire(new LimitsSeen("blocked"));
        return violations.blocked(clock.instant(), MOST_BLOCKED);
    }

    /** Of the last 24 hours. */
    @RolesAllowed(Permission.OPS_READ)
    public LimitStatistics statistics() {
        events.fire(new LimitsSeen("statistics"));
        var since = clock.instant().minus(SHOWN).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return LimitStatistics.of(since, violations.hours(since));
    }

    /** For the night's job: what is older than 30 days, and counts that are over, at most so many. */
    @PermitAll
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        return tally.removeExpired(limit)
                + violations.removeBefore(clock.instant().minus(KEPT), limit);
    }

    private AllowedRange add(AllowedRange entry) {
        if (table.allowed().size() >= LimitTable.MOST_RANGES) {
            throw new TooManyRanges(LimitTable.MOST_RANGES);
        }
        if (!table.allow(entry)) {
            throw new RangeTaken();
        }
        events.fire(new AllowListChanged(entry, true));
        changed.fire(new LimitsChanged());
        return entry;
    }

    private int number(String field, @Nullable Integer given, LimitName usual, int largest) {
        var number = given == null ? find(usual).most() : given;
        if (number < 1 || number > largest) {
            throw new InvalidInput(field, "limit.most", largest);
        }
        return number;
    }
}
