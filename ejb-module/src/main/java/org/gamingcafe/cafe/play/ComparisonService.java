package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.job.Jobs;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;

/**
 * What a draft would have changed: every session of the last days is billed again, by the draft and by the version that
 * holds now, through the one billing function. It goes in pieces; each is one transaction that also moves the mark of how
 * far it has come, so that whoever runs it may die at any moment and no session counts twice.
 */
@Stateless
@RolesAllowed(Permission.TARIFF_READ)
public class ComparisonService {

    static final String JOB = "tariff-comparison";
    static final int PIECE = 200;
    private static final int MOST_DAYS = 90;

    @Inject
    Comparisons comparisons;

    @Inject
    ComparedSessions compared;

    @Inject
    TariffService tariffs;

    @Inject
    TariffVersionService versions;

    @Inject
    VenueService venues;

    @Inject
    Jobs jobs;

    /**
     * Starts the job for a version; goes on with one that has stalled. What an earlier one of it has found is replaced.
     *
     * @param days 1 to 90, of 24 hours each, up to now
     * @return its id
     * @throws ComparisonRunning while one is under way
     * @throws org.gamingcafe.cafe.tariff.NoTariff where nothing holds that it could be compared with
     */
    @RolesAllowed(Permission.TARIFF_MANAGE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID start(UUID draft, int days) {
        var version = versions.get(draft);
        var venue = version.tariff().venue();
        Call.current().caller().mustBeAllowed(Permission.TARIFF_MANAGE, venue, "tariff");
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("days", "comparison.days", MOST_DAYS);
        }
        if (comparisons.isUnderWay(draft)) {
            throw new ComparisonRunning();
        }
        var id =
                comparisons.begin(new Comparisons.Task(venue, draft, version.version(), tariffs.activeId(venue), days));
        var parameters = new Properties();
        parameters.setProperty("comparison", id.toString());
        jobs.start(JOB, parameters);
        return id;
    }

    /** For the job: whether there is more to compare. */
    @PermitAll
    public boolean isRunning(UUID id) {
        Call.current().caller().mustBeTheHouse();
        return comparisons
                .find(id)
                .filter(found -> found.state() == ComparisonView.State.RUNNING)
                .isPresent();
    }

    /** For the job: compares the next piece. @return whether there is more to compare */
    @PermitAll
    public boolean compare(UUID id) {
        Call.current().caller().mustBeTheHouse();
        return comparisons.take(id).map(this::piece).orElse(false);
    }

    private boolean piece(Comparisons.Progress now) {
        var comparison = now.comparison();
        if (tariffs.versionOf(comparison.draft()) != comparison.draftVersion()) {
            comparisons.end(comparison.id(), ComparisonView.State.OUTDATED);
            return false;
        }
        var sessions = comparisons.next(now, PIECE);
        if (sessions.isEmpty()) {
            comparisons.end(comparison.id(), ComparisonView.State.DONE);
            return false;
        }
        var usages = sessions.stream().map(Comparisons.Ended::usage).toList();
        var totals = tariffs.rebill(comparison.active(), comparison.draft(), usages);
        var zone = venues.get(comparison.venue()).zone();
        for (var i = 0; i < sessions.size(); i++) {
            comparisons.add(comparison.id(), sessions.get(i), totals.get(i), zone);
        }
        comparisons.advance(comparison.id(), sessions.getLast(), sessions.size());
        return true;
    }

    /** @throws NotFound {@code comparison.not-found}, for one of another venue or of another version too */
    public ComparisonView get(UUID draft, UUID id) {
        var found = comparisons
                .find(id)
                .filter(one -> one.draft().equals(draft))
                .orElseThrow(() -> new NotFound("comparison"));
        Call.current().caller().mustBeAllowed(Permission.TARIFF_READ, found.venue(), "comparison");
        return found;
    }

    /** The one of a version that was started last. */
    public Optional<ComparisonView> last(UUID draft) {
        return comparisons.last(versions.get(draft).tariff().id());
    }

    /** What it has found so far. */
    public ComparisonResult result(UUID draft, UUID id) {
        var found = get(draft, id);
        return compared.of(id, venues.get(found.venue()).currency());
    }
}
