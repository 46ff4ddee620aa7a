package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void shares_add_up_and_the_largest_remainder_comes_first() {
        assertThat(Shares.of(10, new long[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Shares.of(7, new long[] {10, 15, 25})).containsExactly(1, 2, 4);
        assertThat(Shares.of(0, new long[] {3, 4})).containsExactly(0, 0);
    }

    @Test
    void nobody_gets_a_share_of_nothing() {
        assertThat(Shares.of(0, new long[] {0, 0})).containsExactly(0, 0);
        assertThatThrownBy(() -> Shares.of(1, new long[] {0, 0})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void large_numbers_do_not_overflow() {
        assertThat(Shares.of(Long.MAX_VALUE, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}))
                .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
    }
}
