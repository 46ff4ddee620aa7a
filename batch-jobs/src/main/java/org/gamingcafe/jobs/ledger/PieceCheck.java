package org.gamingcafe.jobs.ledger;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.VerificationService;
import org.gamingcafe.platform.kernel.Call;

/** Checks the next piece, in the transaction of its chunk. */
@Named
@Dependent
public class PieceCheck extends AbstractItemWriter {

    @Inject
    VerificationService verification;

    @Override
    public void writeItems(List<Object> verifications) {
        Call.ofTheHouse("job").run(() -> verifications.forEach(id -> verification.check((UUID) id)));
    }
}
