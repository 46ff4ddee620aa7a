package org.gamingcafe.jobs.privacy;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.gamingcafe.identity.privacy.ErasureService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** Hands out, by id, the accounts whose day has come; the checkpoint is the last one that was handed out. */
@Named
@Dependent
public class DueAccountsReader extends AbstractItemReader {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    ErasureService erasures;

    private final Deque<AccountId> next = new ArrayDeque<>();
    private UUID last = BEFORE_ALL;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        next.clear();
        last = checkpoint instanceof String id ? UUID.fromString(id) : BEFORE_ALL;
    }

    @Override
    public @Nullable Object readItem() {
        if (next.isEmpty()) {
            next.addAll(
                    Call.ofTheHouse("job").run(() -> erasures.due(new AccountId(last), ErasureService.MOST_AT_ONCE)));
        }
        var account = next.poll();
        if (account == null) {
            return null;
        }
        last = account.value();
        return account;
    }

    @Override
    public Serializable checkpointInfo() {
        return last.toString();
    }
}
