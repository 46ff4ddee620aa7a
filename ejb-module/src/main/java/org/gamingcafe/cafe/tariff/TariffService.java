package org.gamingcafe.cafe.tariff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Prices of time. Billing itself is a pure function of a tariff version and a usage. */
@Stateless
@PermitAll
public class TariffService {

    private static final System.Logger LOG = System.getLogger(TariffService.class.getName());

    @Inject
    Tariffs tariffs;

    @Inject
    TariffVersions versions;

    @Inject
    PriceRules rules;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The version that new sessions are pinned to. @throws NoTariff when the venue has none */
    @RolesAllowed(Permission.TARIFF_READ)
    public TariffView active(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.TARIFF_READ, venue, "venue");
        return tariffs.get(activeId(venue)).view();
    }

    /** The same for other rooms. */
    public UUID activeId(VenueId venue) {
        return tariffs.active(venue, clock.instant()).orElseThrow(NoTariff::new);
    }

    /** Whether time has a price there now. */
    public boolean hasOne(VenueId venue) {
        return tariffs.active(venue, clock.instant()).isPresent();
    }

    public Bill bill(UUID tariff, Usage usage) {
        return Billing.bill(tariffs.get(tariff), usage);
    }

    /** The business day to which a version counts an instant. */
    public LocalDate businessDay(UUID tariff, Instant at) {
        var version = tariffs.get(tariff);
        return version.clock().businessDay(at.getEpochSecond(), version.dayBegins());
    }

    /** How long the pauses of a session are free in sum; nothing where the version sets no limit. */
    public Optional<Duration> freePause(UUID tariff) {
        return Optional.ofNullable(tariffs.get(tariff).terms().pauseSeconds()).map(Duration::ofSeconds);
    }

    /** Who pays a bill, line by line: bonus before cash before credit. */
    public Funding funding(Bill bill, Funding.Buckets buckets) {
        return Funding.of(bill, buckets);
    }

    /** How each line of a bill came about, as it is kept. */
    public List<String> derivations(Bill bill) {
        return Derivation.of(bill);
    }

    /** A usage as it is kept. */
    public String recorded(Usage usage) {
        return Recorded.of(usage);
    }

    /** What was kept by {@link #recorded}. */
    public Usage usage(String recorded) {
        return Recorded.usage(recorded);
    }

    /** Works a bill out again from what was kept of it: by its derivations, and by the version it is pinned to. */
    public Explanation explain(UUID tariff, String usage, List<String> derivations) {
        var bill = Billing.bill(tariffs.get(tariff), Recorded.usage(usage));
        return new Explanation(
                Derivation.replay(derivations, bill.total().currency()).orElse(null),
                bill.total(),
                Derivation.of(bill).equals(derivations),
                derivations);
    }

    /** Whether what was kept of a bill gives this total when it is worked out again; what cannot be worked out explains nothing. */
    public boolean explains(UUID tariff, String usage, List<String> derivations, Money total) {
        try {
            return explain(tariff, usage, derivations).explains(total);
        } catch (RuntimeException unreadable) {
            LOG.log(Level.WARNING, "what was kept of a bill by tariff " + tariff + " cannot be worked out", unreadable);
            return false;
        }
    }

    /** What kept usages cost by each of two versions, in their order. */
    public List<Rebilled> rebill(UUID before, UUID after, List<String> usages) {
        var old = tariffs.get(before);
        var other = tariffs.get(after);
        return usages.stream()
                .map(usage -> Rebilled.of(old, other, Recorded.usage(usage)))
                .toList();
    }

    /** Of the row: as long as it stays the same, so do the prices. */
    public long versionOf(UUID tariff) {
        return versions.find(tariff).orElseThrow(NoTariff::new).version();
    }

    /**
     * What play would cost, by the version that holds now or by another one of the venue.
     *
     * @throws InvalidInput if it ends before it starts ({@code tariff.end-before-start}) or lasts too long
     */
    @RolesAllowed(Permission.TARIFF_READ)
    public Quote quote(VenueId venue, PlannedPlay play) {
        Call.current().caller().mustBeAllowed(Permission.TARIFF_READ, venue, "venue");
        if (!rules.areOf(venue, Set.of(play.groupId()))) {
            throw new NotFound("station-group");
        }
        var id = play.tariff() == null ? activeId(venue) : play.tariff();
        var tariff = versions.find(id).isPresent() ? tariffs.get(id) : null;
        if (tariff == null || !tariff.view().venue().equals(venue)) {
            throw new NotFound("tariff");
        }
        var usage = play.usage();
        return new Quote(
                id,
                play.groupId(),
                usage.segments().getFirst().from(),
                usage.end(),
                Billing.enough(tariff, usage),
                Billing.bill(tariff, usage));
    }

    /** An amount that no bill on the way through this usage exceeds, free seconds or not: so much is set aside for it. */
    public Money enough(UUID tariff, Usage usage) {
        return Billing.enough(tariffs.get(tariff), usage);
    }

    /** The last instant, at most {@code latest}, up to which the usage may go on because its time has a price. */
    public Instant pricedUntil(UUID tariff, Usage usage, Instant latest) {
        return Billing.pricedUntil(tariffs.get(tariff), usage, latest);
    }

    /**
     * The last instant, at most {@code latest}, until which the usage may go on (its last segment prolonged) so that
     * the bill does not exceed the budget; the end of the usage itself if not a second more is affordable.
     */
    public Instant affordableUntil(UUID tariff, Usage usage, Money budget, Instant latest) {
        return Billing.affordableUntil(tariffs.get(tariff), usage, budget, latest);
    }

    /** For the house itself (demo): makes this the active version. */
    public UUID activate(TariffView tariff) {
        Call.current().caller().mustBeTheHouse();
        var checked = new Tariff(tariff).view();
        if (!venues.get(tariff.venue()).currency().equals(tariff.currency())) {
            throw new InvalidInput("currency", "tariff.currency", tariff.currency());
        }
        var now = clock.instant();
        versions.lock(tariff.venue());
        versions.retire(tariff.venue(), now);
        tariffs.add(checked, TariffVersionView.State.ACTIVE, null, null, now);
        events.fire(new TariffActivated(
                tariff.venue(), tariff.id(), tariff.name(), tariff.rules().size()));
        return tariff.id();
    }
}
