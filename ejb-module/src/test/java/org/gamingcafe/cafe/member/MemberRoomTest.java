package org.gamingcafe.cafe.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MemberRoomTest extends RoomTest {

    final MemberService members = the(MemberService.class);
    final VenueId venue = aVenue();
    final Caller cashier = staff(venue, Role.CASHIER);

    private NewMember named(String name) {
        return new NewMember(venue, name, null, null, null, LocalDate.of(2001, 2, 3), "en", "likes window seats");
    }

    private static MemberEdit editOf(MemberView shown, String name) {
        return editOf(shown, name, LocalDate.of(1999, 12, 31));
    }

    private static MemberEdit editOf(MemberView shown, String name, @Nullable LocalDate born) {
        return new MemberEdit(
                name, shown.email(), shown.phone(), born, "GOLD", "de", null, shown.version(), shown.accountVersion());
    }

    @Test
    @DisplayName("D23: a member is entered at the desk with a nickname and the birth date as seen")
    void a_member_is_entered_at_the_desk() {
        var entered = as(cashier, () -> members.enter(named("Nick")));

        assertThat(entered.number()).matches("M-\\d+");
        assertThat(entered.tier()).isEqualTo("STANDARD");
        assertThat(entered.since()).isEqualTo(clock().instant());
        assertThat(as(cashier, () -> members.get(entered.accountId()))).isEqualTo(entered);
        assertThat(the(RoleService.class).rolesOf(entered.accountId())).containsEntry(venue, Role.MEMBER);
        assertThat(one("select birth_seen_by from member where account_id = ?", entered.accountId()))
                .isEqualTo(cashier.person().value());
        assertThat(entered.birthSeenBy()).isEqualTo(cashier.person());
        var own = as(member(entered.accountId(), venue), () -> members.get(entered.accountId()));
        assertThat(own.birthDate()).isEqualTo(entered.birthDate());
        assertThat(own.birthSeenBy()).as("who it was is the house's own").isNull();
        assertThat(events(MemberEntered.class))
                .extracting(MemberEntered::account)
                .containsExactly(entered.accountId());
    }

    @Test
    void the_house_enters_members_too_and_nobody_else_does() {
        var entered = as(house(), () -> members.enterByTheHouse(named("Demo")));

        assertThat(entered.number()).startsWith("M-");
        assertThat(entered.birthSeenBy()).as("the house has seen no document").isNull();
        assertThatThrownBy(() -> as(cashier, () -> members.enterByTheHouse(named("Demo"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_birth_date_lies_in_the_past_of_the_venue() {
        clock().set(Instant.parse("2026-03-02T23:30:00Z"));
        var tomorrowInBerlin = LocalDate.of(2026, 3, 3);

        assertThatThrownBy(() -> as(
                        cashier,
                        () -> members.enter(
                                new NewMember(venue, "Baby", null, null, null, tomorrowInBerlin, "en", null))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo("birthDate"));
        assertThatThrownBy(() -> as(
                        cashier,
                        () -> members.enter(
                                new NewMember(venue, "Ghost", null, null, null, LocalDate.of(1899, 1, 1), "en", null))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(
                        cashier,
                        () -> members.enter(
                                new NewMember(venue, "Novel", null, null, null, null, "en", "x".repeat(501)))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void members_are_found_by_name_and_by_number() {
        var anna = as(cashier, () -> members.enter(named("Anna Arcade")));
        as(cashier, () -> members.enter(named("Bert Button")));

        assertThat(found("arcade")).containsExactly(anna.accountId());
        assertThat(found(anna.number().toLowerCase(Locale.ROOT))).containsExactly(anna.accountId());
        assertThat(found("M-999999999")).isEmpty();
        assertThat(found(null)).hasSize(2);
    }

    private List<AccountId> found(String text) {
        return as(cashier, () -> members.search(venue, text, AccountService.Sort.NAME, PageRequest.FIRST))
                .items()
                .stream()
                .map(MemberView::accountId)
                .toList();
    }

    @Test
    void an_edit_changes_person_and_membership() {
        var shown = as(cashier, () -> members.enter(named("Old Name")));

        var edited = as(cashier, () -> members.edit(shown.accountId(), editOf(shown, "New Name")));

        assertThat(edited.name()).isEqualTo("New Name");
        assertThat(edited.tier()).isEqualTo("GOLD");
        assertThat(edited.note()).isNull();
        assertThat(edited.language()).isEqualTo("de");
        assertThat(as(cashier, () -> members.get(shown.accountId()))).isEqualTo(edited);
        assertThat(events(MemberEdited.class).getFirst().changes())
                .containsEntry("tier", "STANDARD → GOLD")
                .containsEntry("note", "changed");
    }

    @Test
    @DisplayName("Whoever enters another birth date has seen the document; whoever changes anything else has not")
    void the_birth_date_was_seen_by_whoever_entered_it_last() {
        var colleague = staff(venue, Role.CASHIER);
        var shown = as(cashier, () -> members.enter(named("Nick")));

        var renamed = as(colleague, () -> members.edit(shown.accountId(), editOf(shown, "Nicky", shown.birthDate())));
        var corrected = as(colleague, () -> members.edit(shown.accountId(), editOf(renamed, "Nicky")));
        var taken = as(cashier, () -> members.edit(shown.accountId(), editOf(corrected, "Nicky", null)));

        assertThat(renamed.birthSeenBy()).isEqualTo(cashier.person());
        assertThat(corrected.birthSeenBy()).isEqualTo(colleague.person());
        assertThat(taken.birthSeenBy()).isNull();
    }

    @Test
    void an_edit_of_an_older_state_is_refused() {
        var shown = as(cashier, () -> members.enter(named("Old Name")));
        as(cashier, () -> members.edit(shown.accountId(), editOf(shown, "New Name")));

        assertThatThrownBy(() -> as(cashier, () -> members.edit(shown.accountId(), editOf(shown, "Newer Name"))))
                .isInstanceOf(StaleEdit.class);

        assertThat(as(cashier, () -> members.get(shown.accountId())).name()).isEqualTo("New Name");
    }

    @Test
    void a_tier_is_a_word_in_capitals() {
        var shown = as(cashier, () -> members.enter(named("Nick")));
        var edit =
                new MemberEdit("Nick", null, null, null, "gold!", "en", null, shown.version(), shown.accountVersion());

        assertThatThrownBy(() -> as(cashier, () -> members.edit(shown.accountId(), edit)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void members_of_another_venue_are_absent() {
        var member = as(cashier, () -> members.enter(named("Nick"))).accountId();
        var shown = as(cashier, () -> members.get(member));
        var stranger = staff(aVenue(), Role.ADMIN);

        assertThatThrownBy(() -> as(stranger, () -> members.get(member))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> members.edit(member, editOf(shown, "Mine"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        as(stranger, () -> members.search(venue, null, AccountService.Sort.NAME, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> members.enter(named("Spy"))))
                .isInstanceOf(NotFound.class);
        assertThat(as(member(member, venue), () -> members.get(member))).isEqualTo(shown.withoutStaff());
        assertThatThrownBy(() -> as(cashier, () -> members.get(AccountId.next())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_personal_is_handed_out_and_forgotten() {
        var data = the(MemberPersonalData.class);
        var member = as(cashier, () -> members.enter(named("Nick"))).accountId();

        var before = inTransaction(() -> data.export(member));
        asPartOfAnAct(() -> data.erase(Set.of(member)));
        asPartOfAnAct(() -> data.erase(Set.of(member)));

        assertThat(before).containsOnlyKeys("birthDate", "note");
        assertThat(inTransaction(() -> data.export(member))).isEmpty();
        assertThat(data.tables()).containsExactly("member", "guardian", "guardian_limit", "card");
        assertThat(one("select number from member where account_id = ?", member))
                .asString()
                .startsWith("M-");
    }
}
