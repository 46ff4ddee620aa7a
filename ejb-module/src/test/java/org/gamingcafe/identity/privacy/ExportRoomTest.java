package org.gamingcafe.identity.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.notice.LockdownService;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.job.JobDesk;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** E12: the copy of one's data. */
@With(ExportRoomTest.Desk.class)
class ExportRoomTest extends RoomTest {

    private static final List<String> STARTED = new CopyOnWriteArrayList<>();

    @ApplicationScoped
    static class Desk implements JobDesk {

        @Override
        public long start(String job, Properties parameters) {
            STARTED.add(job);
            return STARTED.size();
        }

        @Override
        public boolean stop(long execution) {
            return false;
        }

        @Override
        public OptionalLong restart(long execution) {
            return OptionalLong.empty();
        }
    }

    private final ExportService exports = the(ExportService.class);
    private final VenueId venue = aVenue();
    private final AccountId account = aMember(venue);
    private final Caller caller = member(account, venue);

    /** The database is that of all tests of this class, and one of them takes whatever waits. */
    @BeforeEach
    void nothingElseWaits() {
        change("delete from data_export");
        STARTED.clear();
    }

    @Test
    @DisplayName("D05: however often and wherever it is asked for, one export is under way, and one job is started")
    void many_at_once_are_one() {
        var race = as(caller, () -> race(16, exports::request));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).extracting(ExportView::id).containsOnly(mine().id());
        assertThat(events(DataExportAsked.class)).hasSize(1);
        assertThat(STARTED).containsExactly("data-export");
        assertThat(mine().state()).isEqualTo(ExportView.State.REQUESTED);
        as(house(), exports::build);
    }

    @Test
    @DisplayName("E12.1, D07: every room of the house hands out its part, as a document of the published shape")
    void every_room_is_in_it() {
        ready();

        var file = open(ExportFormat.JSON);

        var document = ExportDocument.parse(file.content());
        assertThat(document.getString("format")).isEqualTo("gaming-cafe/personal-data");
        assertThat(document.getString("accountId")).isEqualTo(account.toString());
        assertThat(document.getJsonObject("rooms").keySet())
                .contains("account", "activity", "ledger", "member", "order", "play", "reservation", "review", "sale");
        assertThat(document.getJsonObject("rooms").getJsonObject("account").getString("name"))
                .isEqualTo("Somebody");
        assertThat(file.toString()).doesNotContain("Somebody");
    }

    @Test
    @DisplayName("E12.2: it lies sealed, and is told by a mail whose link lies sealed too")
    void it_lies_sealed() {
        ready();

        var content = (byte[]) one("select content from data_export where account_id = ?", account);
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Somebody");
        assertThatThrownBy(() -> the(ExportSeal.class).open(UUID.randomUUID(), content))
                .isInstanceOf(IllegalStateException.class);
        assertThat(String.valueOf(
                        one("select payload from outbox_message where aggregate_id = ?", "account:" + account)))
                .contains("data-export-ready")
                .doesNotContain("ticket=");
        assertThat(mine().percent()).isEqualTo(100);
    }

    @Test
    @DisplayName(
            "E12.3: the ticket in the mail opens it for its owner only, who has just shown a factor; each time is noted")
    void the_ticket_opens_it_for_its_owner_only() {
        ready();
        var ticket = ticket();
        var other = member(aMember(venue), venue);

        assertThat(as(caller, () -> exports.openByTicket(ticket, ExportFormat.JSON))
                        .content())
                .contains("Somebody");
        assertThat(as(caller, () -> exports.openByTicket(ticket, ExportFormat.HTML))
                        .content())
                .contains("<h2>Account</h2>");

        assertThatThrownBy(() -> as(other, () -> exports.openByTicket(ticket, ExportFormat.JSON)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(caller, () -> exports.openByTicket(Secret.random(), ExportFormat.JSON)))
                .isInstanceOf(NotFound.class);
        var id = mine().id();
        assertThatThrownBy(() -> as(other, () -> exports.open(id, ExportFormat.JSON)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exports.openByTicket(ticket, ExportFormat.JSON))
                .isInstanceOf(RuntimeException.class);
        clock().advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> as(caller, () -> exports.openByTicket(ticket, ExportFormat.JSON)))
                .isInstanceOf(StepUpRequired.class);
        assertThatThrownBy(() -> as(caller, exports::request)).isInstanceOf(StepUpRequired.class);
        assertThat(mine().downloads()).isEqualTo(2);
        assertThat(events(DataExportOpened.class)).hasSize(2);
    }

    @Test
    @DisplayName("E12.4: after seven days it opens nothing and is emptied; a year later it is forgotten")
    void it_is_over_after_seven_days() {
        ready();
        clock().advance(Duration.ofDays(7));

        assertThatThrownBy(() -> open(ExportFormat.JSON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(caller, () -> exports.removeOld(10))).isInstanceOf(Denied.class);
        assertThat(as(house(), () -> exports.removeOld(10))).isPositive();
        assertThat(mine().state()).isEqualTo(ExportView.State.EXPIRED);
        assertThat(one("select content is null from data_export where account_id = ?", account))
                .isEqualTo(true);
        clock().advance(Duration.ofDays(366));
        as(house(), () -> exports.removeOld(10));
        assertThat(as(caller, () -> exports.mine(PageRequest.FIRST)).items()).isEmpty();
    }

    @Test
    @DisplayName("Domain 8: \"this wasn't me\" cancels what is under way and what lies ready")
    void a_lockdown_cancels_it() {
        ready();
        var ticket = ticket();
        as(fresh(), exports::request);
        var taken = the(ExportDesk.class).take().orElseThrow();

        as(caller, () -> the(LockdownService.class).lockDown());
        the(ExportDesk.class).ready(taken, new byte[] {1});

        assertThat(as(caller, () -> exports.mine(PageRequest.FIRST)).items())
                .extracting(ExportView::state)
                .containsOnly(ExportView.State.CANCELLED);
        assertThatThrownBy(() -> as(fresh(), () -> exports.openByTicket(ticket, ExportFormat.JSON)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("A node that dies over it loses it to the next one; after three it is given up and its owner is told")
    void a_node_that_dies_loses_it() {
        as(caller, exports::request);
        var first = the(ExportDesk.class).take().orElseThrow();
        assertThat(the(ExportDesk.class).take()).isEmpty();
        clock().advance(Duration.ofMinutes(11));

        var second = the(ExportDesk.class).take().orElseThrow();
        the(ExportDesk.class).ready(first, new byte[] {1});
        assertThat(mine().state()).isEqualTo(ExportView.State.BUILDING);
        assertThat(second.id()).isEqualTo(first.id());
        clock().advance(Duration.ofMinutes(11));
        the(ExportDesk.class).take().orElseThrow();
        clock().advance(Duration.ofMinutes(11));

        assertThat(the(ExportDesk.class).take()).isEmpty();
        assertThat(mine().state()).isEqualTo(ExportView.State.FAILED);
        assertThat(String.valueOf(
                        one("select payload from outbox_message where aggregate_id = ?", "account:" + account)))
                .contains("data-export-failed");
    }

    @Test
    @DisplayName("An export is put together by one node: of many that look exactly one receives it")
    void one_node_receives_it() {
        as(caller, exports::request);

        var race = race(12, () -> the(ExportDesk.class).take());

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).filteredOn(Optional::isPresent).hasSize(1);
        assertThatThrownBy(() -> as(caller, exports::build)).isInstanceOf(Denied.class);
    }

    @Test
    void what_people_wrote_is_no_markup() {
        change("update account set display_name = '<script>x</script>' where id = ?", account);
        ready();

        assertThat(open(ExportFormat.HTML).content())
                .contains("&lt;script&gt;x&lt;/script&gt;")
                .doesNotContain("<script");
    }

    private void ready() {
        as(fresh(), exports::request);
        assertThat(as(house(), exports::build)).isEqualTo(1);
        assertThat(mine().state()).isEqualTo(ExportView.State.READY);
    }

    private Caller fresh() {
        return stepped(caller);
    }

    private ExportView mine() {
        return as(caller, () -> exports.mine(PageRequest.first(1))).items().getFirst();
    }

    private ExportFile open(ExportFormat format) {
        var id = mine().id();
        return as(fresh(), () -> exports.open(id, format));
    }

    /** As the mail says it. */
    private Secret ticket() {
        var sealed = (String) one(
                "select payload ->> 'sealed:link' from outbox_message where aggregate_id = ?", "account:" + account);
        var link = the(Sealer.class).open(Base64.getDecoder().decode(sealed), "notice/" + account + "/link");
        return new Secret(new String(link, StandardCharsets.UTF_8).replaceFirst(".*ticket=", ""));
    }
}
