package org.gamingcafe.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void different_rows_never_read_the_same() {
        assertThat(form().add("ab").add("c").hash())
                .isNotEqualTo(form().add("a").add("bc").hash());
        assertThat(form().add("").hash()).isNotEqualTo(form().add((String) null).hash());
        assertThat(form().add(Map.of("a", "b")).hash())
                .isNotEqualTo(form().add("a").add("b").hash());
        assertThat(Canonical.of("wall/1").add(1).hash())
                .isNotEqualTo(Canonical.of("wall/2").add(1).hash());
    }

    @Test
    void the_same_row_reads_the_same_however_finely_its_time_was_taken() {
        var fine = Instant.parse("2026-03-02T10:00:00.123456789Z");
        var asKept = Instant.parse("2026-03-02T10:00:00.123456Z");

        assertThat(form().add(fine).hash()).isEqualTo(form().add(asKept).hash()).hasSize(32);
    }

    @Test
    void a_root_changes_with_every_leaf_its_place_and_their_number() {
        var leaves = IntStream.range(0, 7).mapToObj(i -> form().add(i).hash()).toList();
        var root = MerkleRoot.of(leaves);

        assertThat(MerkleRoot.of(leaves)).isEqualTo(root).hasSize(32);
        assertThat(MerkleRoot.of(leaves.subList(0, 6))).isNotEqualTo(root);
        assertThat(MerkleRoot.of(leaves.reversed())).isNotEqualTo(root);
        assertThat(MerkleRoot.of(List.of(leaves.getFirst()))).isNotEqualTo(leaves.getFirst());
    }

    /** By hand: two leaves, so that nobody changes the form unseen; seals of the past would no longer verify. */
    @Test
    void the_form_of_a_root_is_the_one_of_rfc_6962() {
        var sha = Canonical.sha256();
        var left = sha.digest(new byte[] {0, 7});
        var right = sha.digest(new byte[] {0, 9});
        sha.update((byte) 1);
        sha.update(left);

        assertThat(MerkleRoot.of(List.of(new byte[] {7}, new byte[] {9}))).isEqualTo(sha.digest(right));
    }

    private static Canonical form() {
        return Canonical.of("wall/1");
    }
}
