package org.gamingcafe.jobs.privacy;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.gamingcafe.identity.privacy.ErasureService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;

/**
 * Erases the accounts of a chunk in one transaction; those that an interrupted chunk has erased already are not due any more when
 * it is repeated. Where one cannot be erased none is, and the runtime repeats the chunk with each by itself.
 */
@Named
@Dependent
public class ErasingWriter extends AbstractItemWriter {

    @Inject
    ErasureService erasures;

    @Override
    public void writeItems(List<Object> accounts) {
        var ids = accounts.stream().map(AccountId.class::cast).collect(Collectors.toSet());
        Call.ofTheHouse("job").run(() -> erasures.erase(ids));
    }
}
