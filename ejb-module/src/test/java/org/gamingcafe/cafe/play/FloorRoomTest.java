package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import org.gamingcafe.With;
import org.gamingcafe.platform.kernel.PageRequest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@With(FloorRoomTest.Statements.class)
class FloorRoomTest extends PlayRoom {

    /** Counts what is sent to the database. */
    @ApplicationScoped
    static class Statements {

        @PersistenceContext
        EntityManager em;

        long of(Runnable act) {
            var statistics = statistics();
            statistics.setStatisticsEnabled(true);
            var before = statistics.getPrepareStatementCount();
            act.run();
            return statistics.getPrepareStatementCount() - before;
        }

        private Statistics statistics() {
            return em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        }
    }

    @Test
    void the_board_shows_every_seat_and_who_plays() {
        var free = aStation();
        var session = aSession("20.00");
        pass(Duration.ofMinutes(10));

        var board = as(cashier, () -> floor.board(venue));

        assertThat(board).hasSize(2);
        assertThat(board.getFirst().station().id()).isEqualTo(free.id());
        assertThat(board.getFirst().play()).isNull();
        assertThat(board.getLast().play().id()).isEqualTo(session.id());
        assertThat(board.getLast().play().total()).isEqualTo(euro("0.50"));
        assertThat(board.getLast().playerName()).isEqualTo("Somebody");
    }

    @Test
    void the_board_asks_the_database_as_often_for_many_seats_as_for_one() {
        aSession("20.00");
        as(cashier, () -> floor.board(venue));
        var forOne = the(Statements.class).of(() -> as(cashier, () -> floor.board(venue)));
        for (var i = 0; i < 5; i++) {
            aSession("20.00");
            aStation();
        }

        var forMany = the(Statements.class).of(() -> as(cashier, () -> floor.board(venue)));

        assertThat(forMany)
                .as("seats with their bookings, play, its tiers")
                .isEqualTo(forOne)
                .isLessThanOrEqualTo(3);
    }

    @Test
    void a_list_asks_the_database_as_often_for_many_sessions_as_for_one() {
        for (var i = 0; i < 5; i++) {
            aSession("20.00");
        }
        var page = PageRequest.FIRST;

        var statements = the(Statements.class).of(() -> as(cashier, () -> play.list(venue, page)));

        assertThat(statements)
                .as("sessions, their segments, their tiers, their silent seats")
                .isLessThanOrEqualTo(4);
    }
}
