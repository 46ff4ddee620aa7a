package org.gamingcafe.platform.crypto;

import java.util.ArrayList;
import java.util.List;

/**
 * One hash that stands for a list of hashes in their order (SHA-256; leaves and branches are told apart as in RFC 6962,
 * so that no branch can be passed off as a leaf).
 */
public final class MerkleRoot {

    private static final byte LEAF = 0;
    private static final byte BRANCH = 1;

    private MerkleRoot() {}

    public static byte[] of(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Canonical.sha256().digest();
        }
        var level = leaves.stream().map(MerkleRoot::leaf).toList();
        while (level.size() > 1) {
            level = above(level);
        }
        return level.getFirst();
    }

    /** The last one of an odd number moves up as it is. */
    private static List<byte[]> above(List<byte[]> level) {
        var above = new ArrayList<byte[]>((level.size() + 1) / 2);
        for (var i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? branch(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static byte[] leaf(byte[] hash) {
        var digest = Canonical.sha256();
        digest.update(LEAF);
        return digest.digest(hash);
    }

    private static byte[] branch(byte[] left, byte[] right) {
        var digest = Canonical.sha256();
        digest.update(BRANCH);
        digest.update(left);
        return digest.digest(right);
    }
}
