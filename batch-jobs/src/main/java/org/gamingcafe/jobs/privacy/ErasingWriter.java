package org.gamingcafe.jobs.privacy;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gamingcafe.identity.privacy.ErasureService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;

/**
 * Erases account by account, each in a transaction of its own; those that an interrupted chunk has erased already are not due
 * any more when it is repeated.
 */
@Named
@Dependent
public class ErasingWriter extends AbstractItemWriter {

    @Inject
    ErasureService erasures;

    @Override
    public void writeItems(List<Object> accounts) {
        Call.ofTheHouse("job").run(() -> accounts.forEach(account -> erasures.erase((AccountId) account)));
    }
}
