package org.gamingcafe.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.observe.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What operators change, and what they see. */
class LimitServiceRoomTest extends RoomTest {

    private final LimitService service = the(LimitService.class);
    private final Violations violations = the(Violations.class);
    private final Rulebook rulebook = the(Rulebook.class);
    private final Caller operator = caller(aVenue(), Permission.OPS_READ, Permission.LIMIT_MANAGE);
    private final Caller watcher = caller(aVenue(), Permission.OPS_READ);

    @BeforeEach
    void empty() {
        violations.write();
        change("delete from limit_violation");
        change("delete from limit_alert");
    }

    @Test
    @DisplayName("E4.6: new numbers hold at once, and the record names what was before")
    void an_edit_holds_at_once_and_is_on_record() {
        var seen = as(operator, () -> service.rule(LimitName.EXPORT));

        var edited = as(operator, () -> service.edit(LimitName.EXPORT, numbers(5, 1_800, 0), seen.version()));

        assertThat(edited.version()).isEqualTo(seen.version() + 1);
        assertThat(rulebook.now().rule(LimitName.EXPORT).most()).isEqualTo(5);
        assertThat(
                        one(
                                "select cast(changes as text) from audit_record where act = 'limit.edited' and entity_id = 'export'"))
                .asString()
                .contains("\"most\": \"3 → 5\"", "\"periodSeconds\": \"3600 → 1800\"");
        assertThatThrownBy(() ->
                        as(operator, () -> service.edit(LimitName.EXPORT, numbers(9, 1_800, 0), seen.version())))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    @DisplayName("E4.4: what another node has changed is read within seconds")
    void what_another_node_has_changed_is_read_again() {
        rulebook.reload();
        change("update rate_limit set most = 77 where name = 'deletion'");
        change("""
                insert into allowed_address (id, range, reason, since)
                values (?, '100.64.0.0/10', 'by another node', now())""", UUID.randomUUID());
        assertThat(rulebook.now().rule(LimitName.DELETION).most()).isEqualTo(3);

        rulebook.reload();

        assertThat(rulebook.now().rule(LimitName.DELETION).most()).isEqualTo(77);
        assertThat(rulebook.now().allows("100.64.1.2")).isTrue();
    }

    @Test
    void numbers_without_sense_are_refused() {
        assertThatThrownBy(() -> edit(LimitName.LOGIN, numbers(0, 60, 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> edit(LimitName.LOGIN, numbers(1_001, 60, 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> edit(LimitName.LOGIN, numbers(10, 0, 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> edit(LimitName.LOGIN, numbers(10, 86_401, 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> edit(LimitName.LOGIN, numbers(10, 60, 1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> edit(LimitName.USER, numbers(120, 1, 0))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void only_operators_change_limits_and_nobody_else_sees_them() {
        assertThatThrownBy(() -> as(watcher, () -> service.edit(LimitName.LOGIN, numbers(1, 1, 0), 0)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(watcher, () -> service.allow("192.0.2.1", "mine")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(caller(aVenue(), Permission.SELF), service::rules))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(operator, () -> service.allowByTheHouse("192.0.2.1", "mine")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(operator, () -> service.removeOld(1))).isInstanceOf(Denied.class);
    }

    @Test
    void the_allow_list_takes_a_range_once_with_a_reason_and_gives_it_up_once() {
        var entry = as(operator, () -> service.allow("192.0.2.64/26", " the office "));

        assertThat(as(watcher, service::allowed)).contains(entry);
        assertThat(entry.reason()).isEqualTo("the office");
        assertThatThrownBy(() -> as(operator, () -> service.allow("192.0.2.64/26", "again")))
                .isInstanceOf(RangeTaken.class);
        assertThatThrownBy(() -> as(operator, () -> service.allow("192.0.2.1", " ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(operator, () -> service.allow("somewhere", "why")))
                .isInstanceOf(InvalidInput.class);
        as(operator, () -> service.disallow(entry.id()));
        assertThatThrownBy(() -> as(operator, () -> service.disallow(entry.id())))
                .isInstanceOf(NotFound.class);
        assertThat(sql(
                        "select changes->>'range' as range from audit_record where entity_id = ? order by at, id",
                        entry.id().toString()))
                .extracting(row -> row.get("range"))
                .containsExactlyInAnyOrder(" → 192.0.2.64/26", "192.0.2.64/26 → ");
    }

    @Test
    void a_venues_range_belongs_to_those_who_run_that_venue() {
        var venue = operator.permissions().keySet().iterator().next();
        var stranger = caller(aVenue(), Permission.OPS_READ, Permission.LIMIT_MANAGE);

        var entry = as(operator, () -> service.enter(venue, "198.51.100.128/25", 90, 5_000));

        assertThat(as(operator, service::venueRanges)).containsExactly(entry);
        assertThat(as(stranger, service::venueRanges)).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> service.enter(venue, "198.51.100.1", null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> service.remove(entry.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(operator, () -> service.enter(venue, "198.51.100.128/25", null, null)))
                .isInstanceOf(RangeTaken.class);
        assertThatThrownBy(() -> as(operator, () -> service.enter(venue, "198.51.100.1", 0, null)))
                .isInstanceOf(InvalidInput.class);
        as(operator, () -> service.remove(entry.id()));
        assertThat(as(operator, service::venueRanges)).isEmpty();
    }

    @Test
    @DisplayName("E4.5, G076: refusals are added up per hour and caller, and counted")
    void refusals_are_added_up() {
        var counted = the(Figures.class).counted("rate_limit_rejected_total");
        refused(LimitName.LOGIN, "ip:203.0.113.7", 5);
        violations.write();
        refused(LimitName.LOGIN, "ip:203.0.113.7", 7);
        refused(LimitName.ANONYMOUS, "ip:203.0.113.8", 1);
        violations.write();

        var list = as(watcher, () -> service.violations(LimitName.LOGIN, PageRequest.FIRST))
                .items();

        assertThat(list).singleElement().satisfies(row -> {
            assertThat(row.refused()).isEqualTo(12);
            assertThat(row.subject()).isEqualTo("ip:203.0.113.7");
        });
        assertThat(as(watcher, () -> service.violations(null, PageRequest.first(1))))
                .satisfies(first -> {
                    assertThat(first.items()).hasSize(1);
                    assertThat(as(watcher, () -> service.violations(null, new PageRequest(1, first.next())))
                                    .items())
                            .hasSize(1)
                            .doesNotContainAnyElementsOf(first.items());
                });
        assertThat(as(watcher, service::blocked)).hasSize(2);
        assertThat(as(watcher, service::statistics).refused()).isEqualTo(13);
        assertThat(the(Figures.class).counted("rate_limit_rejected_total")).isEqualTo(counted + 13);
        clock().advance(Duration.ofMinutes(5));
        assertThat(as(watcher, service::blocked)).isEmpty();
    }

    @Test
    @DisplayName("E4.5: who runs into a limit again and again is told of, once per limit and hour")
    void repeated_refusals_are_told_once() {
        var administrator = staff(aVenue(), Role.ADMIN);
        refused(LimitName.LOGIN, "ip:203.0.113.7", ViolationRows.REPEATED - 1);
        violations.write();
        assertThat(events(LimitExceededRepeatedly.class)).isEmpty();

        refused(LimitName.LOGIN, "ip:203.0.113.7", 1);
        refused(LimitName.LOGIN, "ip:203.0.113.9", 500);
        violations.write();
        refused(LimitName.LOGIN, "ip:203.0.113.7", 100);
        violations.write();

        var told = events(LimitExceededRepeatedly.class);
        assertThat(told).hasSize(1);
        assertThat(sql(
                        "select payload->>'limit' as name from outbox_message where payload->>'accountId' = ?",
                        administrator.account().toString()))
                .extracting(row -> row.get("name"))
                .containsExactly("login");
        assertThat(one(
                        "select count(*) from audit_record where entity_id = ?",
                        told.getFirst().subject().id()))
                .isEqualTo(1L);
    }

    @Test
    void a_flood_from_many_addresses_leaves_a_bounded_number_of_rows() {
        for (var i = 0; i < 3_000; i++) {
            refused(LimitName.ANONYMOUS, "ip:flood-" + i, 1);
        }
        violations.write();

        assertThat(count("limit_violation")).isEqualTo(Violations.MOST_NOTES + 1);
        assertThat(one("select refused from limit_violation where subject = 'others'"))
                .isEqualTo(2_000L);
    }

    @Test
    @DisplayName("A person gets the refusals that name them, and is forgotten")
    void refusals_of_an_account_are_personal() {
        var account = AccountId.next();
        refused(LimitName.USER, "account:" + account, 3);
        violations.write();
        var data = the(LimitPersonalData.class);

        assertThat(inTransaction(() -> data.export(account)).toString()).contains("| user | 3");
        inTransaction(() -> data.erase(Set.of(account)));

        assertThat(inTransaction(() -> data.export(account))).isEqualTo(Map.of("limitViolations", java.util.List.of()));
    }

    @Test
    void after_thirty_days_refusals_are_removed() {
        refused(LimitName.LOGIN, "ip:203.0.113.7", 30);
        violations.write();
        clock().advance(Duration.ofDays(29));
        assertThat(as(house(), () -> service.removeOld(100))).isZero();

        clock().advance(Duration.ofDays(2));

        assertThat(as(house(), () -> service.removeOld(100))).isEqualTo(1);
        assertThat(count("limit_alert")).isZero();
    }

    private void refused(LimitName limit, String subject, int times) {
        var now = clock().instant();
        for (var i = 0; i < times; i++) {
            violations.note(limit, subject, now, now.plus(1, ChronoUnit.MINUTES));
        }
    }

    private LimitRule edit(LimitName name, LimitNumbers numbers) {
        return as(operator, () -> service.edit(name, numbers, service.rule(name).version()));
    }

    private static LimitNumbers numbers(int most, int seconds, int refill) {
        return new LimitNumbers(most, Duration.ofSeconds(seconds), refill);
    }
}
