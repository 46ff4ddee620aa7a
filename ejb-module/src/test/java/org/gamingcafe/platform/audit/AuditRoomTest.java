package org.gamingcafe.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

class AuditRoomTest extends RoomTest {

    private record Coloured(AccountId account, VenueId venue, String colour) implements DomainEvent {
        @Override
        public String act() {
            return "wall.painted";
        }

        @Override
        public Subject subject() {
            return Subject.of("wall", account.value());
        }

        @Override
        public String reason() {
            return "spring";
        }

        @Override
        public Map<String, String> changes() {
            return Map.of("colour", colour);
        }
    }

    private final AuditTrail trail = the(AuditTrail.class);

    @Test
    void an_event_is_recorded_with_who_where_and_why() {
        var painted = new Coloured(AccountId.next(), aVenue(), "blue");
        var painter = caller(painted.venue(), Permission.SELF)
                .as(Map.of(painted.venue(), "CASHIER", VenueId.next(), "ADMIN"));
        var call = new Call(painter, new Origin("192.0.2.7", "Firefox", ""), "request-1", "thread-1", Locale.ENGLISH);

        call.run(() -> inTransaction(() -> trail.record(painted)));

        assertThat(sql("""
                        select act, entity_type, venue_id, account_id, actor_kind, actor_id, actor_roles,
                            o.reason, changes ->> 'colour' as colour, request_id, correlation_id, o.ip, o.user_agent
                        from audit_record r join audit_origin o on o.audit_id = r.id where entity_id = ?""", painted.account().toString()))
                .containsExactly(Map.ofEntries(
                        Map.entry("act", "wall.painted"),
                        Map.entry("entity_type", "wall"),
                        Map.entry("venue_id", painted.venue().value()),
                        Map.entry("account_id", painted.account().value()),
                        Map.entry("actor_kind", "STAFF"),
                        Map.entry("actor_id", painter.person().value()),
                        Map.entry("actor_roles", "CASHIER"),
                        Map.entry("reason", "spring"),
                        Map.entry("colour", "blue"),
                        Map.entry("request_id", "request-1"),
                        Map.entry("correlation_id", "thread-1"),
                        Map.entry("ip", "192.0.2.7"),
                        Map.entry("user_agent", "Firefox")));
    }

    @Test
    void a_change_of_endless_length_is_cut_at_four_kilobytes_and_says_so() {
        var painted = new Coloured(AccountId.next(), aVenue(), "blaü".repeat(2_000));

        inTransaction(() -> trail.record(painted));

        var kept = (String) one(
                "select changes ->> 'colour' from audit_record where entity_id = ?",
                painted.account().toString());
        assertThat(kept)
                .startsWith("blaüblaü")
                .endsWith("[cut, 8000 characters]")
                .hasSizeLessThan(4_000);
    }

    @Test
    void a_thousand_changed_fields_are_counted_only() {
        var many = new HashMap<String, String>();
        for (var i = 0; i < 1_000; i++) {
            many.put("field" + i, "value");
        }

        assertThat(Changes.bounded(many)).containsOnlyKeys("cut");
        assertThat(Changes.json(Changes.bounded(Map.of("a", "x".repeat(10_000), "b", "short")))
                        .length())
                .isLessThan(Changes.LONGEST_BYTES);
        assertThat(Changes.bounded(Map.of("a", "x".repeat(10_000), "b", "short")))
                .containsEntry("b", "short");
    }

    @Test
    void what_was_refused_is_recorded_although_its_transaction_is_rolled_back() {
        var id = Ids.next().toString();
        var call = new Call(caller(aVenue()), Origin.INSIDE, id, id, Locale.ENGLISH);

        call.run(() -> assertThatThrownBy(() -> inTransaction(() -> {
                    the(Audit.class).refused("POST /sales", new NotFound("product"));
                    throw new NotFound("product");
                }))
                .isNotNull());

        assertThat(sql(
                        "select act, changes ->> 'what' as what, changes ->> 'code' as code from audit_record where request_id = ?",
                        id))
                .containsExactly(Map.of("act", "act.refused", "what", "POST /sales", "code", "product.not-found"));
    }

    @Test
    void the_application_cannot_change_or_remove_a_record() {
        assertThatThrownBy(() -> asApplicationRole("update audit_record set act = 'x'"))
                .isInstanceOfSatisfying(
                        SqlRefused.class, no -> assertThat(no.state()).isEqualTo("42501"));
        assertThatThrownBy(() -> asApplicationRole("delete from audit_record"))
                .isInstanceOfSatisfying(
                        SqlRefused.class, no -> assertThat(no.state()).isEqualTo("42501"));
    }
}
