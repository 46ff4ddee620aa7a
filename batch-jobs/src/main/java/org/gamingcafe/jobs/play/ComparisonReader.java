package org.gamingcafe.jobs.play;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.gamingcafe.cafe.play.ComparisonService;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** Hands out the comparison as often as it has pieces left; the comparison itself remembers the next one. */
@Named
@Dependent
public class ComparisonReader extends AbstractItemReader {

    @Inject
    ComparisonService comparisons;

    @Inject
    @BatchProperty
    @Nullable
    String comparison;

    @Override
    public @Nullable Object readItem() {
        if (comparison == null || comparison.isBlank()) {
            return null;
        }
        var id = UUID.fromString(comparison);
        return Call.ofTheHouse("job").run(() -> comparisons.isRunning(id)) ? id : null;
    }
}
