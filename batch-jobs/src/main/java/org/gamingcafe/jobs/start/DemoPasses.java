package org.gamingcafe.jobs.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.pass.PassKind;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassTerms;
import org.gamingcafe.cafe.pass.PassValidity;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.cafe.venue.VenueView;

/** Time that the demo venue sells beforehand: ten hours, a night pass, and an hour a day by the month. */
@ApplicationScoped
class DemoPasses {

    private static final int TAX_PPM = 190_000;
    private static final long HOUR = 3_600;
    private static final int USUAL_PERCENT = 100;
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    @Inject
    PassProductService products;

    void offer(VenueView venue, List<UUID> groups) {
        var everywhere = groups.stream()
                .map(group -> new Entitlement.GroupUse(group, USUAL_PERCENT))
                .toList();
        var season = new PassValidity(PassValidity.Begin.SALE, 90, PassValidity.Unit.DAY, null);
        var week = new PassValidity(PassValidity.Begin.FIRST_USE, 7, PassValidity.Unit.DAY, null);
        var month = new PassValidity(PassValidity.Begin.SALE, 1, PassValidity.Unit.MONTH, null);
        products.offer(
                venue.id(),
                new PassTerms(
                        "Ten hours",
                        PassKind.MINUTES,
                        Entitlement.Kind.MINUTES,
                        10 * HOUR,
                        MIDNIGHT,
                        MIDNIGHT,
                        everywhere,
                        season,
                        DemoGoods.price("25.00", venue.currency()),
                        TAX_PPM));
        products.offer(
                venue.id(),
                new PassTerms(
                        "Night pass",
                        PassKind.WINDOW,
                        Entitlement.Kind.WINDOW,
                        0,
                        EVENING,
                        MORNING,
                        everywhere,
                        week,
                        DemoGoods.price("12.00", venue.currency()),
                        TAX_PPM));
        products.offer(
                venue.id(),
                new PassTerms(
                        "An hour a day",
                        PassKind.SUBSCRIPTION,
                        Entitlement.Kind.DAILY,
                        HOUR,
                        MIDNIGHT,
                        MIDNIGHT,
                        everywhere,
                        month,
                        DemoGoods.price("29.00", venue.currency()),
                        TAX_PPM));
    }
}
