package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.LeftMoneyService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Moves points: books and lots together. The caller holds the member's row. */
@ApplicationScoped
class Moving {

    @Inject
    Lots lots;

    @Inject
    Enrolments enrolments;

    @Inject
    FrozenPoints frozen;

    @Inject
    LedgerService ledger;

    @Inject
    LeftMoneyService money;

    @Inject
    Event<DomainEvent> events;

    /** What moves points, for books and events. */
    record Act(String type, UUID source, @Nullable String reason) {}

    /** Issues points; what the member owes is paid with them at once. */
    void issue(Enrolment member, NewPoints points, int daysValid) {
        var act = new Act(
                "points-" + points.source().name().toLowerCase(Locale.ROOT), points.sourceId(), points.reason());
        post(member, act, points.points(), Chart.POINTS_ISSUED, Chart.MEMBER_POINTS);
        var isFree = member.owed() > 0 && !frozen.isFrozen(member);
        var paidBack = isFree ? Math.min(points.points(), member.owed()) : 0;
        if (paidBack > 0) {
            post(
                    member,
                    new Act("points-owed", points.sourceId(), null),
                    paidBack,
                    Chart.MEMBER_POINTS,
                    Chart.POINTS_ISSUED);
            enrolments.owe(member, -paidBack);
        }
        lots.add(member, points, paidBack, daysValid);
        events.fire(new PointsMoved(
                member.account(), member.venue(), act.type(), points.points(), act.source(), act.reason()));
    }

    /**
     * Uses points, those that expire first first. @throws LoyaltyRefused {@code loyalty.not-enough-points}. @return the entry
     */
    UUID use(Enrolment member, long points, Act act) {
        var open = mustBeThere(member, points);
        var entry = post(member, act, points, Chart.MEMBER_POINTS, Chart.POINTS_REDEEMED);
        draw(open, points, (lot, part) -> lots.spend(act.source(), lot, part));
        events.fire(new PointsMoved(member.account(), member.venue(), act.type(), -points, act.source(), act.reason()));
        return entry;
    }

    /** What an act has used comes back to its lots; what has expired there meanwhile expires at once with the next job. */
    void giveBack(Enrolment member, long points, UUID drawnBy, Act act) {
        post(member, act, points, Chart.POINTS_REDEEMED, Chart.MEMBER_POINTS);
        returned(member, points, drawnBy, act);
    }

    /** The same where the entry that used them is reversed. */
    void reverse(Enrolment member, long points, UUID entry, Act act, String reason) {
        ledger.reverse(entry, reason, Ids.next(), null);
        returned(member, points, act.source(), act);
    }

    private void returned(Enrolment member, long points, UUID drawnBy, Act act) {
        draw(lots.drawn(drawnBy), points, (lot, part) -> lots.giveBack(drawnBy, lot, part));
        events.fire(new PointsMoved(member.account(), member.venue(), act.type(), points, act.source(), act.reason()));
        payOwed(member, points, act.source());
    }

    /** What comes back pays what is owed first, like what is earned. */
    private void payOwed(Enrolment member, long points, UUID source) {
        if (member.owed() == 0 || frozen.isFrozen(member)) {
            return;
        }
        var open = lots.open(member);
        var paid = Math.min(Math.min(points, member.owed()), sum(open));
        if (paid > 0) {
            post(member, new Act("points-owed", source, null), paid, Chart.MEMBER_POINTS, Chart.POINTS_ISSUED);
            draw(open, paid, lots::takeBack);
            enrolments.owe(member, -paid);
        }
    }

    /** Takes points off as if they had never come. @throws LoyaltyRefused {@code loyalty.not-enough-points} */
    void withdraw(Enrolment member, long points, Act act) {
        take(member, mustBeThere(member, points), points, act);
    }

    /**
     * Takes back what a bill should not have brought: what of it has expired is gone already; then from its own lot, then from
     * others, the first to expire first; what was spent, or may not leave now, is owed.
     */
    void takeBack(Enrolment member, UUID own, long tooMany, Act act) {
        if (!frozen.isFrozen(member)) {
            expire(member, false);
        }
        var points = tooMany - lots.forgive(own, tooMany);
        if (points == 0) {
            return;
        }
        var open = lots.open(member).stream()
                .sorted((one, other) ->
                        Boolean.compare(other.id().equals(own), one.id().equals(own)))
                .toList();
        var there = frozen.isFrozen(member) ? 0 : Math.min(points, sum(open));
        if (there > 0) {
            take(member, open, there, act);
        }
        if (there < points) {
            enrolments.owe(member, points - there);
            lots.addOwed(member, act.source(), points - there);
            events.fire(new PointsOwed(member.account(), member.venue(), points - there, act.source()));
        }
    }

    private void take(Enrolment member, List<Lots.Open> open, long points, Act act) {
        post(member, act, points, Chart.MEMBER_POINTS, Chart.POINTS_ISSUED);
        draw(open, points, lots::takeBack);
        events.fire(new PointsMoved(member.account(), member.venue(), act.type(), -points, act.source(), act.reason()));
    }

    /** @param isEverything also what is not over yet. @return how many points have expired */
    long expire(Enrolment member, boolean isEverything) {
        var over = lots.over(member, isEverything);
        var points = sum(over);
        if (points > 0) {
            var act = new Act("points-expired", Ids.next(), null);
            post(member, act, points, Chart.MEMBER_POINTS, Chart.POINTS_EXPIRED);
            over.forEach(lot -> lots.expire(lot.id(), lot.remaining()));
            events.fire(new PointsMoved(member.account(), member.venue(), act.type(), -points, act.source(), null));
        }
        return points;
    }

    private record Expiry(Enrolment member, Act act, long points) {}

    /** All that several members have left expires, its time over or not. The caller holds their rows. */
    void expireAll(List<Enrolment> members) {
        var left = lots.left(members);
        if (left.isEmpty()) {
            return;
        }
        var expiries = members.stream()
                .filter(member -> left.containsKey(member.key()))
                .map(member -> new Expiry(
                        member,
                        new Act("points-expired", Ids.next(), null),
                        sum(left.getOrDefault(member.key(), List.of()))))
                .toList();
        expiries.stream()
                .collect(Collectors.groupingBy(expiry -> expiry.member().venue()))
                .forEach((venue, all) ->
                        money.post(venue, all.stream().map(Moving::entry).toList()));
        lots.expire(left.values().stream().flatMap(List::stream).toList());
        for (var expiry : expiries) {
            var member = expiry.member();
            var act = expiry.act();
            events.fire(new PointsMoved(
                    member.account(), member.venue(), act.type(), -expiry.points(), act.source(), null));
        }
    }

    private static Entry entry(Expiry expiry) {
        return entry(expiry.member(), expiry.act(), expiry.points(), Chart.MEMBER_POINTS, Chart.POINTS_EXPIRED);
    }

    private List<Lots.Open> mustBeThere(Enrolment member, long points) {
        var open = lots.open(member);
        if (sum(open) < points) {
            throw LoyaltyRefused.notEnough(sum(open));
        }
        return open;
    }

    private static long sum(List<Lots.Open> lots) {
        return lots.stream().mapToLong(Lots.Open::remaining).sum();
    }

    private interface Part {
        void of(UUID lot, long points);
    }

    private static void draw(List<Lots.Open> open, long points, Part part) {
        var left = points;
        for (var lot : open) {
            var taken = Math.min(left, lot.remaining());
            if (taken > 0) {
                part.of(lot.id(), taken);
                left -= taken;
            }
        }
        if (left > 0) {
            throw new IllegalStateException("lots hold " + left + " points less than the books");
        }
    }

    private UUID post(Enrolment member, Act act, long points, Chart from, Chart to) {
        return ledger.post(entry(member, act, points, from, to));
    }

    private static Entry entry(Enrolment member, Act act, long points, Chart from, Chart to) {
        var amount = Points.of(points);
        var legs = List.of(leg(from, member, amount, true), leg(to, member, amount, false));
        return new Entry(Ids.next(), member.venue(), act.type(), null, act.reason(), legs).from(act.source());
    }

    private static Leg leg(Chart chart, Enrolment member, Money amount, boolean isDebit) {
        var owner = chart == Chart.MEMBER_POINTS ? member.account().value() : null;
        return isDebit ? Leg.debit(chart, owner, amount) : Leg.credit(chart, owner, amount);
    }
}
