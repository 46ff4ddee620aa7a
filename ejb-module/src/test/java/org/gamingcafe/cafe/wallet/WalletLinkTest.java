package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which operators keep away from which wallet, as managers have marked it. */
@DisplayName("I16: linked wallets")
class WalletLinkTest extends CounterTest {

    private final WalletRulesService rules = the(WalletRulesService.class);
    private final AccountId member = memberWith("20.00");

    @Test
    void a_mark_names_the_operator_who_marked_them_and_why_until_it_is_taken_away() {
        link(cashier, "sister");
        link(cashier, "brother");

        assertThat(as(manager, () -> rules.links(member))).singleElement().satisfies(link -> {
            assertThat(link.operator()).isEqualTo(cashier.person());
            assertThat(link.markedBy()).isEqualTo(manager.person());
            assertThat(link.name()).isNotBlank();
            assertThat(link.markedByName()).isNotBlank();
            assertThat(link.reason()).isEqualTo("sister");
        });
        assertRefused("wallet.linked", () -> debit(member, euro("1.00"), "a"));

        as(manager, () -> rules.unlink(member, cashier.person(), "moved out"));

        assertThat(as(manager, () -> rules.links(member))).isEmpty();
        debit(member, euro("1.00"), "a");
        assertThat(events(WalletLinked.class)).extracting(WalletLinked::linked).containsExactly(true, false);
    }

    @Test
    void only_who_works_in_the_venue_is_marked_and_only_what_is_marked_is_taken_away() {
        var elsewhere = staff(aVenue(), Role.CASHIER);
        var another = aMember(venue);

        assertRefused("account.not-found", () -> link(elsewhere, "a"));
        assertRefused("account.not-found", () -> as(manager, () -> rules.link(member, another, "a")));
        assertRefused("account.not-found", () -> as(manager, () -> rules.link(member, AccountId.next(), "a")));
        assertRefused("wallet.link-itself", () -> as(manager, () -> rules.link(member, member, "a")));
        assertRefused("wallet.reason", () -> link(cashier, " "));
        assertRefused("wallet-link.not-found", () -> as(manager, () -> rules.unlink(member, cashier.person(), "a")));

        assertThat(as(manager, () -> rules.links(member))).isEmpty();
    }

    @Test
    void marks_are_seen_by_managers_of_the_venue() {
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(cashier, () -> rules.links(member))).isInstanceOf(EJBAccessException.class);
        assertRefused("wallet.not-found", () -> as(stranger, () -> rules.links(member)));
        assertRefused("wallet.not-found", () -> as(stranger, () -> rules.operators(member)));

        assertThat(as(manager, () -> rules.operators(member)))
                .extracting(Operator::id)
                .contains(cashier.person(), manager.person())
                .doesNotContain(stranger.person());
    }

    @Test
    void who_is_marked_sees_it_but_does_not_take_their_own_mark_away() {
        var second = staff(venue, Role.MANAGER);
        link(second, "cousin");

        assertThat(as(second, () -> rules.links(member))).hasSize(1);
        assertRefused("wallet.linked", () -> as(second, () -> rules.unlink(member, second.person(), "not any more")));
    }

    private void link(Caller operator, String reason) {
        as(manager, () -> rules.link(member, operator.person(), reason));
    }
}
