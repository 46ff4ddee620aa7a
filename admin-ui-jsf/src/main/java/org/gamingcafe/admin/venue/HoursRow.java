package org.gamingcafe.admin.venue;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.gamingcafe.cafe.venue.OpeningSpan;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The opening hours of one day as they are being typed; both empty: closed. */
public class HoursRow implements Serializable {

    private final DayOfWeek day;
    private @Nullable LocalTime begins;
    private @Nullable LocalTime ends;

    HoursRow(DayOfWeek day, Optional<OpeningSpan> span) {
        this.day = day;
        begins = span.map(OpeningSpan::begins).orElse(null);
        ends = span.map(OpeningSpan::ends).orElse(null);
    }

    Optional<OpeningSpan> span() {
        if (begins == null && ends == null) {
            return Optional.empty();
        }
        if (begins == null || ends == null) {
            throw new InvalidInput("hours", "venue.half-span");
        }
        return Optional.of(new OpeningSpan(day, begins, ends));
    }

    public DayOfWeek getDay() {
        return day;
    }

    public @Nullable LocalTime getBegins() {
        return begins;
    }

    public void setBegins(@Nullable LocalTime begins) {
        this.begins = begins;
    }

    public @Nullable LocalTime getEnds() {
        return ends;
    }

    public void setEnds(@Nullable LocalTime ends) {
        this.ends = ends;
    }
}
