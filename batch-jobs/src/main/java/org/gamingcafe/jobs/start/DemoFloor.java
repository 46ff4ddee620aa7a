package org.gamingcafe.jobs.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.tariff.TariffView.RuleView;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Ids;

/** The seats of the demo venue in three groups, and what an hour on them costs by day, by night and at the weekend. */
@ApplicationScoped
class DemoFloor {

    private static final int TAX_PPM = 190_000;
    private static final int MINUTE = 60;
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime LATE = LocalTime.of(22, 0);
    private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));

    private record Plan(String group, String seat, int seats, String day, String weekend, String night) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("Standard", "PC", 14, "3.00", "3.60", "2.00"),
            new Plan("Pro", "Pro PC", 6, "4.50", "5.40", "3.00"),
            new Plan("Console", "Console", 4, "4.00", "4.80", "2.80"));

    @Inject
    StationService stations;

    @Inject
    TariffService tariffs;

    @Inject
    DemoPasses passes;

    List<StationView> furnish(VenueView venue) {
        var seats = new ArrayList<StationView>();
        var rules = new ArrayList<RuleView>();
        for (var plan : PLANS) {
            var group = stations.addGroup(venue.id(), plan.group(), PLANS.indexOf(plan));
            for (var seat = 1; seat <= plan.seats(); seat++) {
                var number = seats.size() + 1;
                seats.add(stations.add(venue.id(), group.id(), number, plan.seat() + " " + seat));
            }
            rules.addAll(rules(group.id(), plan, venue.currency()));
        }
        tariffs.activate(new TariffView(
                Ids.next(),
                venue.id(),
                "Opening tariff",
                venue.currency(),
                venue.zone().getId(),
                TAX_PPM,
                0,
                0,
                MINUTE,
                rules));
        passes.offer(venue, rules.stream().map(RuleView::groupId).distinct().toList());
        return seats;
    }

    private static List<RuleView> rules(UUID group, Plan plan, String currency) {
        return List.of(
                new RuleView(group, plan.group() + " day", WORKDAYS, MORNING, LATE, hour(plan.day(), currency)),
                new RuleView(group, plan.group() + " weekend", WEEKEND, MORNING, LATE, hour(plan.weekend(), currency)),
                new RuleView(group, plan.group() + " night", ALL_DAYS, LATE, MIDNIGHT, hour(plan.night(), currency)),
                new RuleView(
                        group, plan.group() + " night", ALL_DAYS, MIDNIGHT, MORNING, hour(plan.night(), currency)));
    }

    private static long hour(String price, String currency) {
        return DemoGoods.price(price, currency).minor();
    }
}
