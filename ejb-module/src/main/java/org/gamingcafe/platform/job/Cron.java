package org.gamingcafe.platform.job;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A rule such as {@code 0 15 4 * * ?} (Quartz: second, minute, hour, day, month, weekday) in the local time of a zone. */
record Cron(String rule, ZoneId zone) {

    private static final CronParser PARSER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

    /** The first due time after this instant; a rule that is never due again is one of our faults. */
    Instant after(Instant instant) {
        return ExecutionTime.forCron(PARSER.parse(rule))
                .nextExecution(instant.atZone(zone))
                .map(ZonedDateTime::toInstant)
                .orElseThrow(() -> new IllegalStateException("never due again: " + rule));
    }
}
