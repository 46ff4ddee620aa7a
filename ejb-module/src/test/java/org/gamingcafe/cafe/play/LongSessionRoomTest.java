package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Three days in one go, by the clock of the house; the days and evenings of {@link PlayRoom} change seven times. */
@DisplayName("T34: a 72-hour session stays fast")
class LongSessionRoomTest extends PlayRoom {

    private static final int HOURS = 72;

    /** A quarter of an hour is set aside, and two minutes before its end more of it: so often a ticker finds it due. */
    private static final Duration RENEWAL = Duration.ofMinutes(13);

    private static final int RENEWALS = (int) Duration.ofHours(HOURS).dividedBy(RENEWAL);
    private static final int IN_AN_HOUR = (int) Duration.ofHours(1).dividedBy(RENEWAL);

    final PlayTicker ticker = the(PlayTicker.class);

    @BeforeEach
    void as_long_as_one_likes() {
        var settings = the(PlaySettingsService.class);
        var wanted = new PlaySettings(120, (HOURS + 1) * 60, 30, 30, 10, true, 720, 3, 0);
        as(staff(venue, Role.MANAGER), () -> settings.set(venue, wanted));
    }

    /** An hour longer than is played, so that no end is near. */
    private PlayView begin(AccountId member) {
        var minutes = (HOURS + 1) * 60;
        var wanted = new NewPlay(aStation().id(), PlayView.Mode.PREPAID, member, false, minutes, null);
        return as(cashier, () -> play.start(wanted, key()));
    }

    private long look(PlayView session) {
        return statements(() -> now(session));
    }

    private static Object rows(String table, PlayView session) {
        return one("select count(*) from " + table + " where session_id = ?", session.id());
    }

    @Test
    @DisplayName("A tick of the last hour asks the database as often as one of the first; the bill is that of one go")
    void renewals_cost_the_same_at_the_end_and_add_up_to_one_bill() {
        var member = aMemberWith("300.00");
        var session = begin(member);
        var atFirst = look(session);
        var ticks = new ArrayList<Long>();
        for (var renewal = 0; renewal < RENEWALS; renewal++) {
            pass(RENEWAL);
            ticks.add(statements(ticker::tick));
        }
        assertThat(now(session).paidUntil())
                .as("each of them was a renewal")
                .isEqualTo(OPENING.plus(RENEWAL.multipliedBy(RENEWALS)).plus(Duration.ofMinutes(15)));
        assertThat(look(session)).isEqualTo(atFirst);
        clock().set(OPENING.plus(Duration.ofHours(HOURS)));

        var ended = end(session);

        assertThat(most(ticks.subList(RENEWALS - IN_AN_HOUR, RENEWALS)))
                .as("statements of a tick")
                .isLessThanOrEqualTo(most(ticks.subList(0, IN_AN_HOUR)));
        assertThat(rows("play_segment", session)).isEqualTo(1L);
        assertThat(rows("play_charge", session)).as("days and evenings").isEqualTo(7L);
        assertThat(one("""
                select count(*) from ledger_hold h join ledger_account a on a.id = h.account_id where a.owner = ?""", member)).as("one hold, which was raised").isEqualTo(1L);
        mustBeTheBillOfOneGo(ended);
    }

    private static long most(List<Long> ticks) {
        return Collections.max(ticks);
    }

    private void mustBeTheBillOfOneGo(PlayView ended) {
        var tariff = (UUID) one("select tariff_id from play_session where id = ?", ended.id());
        var inOneGo = Usage.of(
                List.of(new Usage.Segment(group, OPENING, OPENING.plus(Duration.ofHours(HOURS)), Usage.Kind.BILLABLE)));
        assertThat(ended.billableSeconds()).isEqualTo(HOURS * 3_600L);
        assertThat(ended.total())
                .as("36 hours by day and 36 in the evening")
                .isEqualTo(euro("280.80"))
                .isEqualTo(tariffs.bill(tariff, inOneGo).total());
        assertThat(wallet(ended.accountId()).cash()).isEqualTo(euro("19.20"));
        assertThat(wallet(ended.accountId()).held().isZero()).isTrue();
        mustBeSound(ended);
    }

    @Test
    @DisplayName("However many segments and charges a session has, whoever looks at it asks the database as often")
    void many_segments_cost_no_more_to_look_at() {
        var session = begin(aMemberWith("300.00"));
        var atFirst = look(session);
        var ticks = new ArrayList<Long>();
        for (var hour = 0; hour < HOURS; hour++) {
            pass(Duration.ofMinutes(59));
            ticks.add(statements(ticker::tick));
            pause(session);
            pass(Duration.ofMinutes(1));
            resume(session);
        }
        assertThat(rows("play_segment", session)).isEqualTo(2L * HOURS + 1);
        assertThat(look(session)).isEqualTo(atFirst);
        assertThat(ticks.getLast()).isLessThanOrEqualTo(ticks.getFirst());
        pass(Duration.ofMinutes(1));

        var ended = end(session);

        assertThat(rows("play_charge", session)).isEqualTo(HOURS + 1L);
        assertThat(look(ended)).isLessThanOrEqualTo(atFirst);
        assertThat(ended.billableSeconds()).isEqualTo((HOURS * 59 + 1) * 60L);
        mustBeSound(ended);
    }
}
