package org.gamingcafe.platform.job;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.InvalidInput;

/** A rule such as {@code 0 15 4 * * ?} (Quartz: second, minute, hour, day, month, weekday) in the local time of a zone. */
record Cron(String rule, ZoneId zone) {

    private static final CronParser PARSER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
    private static final int LONGEST = 80;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** As a person has typed it. Refuses what is no rule, what is never due after this instant, and what is due all the time. */
    static Cron typed(String rule, ZoneId zone, Instant now) {
        var text = rule.strip();
        if (text.length() > LONGEST || !isRule(text)) {
            throw new InvalidInput("cron", "job.cron");
        }
        var cron = new Cron(text, zone);
        var first = cron.next(now).orElseThrow(() -> new InvalidInput("cron", "job.never-due"));
        if (cron.next(first)
                .filter(second -> Duration.between(first, second).compareTo(SHORTEST) < 0)
                .isPresent()) {
            throw new InvalidInput("cron", "job.too-often");
        }
        return cron;
    }

    private static boolean isRule(String text) {
        try {
            PARSER.parse(text).validate();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** In words of this language, such as "at 04:15". */
    static String inWords(String rule, Locale language) {
        return CronDescriptor.instance(language).describe(PARSER.parse(rule));
    }

    /** The first due time after this instant; a rule that is never due again is one of our faults. */
    Instant after(Instant instant) {
        return next(instant).orElseThrow(() -> new IllegalStateException("never due again: " + rule));
    }

    /** This due time and those that follow, as long as there are any. */
    List<Instant> from(Instant first, int most) {
        var due = new ArrayList<Instant>();
        Optional<Instant> one = Optional.of(first);
        while (one.isPresent() && due.size() < most) {
            due.add(one.get());
            one = next(one.get());
        }
        return List.copyOf(due);
    }

    private Optional<Instant> next(Instant instant) {
        return Stream.of(next(instant.atZone(zone)), leftOut(instant))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> next(ZonedDateTime time) {
        return ExecutionTime.forCron(PARSER.parse(rule)).nextExecution(time).map(ZonedDateTime::toInstant);
    }

    /**
     * A time of day that the next change of the clocks leaves out is due as much later as they are put forward. Else a job
     * of that hour would miss a day.
     */
    private Optional<Instant> leftOut(Instant instant) {
        return Optional.ofNullable(zone.getRules().nextTransition(instant))
                .filter(ZoneOffsetTransition::isGap)
                .flatMap(gap -> next(gap.getDateTimeBefore().minusSeconds(1).atZone(ZoneOffset.UTC))
                        .map(due -> LocalDateTime.ofInstant(due, ZoneOffset.UTC))
                        .filter(gap.getDateTimeAfter()::isAfter)
                        .map(due -> due.atZone(zone).toInstant()));
    }
}
