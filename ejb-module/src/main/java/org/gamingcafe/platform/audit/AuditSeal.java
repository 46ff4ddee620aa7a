package org.gamingcafe.platform.audit;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.crypto.Canonical;
import org.gamingcafe.platform.crypto.MerkleRoot;

/**
 * A seal over some records, in the order (transaction, id), from one place (exclusive) to another. It names each record with
 * its hash, so that a check can say which one was touched, and the seal before it, so that no seal can be taken out.
 */
record AuditSeal(
        long number,
        Place after,
        Place to,
        List<UUID> ids,
        List<byte[]> leaves,
        byte[] root,
        byte[] previous,
        byte[] hash,
        Instant latestAt) {

    static final int HASH_BYTES = 32;

    /** Between which records: the transaction that wrote the last one, and its id. */
    record Place(String xact, UUID id) {
        static final Place START = new Place("0", new UUID(0, 0));
    }

    /** Where the next seal begins. */
    record Head(long number, Place place, byte[] hash) {
        static final Head START = new Head(0, Place.START, new byte[HASH_BYTES]);
    }

    static AuditSeal over(Head head, Place to, List<UUID> ids, List<byte[]> leaves, Instant latestAt) {
        var root = MerkleRoot.of(leaves);
        var open = new AuditSeal(
                head.number() + 1, head.place(), to, ids, leaves, root, head.hash(), new byte[HASH_BYTES], latestAt);
        return new AuditSeal(
                open.number(), open.after(), to, ids, leaves, root, open.previous(), open.itsHash(), latestAt);
    }

    Head head() {
        return new Head(number, to, hash);
    }

    /** Whether it says of itself what it was made with. */
    boolean isWhole() {
        return Arrays.equals(root, MerkleRoot.of(leaves)) && Arrays.equals(hash, itsHash());
    }

    boolean follows(Head head) {
        return number == head.number() + 1 && after.equals(head.place()) && Arrays.equals(previous, head.hash());
    }

    byte[] leavesTogether() {
        var all = new ByteArrayOutputStream(leaves.size() * HASH_BYTES);
        leaves.forEach(all::writeBytes);
        return all.toByteArray();
    }

    static List<byte[]> leaves(byte[] together) {
        var leaves = new ArrayList<byte[]>();
        for (var from = 0; from < together.length; from += HASH_BYTES) {
            leaves.add(Arrays.copyOfRange(together, from, from + HASH_BYTES));
        }
        return leaves;
    }

    private byte[] itsHash() {
        var form = Canonical.of("audit-seal/1")
                .add(number)
                .add(after.xact())
                .add(after.id())
                .add(to.xact())
                .add(to.id())
                .add(ids.size());
        ids.forEach(form::add);
        return form.add(root).add(previous).add(latestAt).hash();
    }
}
