package org.gamingcafe.cafe.opening;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A table was booked, or taken back. */
public record OpeningImported(ImportView made) implements DomainEvent {

    @Override
    public String act() {
        return made.isUndone() ? "opening.undone" : "opening.imported";
    }

    @Override
    public Subject subject() {
        return Subject.of("opening-import", made.id());
    }

    @Override
    public VenueId venue() {
        return made.venue();
    }

    @Override
    public @Nullable String reason() {
        return made.undoReason();
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "kind", made.kind().name(),
                "lines", Integer.toString(made.lines()),
                "value", made.value().toString());
    }
}
