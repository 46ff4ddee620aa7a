package org.gamingcafe.jobs.play;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.play.ComparisonService;
import org.gamingcafe.platform.kernel.Call;

/** Compares the next piece, in the transaction of its chunk. */
@Named
@Dependent
public class PieceComparison extends AbstractItemWriter {

    @Inject
    ComparisonService comparisons;

    @Override
    public void writeItems(List<Object> ids) {
        Call.ofTheHouse("job").run(() -> ids.forEach(id -> comparisons.compare((UUID) id)));
    }
}
