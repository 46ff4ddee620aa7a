package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void a_deadlock_is_tried_again() {
        var answer = Retry.onConflict(() -> {
            if (tries.incrementAndGet() < Retry.MOST_TRIES) {
                throw failure("40P01");
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(tries).hasValue(Retry.MOST_TRIES);
    }

    @Test
    void tries_are_bounded() {
        assertThatThrownBy(() -> Retry.onConflict(() -> fail("40001"))).isInstanceOf(EJBException.class);

        assertThat(tries).hasValue(Retry.MOST_TRIES);
    }

    @Test
    void what_will_not_pass_is_not_tried_again() {
        assertThatThrownBy(() -> Retry.onConflict(() -> fail("23505"))).isInstanceOf(EJBException.class);

        assertThat(tries).hasValue(1);
    }

    private String fail(String state) {
        tries.incrementAndGet();
        throw failure(state);
    }

    private static EJBException failure(String state) {
        return new EJBException("outer", new SQLException("inner", state));
    }
}
