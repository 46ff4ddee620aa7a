package org.gamingcafe;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guard that every room test passes at its end; here are its mutants. */
@DisplayName("D29: an act that changes a listed row names the fields")
@With(UnnamedChangesTest.Shout.class)
class UnnamedChangesTest extends RoomTest {

    private record Promoted(Map<String, String> changes) implements DomainEvent {
        @Override
        public String act() {
            return "member.promoted";
        }

        @Override
        public Subject subject() {
            return Subject.of("member", Ids.next());
        }
    }

    /** Fires as services do. */
    @jakarta.enterprise.context.ApplicationScoped
    static class Shout {
        @Inject
        Event<DomainEvent> events;

        void tell(DomainEvent event) {
            events.fire(event);
        }
    }

    @AfterEach
    void forget() {
        change("delete from touched");
    }

    @Test
    void an_act_that_says_nothing_is_found() throws SQLException {
        promote(null);

        assertThat(unnamed()).containsExactly("member: tier");
    }

    @Test
    void an_act_whose_event_names_no_field_is_found() throws SQLException {
        promote(new Promoted(Map.of()));

        assertThat(unnamed()).containsExactly("member: tier");
    }

    @Test
    void an_act_that_names_its_fields_is_right() throws SQLException {
        promote(new Promoted(Map.of("tier", "STANDARD -> GOLD")));

        assertThat(unnamed()).isEmpty();
    }

    @Test
    void a_removed_row_is_a_change_and_what_play_does_all_day_is_none() throws SQLException {
        var member = aMember(aVenue());

        asApplicationRole("delete from account_role where account_id = ?", member);
        asApplicationRole("update account set version = version + 1 where id = ?", member);

        assertThat(unnamed()).containsExactly("account_role: row removed");
    }

    @Test
    void what_is_prepared_by_the_owner_of_the_tables_is_no_act() throws SQLException {
        change("update member set tier = 'GOLD' where account_id = ?", aMember(aVenue()));

        assertThat(unnamed()).isEmpty();
    }

    private static void promote(Promoted said) {
        var member = aMember(aVenue());
        inTransaction(() -> {
            TestHouse.current()
                    .transactions()
                    .entityManager()
                    .createNativeQuery("update member set tier = 'GOLD' where account_id = :id")
                    .setParameter("id", member.value())
                    .executeUpdate();
            if (said != null) {
                the(Shout.class).tell(said);
            }
            return true;
        });
    }

    private static List<String> unnamed() throws SQLException {
        try (var owner = TestHouse.current().database().owner()) {
            return UnnamedChanges.in(owner);
        }
    }
}
