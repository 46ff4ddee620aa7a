package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The price of play is worked out again from what was kept of it. */
class ExplanationRoomTest extends PlayRoom {

    final ExplanationService explanations = the(ExplanationService.class);

    private PlayView played() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(10));
        pause(session);
        pass(Duration.ofMinutes(5));
        resume(session);
        pass(Duration.ofMinutes(31));
        return end(session);
    }

    private ExplainedReceipt explained(PlayView play) {
        return as(cashier, () -> explanations.explain(play.receiptNumber()));
    }

    private void tamper(String column, String table, UUID session, String part, String other) {
        change(
                "update %s set %s = replace(%s, ?, ?) where session_id = ?".formatted(table, column, column),
                part,
                other,
                session);
    }

    @Test
    @DisplayName("I8: a receipt that is worked out again gives the same amount")
    void a_receipt_is_worked_out_again() {
        var play = played();

        var explained = explained(play);

        assertThat(explained.rerun()).isEqualTo(play.total()).isEqualTo(euro("2.05"));
        assertThat(explained.isExplained()).isTrue();
        mustBeSound(play);
    }

    @Test
    @DisplayName("T2: a tariff that is edited later changes no old bill")
    void a_later_tariff_changes_no_old_bill() {
        var play = played();
        charge(9_000, 9_000);

        assertThat(explained(play).isExplained()).isTrue();
        assertThat(explained(play).rerun()).isEqualTo(play.total());
    }

    @Test
    void a_derivation_that_was_tampered_with_is_noticed() {
        for (var change : List.of("\"seconds\":600=\"seconds\":601", "\"rate\":300=\"rate\":299", "\"Day\"=\"Dax\"")) {
            var play = played();
            var parts = change.split("=");

            tamper("derivation", "play_charge", play.id(), parts[0], parts[1]);

            assertThat(explained(play).isExplained()).as(change).isFalse();
        }
    }

    @Test
    void a_usage_that_was_tampered_with_is_noticed() {
        var play = played();

        tamper("usage", "play_bill", play.id(), "PAUSED", "BILLABLE");

        assertThat(explained(play).isExplained()).isFalse();
        assertThat(explained(play).rerun()).isEqualTo(euro("2.30"));
    }

    @Test
    void a_charge_without_a_derivation_is_shown_as_it_was_issued() {
        var play = played();
        change("delete from play_bill where session_id = ?", play.id());

        assertThat(explained(play).isExplained()).isNull();
        assertThat(explained(play).receipt().total()).isEqualTo(play.total());
    }

    @Test
    void only_who_may_read_a_receipt_may_have_it_explained() {
        var play = played();
        var stranger = aMemberWith("0");

        assertThatThrownBy(() -> as(member(stranger, venue), () -> explanations.explain(play.receiptNumber())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("T22: the tier that a player has at the start is the one by which the session is billed")
    void a_session_is_billed_by_the_tier_of_its_player() {
        var member = aMemberWith("20.00");
        change("update member set tier = 'GOLD' where account_id = ?", member.value());
        gold();
        var session = start(aStation().id(), member);
        pass(Duration.ofHours(1));

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(explained(ended).isExplained()).isTrue();
    }

    /** Everybody pays 3.00 an hour, gold members 1.00. */
    private void gold() {
        var week = EnumSet.allOf(DayOfWeek.class);
        var midnight = LocalTime.MIDNIGHT;
        charge(
                List.of(
                        new TariffView.RuleView(group, "All", week, midnight, midnight, 300),
                        new TariffView.RuleView(group, "Gold", week, midnight, midnight, 100, "GOLD", false)),
                0);
        assertThat(the(TariffService.class).activeId(venue)).isNotNull();
    }
}
