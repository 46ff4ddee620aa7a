package org.gamingcafe.jobs.inventory;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.inventory.ExpiredGoodsService;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Writes off what is past its date, venue by venue; whatever somebody has written off before is not there any more. A venue that
 * cannot be done does not hold the others; it is named, and the job has failed.
 */
@Named
@Dependent
public class ExpiredGoods extends Step {

    private static final Logger LOG = Logger.getLogger(ExpiredGoods.class.getName());
    private static final String REASON = "past its date";
    private static final int MOST_NAMED = 5;

    @Inject
    ExpiredGoodsService expired;

    @Inject
    JobContext job;

    @Override
    protected String act() {
        var venues = expired.venues();
        var failed = new ArrayList<VenueId>();
        var lines = venues.stream().mapToInt(venue -> written(venue, failed)).sum();
        var done = "VENUES " + venues.size() + " PRODUCTS " + lines;
        if (!failed.isEmpty()) {
            var status = done + " FAILED " + failed.size() + ": " + named(failed);
            job.setExitStatus(status);
            throw new IllegalStateException(status);
        }
        return done;
    }

    private int written(VenueId venue, List<VenueId> failed) {
        try {
            return repeat(() -> writtenOff(venue));
        } catch (RuntimeException trouble) {
            LOG.log(
                    Level.WARNING,
                    trouble,
                    () -> "what is past its date was not written off in venue " + venue.value());
            failed.add(venue);
            return 0;
        }
    }

    private int writtenOff(VenueId venue) {
        return expired.writeOffByItself(venue, REASON)
                .map(done -> done.lines().size())
                .orElse(0);
    }

    private static String named(List<VenueId> venues) {
        var names = venues.stream().limit(MOST_NAMED).map(venue -> venue.value().toString());
        return names.collect(Collectors.joining(" ")) + (venues.size() > MOST_NAMED ? " …" : "");
    }
}
