package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.pass.NewPassSale;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassService;
import org.gamingcafe.cafe.pass.PassTicker;
import org.gamingcafe.cafe.pass.PassView;
import org.gamingcafe.cafe.pass.SomePass;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Time that was paid for before is played first, and the books say so. */
class PassesInPlayRoomTest extends PlayRoom {

    private final PassService passes = the(PassService.class);
    private final LedgerService ledger = the(LedgerService.class);
    private final Caller manager = staff(venue, Role.MANAGER);

    private PassView sold(SomePass pass, AccountId member) {
        var product = as(manager, () -> the(PassProductService.class).add(venue, pass.terms(), true));
        var sale = new NewPassSale(product.id(), member, NewPassSale.Tender.WALLET, null);
        return as(cashier, () -> passes.sell(sale, key()));
    }

    private PassView pass(PassView pass) {
        return as(cashier, () -> passes.get(pass.id()));
    }

    private Money sum(Chart chart) {
        return ledger.sum(venue, chart, Optional.empty(), "EUR");
    }

    private void mustBeExplained(PlayView ended) {
        var explained = as(cashier, () -> the(ExplanationService.class).explain(ended.receiptNumber()));
        assertThat(explained.rerun()).isEqualTo(ended.total());
        assertThat(explained.isExplained()).isTrue();
    }

    @Test
    @DisplayName("A pass pays first: no money is set aside while it lasts, and the end takes the time off it")
    void a_pass_pays_first() {
        var member = aMemberWith("12.00");
        var pass = sold(SomePass.minutes(60, group, "6.00"), member);
        var session = start(aStation().id(), member);
        assertThat(wallet(member).held()).isEqualTo(euro("0"));
        assertThat(pass(pass).session()).isEqualTo(session.id());
        pass(Duration.ofMinutes(20));
        tick(session);
        assertThat(now(session).total()).isEqualTo(euro("0"));

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("0"));
        assertThat(ended.billableSeconds()).isEqualTo(1_200);
        assertThat(pass(pass).usedSeconds()).isEqualTo(1_200);
        assertThat(pass(pass).session()).isNull();
        assertThat(wallet(member).cash()).isEqualTo(euro("6.00"));
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("4.00"));
        assertThat(sum(Chart.PLAY_REVENUE).plus(sum(Chart.TAX_PAYABLE))).isEqualTo(euro("2.00"));
        mustBeExplained(ended);
        var line = as(cashier, () -> the(ReceiptService.class).get(ended.receiptNumber()))
                .lines()
                .getFirst();
        assertThat(line.text()).as("a pass is called by its name and edition").isEqualTo("Pass #1");
        assertThat(line.derivation()).contains("1 200 s × PASS Pass #1 = 0.00 EUR");
    }

    @Test
    @DisplayName("T13: a pass expires mid-session; money pays from that second on")
    void a_pass_expires_mid_session() {
        var member = aMemberWith("16.00");
        var pass = sold(SomePass.minutes(600, group, "6.00").until(OPENING.plus(Duration.ofMinutes(30))), member);
        var session = start(aStation().id(), member);
        pass(Duration.ofMinutes(29));
        tick(session);
        pass(Duration.ofMinutes(31));

        var ended = end(session);
        the(PassTicker.class).tick();

        assertThat(ended.total()).isEqualTo(euro("1.50"));
        assertThat(ended.billableSeconds()).isEqualTo(3_600);
        assertThat(wallet(member).cash()).isEqualTo(euro("8.50"));
        assertThat(pass(pass).usedSeconds()).isEqualTo(1_800);
        assertThat(pass(pass).state()).isEqualTo(PassView.State.ENDED);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.BREAKAGE)).isEqualTo(euro("5.70"));
        mustBeExplained(ended);
    }

    @Test
    @DisplayName("T14: two passes and a window pass: the window, then what expires first, then money")
    void two_passes_and_a_window_pass() {
        var member = aMemberWith("60.00");
        var later = sold(SomePass.minutes(30, group, "3.00").days(60), member);
        var sooner = sold(SomePass.minutes(45, group, "4.50").days(20), member);
        var window = sold(SomePass.window("11:00", "12:00", group, "2.00"), member);
        var session = startForLong(aStation().id(), member);
        for (var i = 0; i < 18; i++) {
            pass(Duration.ofMinutes(10));
            tick(session);
        }

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("2.25"));
        assertThat(pass(sooner).state()).isEqualTo(PassView.State.ENDED);
        assertThat(pass(later).state()).isEqualTo(PassView.State.ENDED);
        assertThat(pass(window).state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(sql("select seconds, amount from play_charge where session_id = ? order by line", session.id()))
                .extracting(row -> row.get("seconds"))
                .containsExactly(3_600L, 2_700L, 1_800L, 2_700L);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("2.00"));
        mustBeExplained(ended);
    }

    @Test
    @DisplayName("T15: on a group with a rate of 200 % a pass lasts half as long")
    void a_group_that_takes_twice() {
        var member = aMemberWith("16.00");
        var pass = sold(SomePass.minutes(60, group, "6.00").percent(200), member);
        var session = start(aStation().id(), member);
        pass(Duration.ofMinutes(29));
        tick(session);
        pass(Duration.ofMinutes(21));

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(pass(pass).usedSeconds()).isEqualTo(3_600);
        assertThat(pass(pass).state()).isEqualTo(PassView.State.ENDED);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        mustBeExplained(ended);
    }

    @Test
    @DisplayName("T32: a daily allowance is whole again when the day begins, and each day keeps its own use")
    void an_allowance_resets_mid_session() {
        clock().set(Instant.parse("2026-03-02T22:00:00Z"));
        var member = aMemberWith("60.00");
        var pass = sold(SomePass.daily(30, group, "9.00"), member);
        var before = start(aStation().id(), member);
        pass(Duration.ofMinutes(10));
        end(before);
        var session = startForLong(aStation().id(), member);
        for (var i = 0; i < 12; i++) {
            pass(Duration.ofMinutes(10));
            tick(session);
        }

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("5.60"));
        assertThat(sql("select used from pass_day where pass_id = ? order by day", pass.id()))
                .extracting(row -> row.get("used"))
                .containsExactly(1_800L, 1_800L);
        mustBeExplained(ended);
    }

    @Test
    void a_pass_that_begins_with_its_first_use_begins_with_the_session() {
        var member = aMemberWith("16.00");
        var pass = sold(SomePass.minutes(600, group, "6.00").daysFromFirstUse(2), member);
        var wrong = start(aStation().id(), member);
        pass(Duration.ofSeconds(30));
        end(wrong);
        assertThat(pass(pass).from()).isNull();
        assertThat(pass(pass).session()).isNull();

        var session = start(aStation().id(), member);
        pass(Duration.ofMinutes(10));
        end(session);

        assertThat(pass(pass).from()).isEqualTo(session.startedAt());
        assertThat(pass(pass).until()).isEqualTo(session.startedAt().plus(Duration.ofDays(2)));
    }

    @Test
    @DisplayName(
            "T10: without money play ends when the pass does, but for seconds that are worth less than half a cent")
    void without_money_play_ends_with_the_pass() {
        var member = aMemberWith("6.00");
        sold(SomePass.minutes(40, group, "6.00"), member);
        var session = start(aStation().id(), member);
        for (var i = 0; i < 5; i++) {
            pass(Duration.ofMinutes(10));
            tick(session);
        }

        var ended = now(session);

        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        var end = OPENING.plus(Duration.ofMinutes(40 + 3)); // three minutes of grace
        assertThat(ended.endedAt()).isBetween(end, end.plusSeconds(5));
        assertThat(ended.total()).isEqualTo(euro("0"));
        mustBeExplained(ended);
    }

    @Test
    @DisplayName("I13: whatever becomes of a product meanwhile, a session plays what it was lent")
    void a_session_plays_what_it_was_lent() {
        var member = aMemberWith("30.00");
        var session = start(aStation().id(), member);
        var bought = sold(SomePass.minutes(60, group, "6.00"), member);
        pass(Duration.ofMinutes(10));

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("0.50"));
        assertThat(pass(bought).usedSeconds()).isZero();
        mustBeExplained(ended);
    }
}
