package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.gamingcafe.platform.audit.AuditFault.Kind;
import org.gamingcafe.platform.audit.AuditSeal.Head;
import org.gamingcafe.platform.audit.SealedRecords.Found;

/** Compares the trail with its seals, from the last checkpoint to the end, and names each record that was touched. */
@ApplicationScoped
class AuditChain {

    private static final int PIECE = 10;
    private static final int MOST_FAULTS = 100;

    /** A seal holds at most 1,000; whoever has put more than as many beside them is found by the first of them. */
    private static final int MOST_IN_A_SEAL = 2 * AuditSeals.MOST;

    @Inject
    AuditSeals seals;

    @Inject
    SealedRecords records;

    @Inject
    AuditCheckpoints checkpoints;

    @Inject
    Clock clock;

    AuditVerification verify() {
        var walk = new Walk(checkpoints.last().map(AuditCheckpoint::head).orElse(Head.START));
        if (checkpoints.last().filter(last -> !checkpoints.isSigned(last)).isPresent()) {
            walk.found(Kind.CHECKPOINT_ALTERED, walk.head.number(), null);
        }
        var piece = seals.after(walk.head.number(), PIECE);
        while (!piece.isEmpty() && walk.faults.size() < MOST_FAULTS) {
            piece.forEach(seal -> check(seal, walk));
            piece = seals.after(walk.head.number(), PIECE);
        }
        tail(walk);
        var head = HexFormat.of().formatHex(walk.head.hash());
        return new AuditVerification(clock.instant(), walk.seals, walk.records, walk.faults, head);
    }

    private void check(AuditSeal seal, Walk walk) {
        if (seal.number() != walk.head.number() + 1) {
            walk.found(Kind.SEAL_REMOVED, walk.head.number() + 1, null);
        } else if (!seal.isWhole() || !seal.follows(walk.head)) {
            walk.found(Kind.SEAL_ALTERED, seal.number(), null);
        }
        var there = records.between(seal.after(), seal.to(), MOST_IN_A_SEAL);
        compare(seal, there, walk);
        walk.head = seal.head();
        walk.seals++;
        walk.records += there.size();
    }

    private static void compare(AuditSeal seal, List<Found> there, Walk walk) {
        var sealed = new HashMap<java.util.UUID, byte[]>();
        for (var i = 0; i < seal.ids().size(); i++) {
            sealed.put(seal.ids().get(i), seal.leaves().get(i));
        }
        for (var found : there) {
            var leaf = sealed.remove(found.row().id());
            if (leaf == null) {
                walk.found(Kind.RECORD_INSERTED, seal.number(), found);
            } else if (!found.isUnaltered() || !Arrays.equals(leaf, found.kept())) {
                walk.found(Kind.RECORD_ALTERED, seal.number(), found);
            } else if (!found.companion().isOriginOf(found.row())) {
                walk.found(Kind.ORIGIN_ALTERED, seal.number(), found);
            } else if (!found.companion().isReasonOf(found.row())) {
                walk.found(Kind.REASON_ALTERED, seal.number(), found);
            }
        }
        sealed.keySet().forEach(id -> walk.faults.add(new AuditFault(Kind.RECORD_REMOVED, seal.number(), id)));
    }

    /** What is not sealed yet is only compared with its own hash. */
    private void tail(Walk walk) {
        var place = walk.head.place();
        for (var rest = records.after(place, AuditSeals.MOST); !rest.isEmpty(); ) {
            for (var found : rest) {
                if (!found.isUnaltered()) {
                    walk.found(found.kept().length == 0 ? Kind.RECORD_INSERTED : Kind.RECORD_ALTERED, 0, found);
                }
            }
            walk.records += rest.size();
            place = rest.getLast().place();
            rest = walk.faults.size() < MOST_FAULTS ? records.after(place, AuditSeals.MOST) : List.of();
        }
    }

    private static final class Walk {
        private final List<AuditFault> faults = new ArrayList<>();
        private Head head;
        private long seals;
        private long records;

        Walk(Head head) {
            this.head = head;
        }

        void found(Kind kind, long seal, @org.jspecify.annotations.Nullable Found found) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new AuditFault(
                        kind, seal, found == null ? null : found.row().id()));
            }
        }
    }
}
