package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may see and move which wallet. */
class WalletAccessTest extends CounterTest {

    @Test
    void the_same_key_with_another_body_is_refused_and_another_cashiers_key_is_their_own() {
        var member = memberWith("50.00");
        var other = staff(venue, Role.CASHIER);
        as(cashier, () -> wallets.debit(member, euro("3.00"), "a", Command.of("debit", "key", "3.00")));

        assertRefused(
                "idempotency.other-body",
                () -> as(cashier, () -> wallets.debit(member, euro("4.00"), "a", Command.of("debit", "key", "4.00"))));
        as(other, () -> wallets.debit(member, euro("4.00"), "a", Command.of("debit", "key", "4.00")));

        assertThat(cashOf(member)).isEqualTo(euro("43.00"));
    }

    @Test
    @DisplayName("I16: nobody serves themselves")
    void nobody_moves_money_on_their_own_wallet() {
        var shift = openShift("0.00");
        var both = memberWith("10.00");
        var selfServing = caller(
                Caller.Kind.STAFF,
                both,
                venue,
                Set.of(Permission.WALLET_TOP_UP, Permission.WALLET_DEBIT, Permission.SHIFT_RUN));

        assertThatThrownBy(() -> as(selfServing, () -> wallets.topUp(both, euro("50.00"), shift.id(), aCommand())))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.code()).isEqualTo("wallet.own"));
        assertThatThrownBy(() -> as(selfServing, () -> wallets.debit(both, euro("1.00"), "a", aCommand())))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.code()).isEqualTo("wallet.own"));

        assertThat(cashOf(both)).isEqualTo(euro("10.00"));
    }

    @Test
    void a_wallet_that_may_not_be_seen_does_not_exist() {
        var member = memberWith("10.00");
        var neighbour = aMember(venue);
        var elsewhere = aVenue();
        var stranger = staff(elsewhere, Role.CASHIER);
        var shift = openShift("0.00");

        assertRefused("wallet.not-found", () -> as(member(neighbour, venue), () -> wallets.view(member)));
        assertRefused(
                "wallet.not-found",
                () -> as(member(neighbour, venue), () -> wallets.transactions(member, PageRequest.FIRST)));
        assertRefused("wallet.not-found", () -> as(stranger, () -> wallets.view(member)));
        assertRefused(
                "wallet.not-found", () -> as(stranger, () -> wallets.debit(member, euro("1.00"), "a", aCommand())));
        assertRefused(
                "wallet.not-found",
                () -> as(stranger, () -> wallets.topUp(member, euro("5.00"), shift.id(), aCommand())));
        assertRefused("wallet.not-found", () -> as(cashier, () -> wallets.view(AccountId.next())));
        assertRefused("wallet.not-found", () -> as(cashier, () -> wallets.view(manager.person())));
        assertThat(as(member(member, venue), () -> wallets.view(member)).available())
                .isEqualTo(euro("10.00"));
        assertThat(as(cashier, () -> wallets.view(member)).available()).isEqualTo(euro("10.00"));
    }

    @Test
    @DisplayName("D32: a member who is deactivated is not served at the desk; what is theirs stays theirs")
    void a_deactivated_member_is_not_served() {
        var shift = openShift("0.00");
        var member = memberWith("20.00");
        change("update account set status = 'DEACTIVATED' where id = ?", member);

        assertRefused("member.not-active", () -> topUp(member, euro("5.00"), shift.id()));
        assertRefused(
                "member.not-active", () -> as(cashier, () -> wallets.debit(member, euro("1.00"), "a", aCommand())));
        assertRefused("member.not-active", () -> as(cashier, () -> wallets.servedBy(member, Permission.SALE_SELL)));

        assertThat(as(cashier, () -> wallets.view(member)).cash()).isEqualTo(euro("20.00"));
    }

    @Test
    void cash_at_one_venue_does_not_fill_the_wallet_of_another() {
        var elsewhere = aVenue();
        var foreign = aMember(elsewhere);
        var shift = openShift("0.00");
        var inBoth = new Caller(
                Caller.Kind.STAFF,
                cashier.person(),
                Map.of(venue, cashier.everyPermission(), elsewhere, cashier.everyPermission()),
                anId(),
                null);

        assertRefused(
                "wallet.elsewhere",
                () -> as(inBoth, () -> wallets.topUp(foreign, euro("5.00"), shift.id(), aCommand())));
    }

    @Test
    void a_top_up_needs_the_callers_own_open_shift() {
        var shift = openShift("0.00");
        var member = aMember(venue);
        var other = staff(venue, Role.CASHIER);

        assertRefused(
                "till.shift-of-another",
                () -> as(other, () -> wallets.topUp(member, euro("5.00"), shift.id(), aCommand())));
        assertRefused("shift.not-found", () -> topUp(member, euro("5.00"), anId()));
        close(shift.id(), "0.00");
        assertRefused("till.shift-closed", () -> topUp(member, euro("5.00"), shift.id()));

        assertThat(cashOf(member)).isEqualTo(euro("0.00"));
    }

    @Test
    void only_the_house_grants_money_and_the_owner_pays_it() {
        var member = memberWith("8.00");

        assertThatThrownBy(() -> as(manager, () -> wallets.grant(member, euro("1.00"))))
                .isInstanceOf(Denied.class);
        assertRefused("wallet.not-found", () -> as(house(), () -> wallets.grant(manager.person(), euro("1.00"))));

        assertThat(sum(Chart.OWNER)).isEqualTo(euro("-8.00"));
    }
}
