package org.gamingcafe.jobs.ledger;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.VerificationService;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/**
 * Hands out a verification as often as it has pieces left; the verification itself remembers the next one. The checkpoint
 * says which verifications are not finished.
 */
@Named
@Dependent
public class PieceReader extends AbstractItemReader {

    @Inject
    VerificationService verification;

    /** The one that somebody has asked for; nothing for those of all venues. */
    @Inject
    @BatchProperty
    @Nullable
    String asked;

    private List<UUID> open = new ArrayList<>();

    @Override
    public void open(@Nullable Serializable checkpoint) {
        open = Call.ofTheHouse("job").run(() -> begin(checkpoint));
    }

    private List<UUID> begin(@Nullable Serializable checkpoint) {
        if (checkpoint instanceof String names) {
            return ids(names);
        }
        return asked == null || asked.isBlank() ? new ArrayList<>(verification.beginAll()) : ids(asked);
    }

    private static List<UUID> ids(String names) {
        var ids = new ArrayList<UUID>();
        for (var name : names.split(",", -1)) {
            if (!name.isBlank()) {
                ids.add(UUID.fromString(name));
            }
        }
        return ids;
    }

    @Override
    public @Nullable Object readItem() {
        return Call.ofTheHouse("job").run(this::next);
    }

    private @Nullable UUID next() {
        while (!open.isEmpty()) {
            if (verification.isRunning(open.getFirst())) {
                return open.getFirst();
            }
            open.removeFirst();
        }
        return null;
    }

    @Override
    public Serializable checkpointInfo() {
        return String.join(",", open.stream().map(UUID::toString).toList());
    }
}
