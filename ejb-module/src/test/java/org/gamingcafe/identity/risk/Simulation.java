package org.gamingcafe.identity.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.gamingcafe.identity.risk.Assessment.Level;
import org.gamingcafe.identity.risk.SimulatedAttacker.Way;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Settings;

/**
 * Sixteen weeks in which 200 members sign in and, in the last six, 20 attackers try to; only those six are counted. A
 * twentieth of the members join in these six weeks. Members who are asked pass, attackers who are asked do not; what nothing
 * speaks against is learnt, the attackers' sign-ins too. All chance comes from the seed.
 */
final class Simulation {

    private static final int MEMBERS = 200;
    private static final int JOIN_LATE = 10;
    private static final int DAYS = 112;
    private static final int COUNTED_FROM = 70;
    private static final int MOST_TRIES = 4;
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

    /** Sign-ins with the right password, and what became of them. */
    record Report(
            int members,
            int membersAsked,
            int membersRefused,
            int attackers,
            int attackersStopped,
            Map<Way, String> ways) {

        double membersAskedPercent() {
            return 100.0 * membersAsked / members;
        }

        double attackersStoppedPercent() {
            return 100.0 * attackersStopped / attackers;
        }
    }

    private record Step(Arrival arrival, Way way, boolean seated, boolean reused) {}

    private final Map<AccountId, Habits> habits = new HashMap<>();
    private final Set<Arrival> seated = new HashSet<>();
    private final RiskScale scale;
    private final Random random;

    Simulation(long seed, List<RiskSignal> signals, Settings.Risk settings) {
        random = new Random(seed);
        var all = new ArrayList<>(signals);
        all.add(new Seats(seated::contains));
        scale = new RiskScale(all, settings);
    }

    /** What a room of the café answers. */
    private record Seats(Predicate<Arrival> taken) implements RiskSignal {

        @Override
        public RiskKind kind() {
            return RiskKind.PRESENCE;
        }

        @Override
        public int percent(Arrival arrival, Habits habits) {
            var isFar = !habits.knows(Habits.Kind.CITY, arrival.place().words(), arrival.at());
            return isFar && taken.test(arrival) ? 100 : 0;
        }
    }

    Report run() {
        var steps = steps();
        var asked = new int[2];
        var members = 0;
        var attacks = new EnumMap<Way, int[]>(Way.class);
        for (var step : steps) {
            var level = take(step).level();
            if (step.way() != null) {
                var tally = attacks.computeIfAbsent(step.way(), way -> new int[2]);
                tally[0]++;
                tally[1] += level == Level.LOW ? 0 : 1;
            } else if (!step.arrival().at().isBefore(BEGIN.plus(Duration.ofDays(COUNTED_FROM)))) {
                members++;
                asked[0] += level == Level.LOW ? 0 : 1;
                asked[1] += level == Level.CRITICAL ? 1 : 0;
            }
        }
        var ways = new EnumMap<Way, String>(Way.class);
        attacks.forEach((way, tally) -> ways.put(way, tally[1] + "/" + tally[0]));
        return new Report(
                members,
                asked[0],
                asked[1],
                attacks.values().stream().mapToInt(tally -> tally[0]).sum(),
                attacks.values().stream().mapToInt(tally -> tally[1]).sum(),
                ways);
    }

    private Assessment take(Step step) {
        var arrival = step.arrival();
        var before = habits.getOrDefault(arrival.account(), Habits.NONE);
        if (step.seated()) {
            seated.add(arrival);
        }
        var assessment = scale.assess(
                arrival, step.reused() ? before.withTokenReuse(arrival.at().minusSeconds(60)) : before);
        var isLearnt = step.way() == null || assessment.level() == Level.LOW;
        if (isLearnt && assessment.level() != Level.CRITICAL) {
            habits.put(arrival.account(), before.with(arrival));
        }
        return assessment;
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        var members = new ArrayList<SimulatedMember>();
        for (var number = 0; number < MEMBERS; number++) {
            var member = new SimulatedMember(number, random, BEGIN, Duration.ofDays(DAYS));
            var first = number < JOIN_LATE ? COUNTED_FROM + random.nextInt(DAYS - COUNTED_FROM) : 0;
            for (var day = first; day < DAYS; day++) {
                member.day(BEGIN.plus(Duration.ofDays(day)))
                        .forEach(arrival -> steps.add(new Step(arrival, null, false, false)));
            }
            members.add(member);
        }
        attacks(members, steps);
        steps.sort(Comparator.comparing(step -> step.arrival().at()));
        return steps;
    }

    /** Nobody attacks who has not signed in before: there would be nothing to compare with. */
    private void attacks(List<SimulatedMember> members, List<Step> steps) {
        var number = 0;
        for (var way : Way.values()) {
            for (var i = 0; i < way.count; i++) {
                var victim = members.get(JOIN_LATE + random.nextInt(MEMBERS - JOIN_LATE));
                var attacker = new SimulatedAttacker(number++, way, random, victim);
                for (var tries = 1 + random.nextInt(MOST_TRIES); tries > 0; tries--) {
                    var day = BEGIN.plus(Duration.ofDays(COUNTED_FROM + random.nextInt(DAYS - COUNTED_FROM)));
                    var attack = attacker.attack(day);
                    steps.add(new Step(attack.arrival(), way, attack.seated(), attack.reused()));
                }
            }
        }
    }
}
