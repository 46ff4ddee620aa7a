package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gamingcafe.cafe.tariff.Prices.WEEK;
import static org.gamingcafe.cafe.tariff.Prices.berlin;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A second person approves what they have read, and nothing else. */
@DisplayName("G187: four eyes on a tariff")
class TariffApprovalRoomTest extends RoomTest {

    private static final long READ = 300;
    private static final long EDITED = 900;

    final TariffVersionService versions = the(TariffVersionService.class);
    final VenueId venue = aVenue();
    final UUID group = UUID.randomUUID();
    Caller author;
    Caller second;

    @BeforeEach
    void people() {
        clock().set(berlin("2026-03-02T12:00:00"));
        change("insert into station_group (id, venue_id, name, position) values (?, ?, 'PC', 1)", group, venue);
        author = staff(venue, Role.MANAGER);
        second = stepped(staff(venue, Role.MANAGER));
    }

    private TariffDraft draft(long minorPerHour) {
        var view = inBerlin()
                .rule(group, "All", WEEK, "00:00", "00:00", minorPerHour)
                .view();
        return new TariffDraft("Spring", view.currency(), 190_000, 0, 0, 1, view.rules(), view.terms());
    }

    private UUID drafted() {
        return as(author, () -> versions.draft(venue, draft(READ))).tariff().id();
    }

    private long price(UUID id) {
        return ((Number) one("select minor_per_hour from price_rule where tariff_id = ?", id)).longValue();
    }

    private String state(UUID id) {
        return (String) one("select state from tariff_version where id = ?", id);
    }

    @Test
    void who_wrote_or_last_changed_a_draft_does_not_approve_it() {
        var id = drafted();
        assertThatThrownBy(() -> as(stepped(author), () -> versions.approve(id, 0)))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("tariff.own-approval");
        as(second, () -> versions.change(id, draft(400), 0));

        assertThatThrownBy(() -> as(second, () -> versions.approve(id, 1))).hasMessageContaining("tariff.own-approval");
        as(stepped(author), () -> versions.approve(id, 1));

        assertThat(state(id)).isEqualTo("APPROVED");
        assertThatThrownBy(() -> change("update tariff_version set approved_by = author_id where id = ?", id))
                .hasMessageContaining("tariff_version_four_eyes");
    }

    @Test
    void approval_needs_a_fresh_factor() {
        var id = drafted();
        clock().advance(Duration.ofMinutes(11));

        assertThatThrownBy(() -> as(second, () -> versions.approve(id, 0))).hasMessageContaining("step-up.required");
    }

    @Test
    void a_draft_that_was_edited_after_it_was_read_is_not_approved() {
        var id = drafted();
        as(author, () -> versions.change(id, draft(EDITED), 0));

        assertThatThrownBy(() -> as(second, () -> versions.approve(id, 0))).isInstanceOf(StaleEdit.class);

        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    @DisplayName("Approval and edit at the same moment: what is approved is always what was read")
    void an_edit_in_between_is_never_approved() {
        for (var round = 0; round < 10; round++) {
            var id = drafted();
            var turn = new AtomicInteger();

            race(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? as(second, () -> versions.approve(id, 0))
                            : as(author, () -> versions.change(id, draft(EDITED), 0)));

            assertThat(price(id)).isEqualTo(state(id).equals("APPROVED") ? READ : EDITED);
        }
    }

    @Test
    @DisplayName("A control that approves by the id alone approves an edit that nobody has read")
    void a_careless_approval_approves_what_nobody_has_read() {
        var id = drafted();
        assertThat(price(id)).as("what is read").isEqualTo(READ);

        as(author, () -> versions.change(id, draft(EDITED), 0));
        change(
                "update tariff_version set state = 'APPROVED', approved_by = ? where id = ? and state = 'DRAFT'",
                second.person(),
                id);

        assertThat(state(id)).isEqualTo("APPROVED");
        assertThat(price(id)).isNotEqualTo(READ);
    }
}
