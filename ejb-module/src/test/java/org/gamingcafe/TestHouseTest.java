package org.gamingcafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.Test;

/** The house of the tests treats beans as the server does. */
@With({TestHouseTest.NotesService.class, TestHouseTest.Notes.class, TestHouseTest.Ears.class})
class TestHouseTest extends RoomTest {

    record NoteTaken(String text) implements DomainEvent {
        @Override
        public String act() {
            return "note.taken";
        }

        @Override
        public Subject subject() {
            return new Subject("note", text);
        }
    }

    @ApplicationScoped
    static class Notes {
        @PersistenceContext
        EntityManager em;

        void add(String text) {
            em.createNativeQuery("insert into ticket (hash, purpose, account_id, expires_at, created_at) "
                            + "values (?1, ?2, ?3, now(), now())")
                    .setParameter(1, text + "-".repeat(43 - text.length()))
                    .setParameter(2, "note")
                    .setParameter(3, Ids.next())
                    .executeUpdate();
        }
    }

    @ApplicationScoped
    static class Ears {
        final List<String> heard = new ArrayList<>();

        void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoteTaken note) {
            heard.add(note.text());
        }

        List<String> heard() {
            return heard;
        }
    }

    @Stateless
    @PermitAll
    public static class NotesService {
        @Inject
        Notes notes;

        @Inject
        Event<DomainEvent> events;

        @Inject
        Clock clock;

        public void take(String text) {
            notes.add(text);
            events.fire(new NoteTaken(text));
        }

        public void takeAndRefuse(String text) {
            take(text);
            throw new NotFound("note");
        }

        public void takeAndCrash(String text) {
            take(text);
            throw new IllegalStateException("crash");
        }

        @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
        public void outside(String text) {
            notes.add(text);
        }

        @RolesAllowed(Permission.SALE_SELL)
        public Clock clock() {
            return clock;
        }
    }

    private final NotesService service = the(NotesService.class);

    @Test
    void a_business_method_is_one_transaction() {
        service.take("kept");

        assertThatThrownBy(() -> service.takeAndRefuse("refused")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.takeAndCrash("crashed"))
                .isInstanceOf(EJBException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> service.outside("no transaction")).isInstanceOf(EJBException.class);

        assertThat(sql("select trim(trailing '-' from hash) as text from ticket"))
                .extracting(row -> row.get("text"))
                .containsExactly("kept");
        assertThat(the(Ears.class).heard()).containsExactly("kept");
        assertThat(events(NoteTaken.class)).hasSize(3);
    }

    @Test
    void who_may_call_is_checked() {
        var venue = aVenue();

        assertThatThrownBy(service::clock).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(caller(venue, Permission.SALE_READ), service::clock))
                .isInstanceOf(EJBAccessException.class);

        assertThat(as(caller(venue, Permission.SALE_SELL), service::clock)).isSameAs(clock());
        assertThat(as(house(), service::clock)).isSameAs(clock());
    }

    @Test
    void time_stands_still_until_it_is_moved() {
        var before = clock().instant();

        clock().advance(Duration.ofMinutes(3));

        assertThat(as(house(), service::clock).instant()).isEqualTo(before.plusSeconds(180));
    }

    @Test
    void a_race_runs_on_real_rows() {
        var venue = aVenue();
        change("create table seat (free integer check (free >= 0))");
        change("grant select, update on seat to cafe_app");
        change("insert into seat values (3)");

        var race = race(12, () -> asApplicationRole("update seat set free = free - 1"));

        assertThat(race.results()).hasSize(3);
        assertThat(race.failed(SqlRefused.class)).isEqualTo(9);
        assertThat(one("select count(*) from venue where id = ?", venue)).isEqualTo(1L);
    }

    @Test
    void the_application_may_not_change_the_schema() {
        assertThatThrownBy(() -> asApplicationRole("create table mine (id integer)"))
                .isInstanceOfSatisfying(
                        SqlRefused.class, refused -> assertThat(refused.state()).isEqualTo("42501"));
    }
}
