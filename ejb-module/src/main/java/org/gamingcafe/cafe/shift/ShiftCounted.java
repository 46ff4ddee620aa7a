package org.gamingcafe.cafe.shift;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A drawer was counted; for the audit with what was expected. */
public record ShiftCounted(
        UUID shift,
        VenueId venue,
        ShiftCount.Kind kind,
        Money expected,
        Money counted,
        @Nullable String reason) implements DomainEvent {

    @Override
    public String act() {
        return switch (kind) {
            case COUNT -> "shift.counted";
            case RECOUNT -> "shift.recounted";
            case RESCUE -> "shift.rescued";
        };
    }

    @Override
    public Subject subject() {
        return Subject.of("shift", shift);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "expected", expected.toString(),
                "counted", counted.toString(),
                "difference", counted.minus(expected).toString());
    }
}
