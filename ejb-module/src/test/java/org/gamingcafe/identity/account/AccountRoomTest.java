package org.gamingcafe.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountRoomTest extends RoomTest {

    private final AccountService accounts = the(AccountService.class);
    private final VenueId venue = aVenue();

    @Test
    void a_person_is_found_by_either_name_in_whatever_form_it_is_typed() {
        var ada = enter("Ada Winter", "Ada.Winter", "Ada.Winter@Example.org");

        assertThat(accounts.find(" ADA.winter ")).contains(ada);
        assertThat(accounts.find("ada.winter@EXAMPLE.org")).contains(ada);
        assertThat(accounts.find("ada")).isEmpty();
        assertThat(accounts.find("")).isEmpty();
        assertThat(accounts.get(ada.id())).isEqualTo(ada);
        assertThat(ada.email()).isEqualTo("ada.winter@example.org");
        assertThat(events(AccountEntered.class)).isNotEmpty();
    }

    @Test
    void a_profile_is_the_account_and_its_roles_at_two_statements() {
        var cashier = staff(venue, Role.CASHIER).person();

        assertThat(statements(() -> accounts.profile(cashier))).isEqualTo(1);
        assertThat(accounts.profile(cashier).account()).isEqualTo(accounts.get(cashier));
        assertThat(accounts.profile(cashier).roles()).containsExactly(Map.entry(venue, Role.CASHIER));
    }

    @Test
    void an_address_and_a_username_belong_to_one_person() {
        enter("Ben", "ben", "ben@example.org");

        assertThatThrownBy(() -> enter("Other", "other1", "BEN@example.org")).isInstanceOf(EmailTaken.class);
        assertThatThrownBy(() -> enter("Other", "Ben", "other2@example.org")).isInstanceOf(UsernameTaken.class);
    }

    @Test
    void of_many_who_take_a_name_at_once_one_gets_it() {
        var race = race(20, () -> enter("Racer", "racer", null));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failuresBeside(UsernameTaken.class)).isEmpty();
    }

    @Test
    void people_without_address_and_username_are_people_too() {
        var one = enter("Same Name", null, null);
        var other = enter("Same Name", null, null);

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(accounts.all(List.of(one.id(), other.id()))).hasSize(2);
        assertThat(accounts.all(List.of())).isEmpty();
        assertThat(accounts.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "' '|ok1|a1@example.org|12345|en|account.name",
                "Name|a b|a1@example.org|12345|en|account.username-malformed",
                "Name|ab|a1@example.org|12345|en|account.username-malformed",
                "Name|ok1|nobody|12345|en|email.malformed",
                "Name|ok1|a1@example.org|call me|en|account.phone-malformed",
                "Name|ok1|a1@example.org|12345|fr|account.language"
            },
            delimiter = '|')
    void what_makes_no_sense_is_refused_with_its_field(
            String name, String username, String email, String phone, String language, String code) {
        assertThatThrownBy(() -> accounts.enter(
                        new NewPerson(AccountView.Kind.MEMBER, venue, username, email, name, phone, language), false))
                .isInstanceOfSatisfying(InvalidInput.class, no -> {
                    assertThat(no.code()).isEqualTo(code);
                    assertThat(no.field()).isNotBlank();
                });
    }

    @Test
    void an_edit_names_the_fields_and_not_what_they_say() {
        var ada = enter("Ada", "ada.edit", "ada.edit@example.org");

        var after = as(
                house(),
                () -> accounts.edit(
                        ada.id(),
                        new PersonEdit("Ada W.", "new@example.org", "+49 (30) 123-456", "de", ada.version())));

        assertThat(after.displayName()).isEqualTo("Ada W.");
        assertThat(after.phone()).isEqualTo("+4930123456");
        assertThat(after.version()).isEqualTo(ada.version() + 1);
        assertThat(events(AccountEdited.class).getLast().changes().toString())
                .contains("displayName,email,phone,language")
                .doesNotContain("new@example.org");
    }

    @Test
    void an_edit_of_nothing_changes_nothing() {
        var ada = enter("Ada", "ada.same", null);

        var after = accounts.edit(ada.id(), new PersonEdit("Ada", null, null, "en", ada.version()));

        assertThat(after).isEqualTo(ada);
    }

    @Test
    void an_edit_of_what_somebody_else_has_changed_is_refused() {
        var ada = enter("Ada", "ada.stale", null);
        accounts.edit(ada.id(), new PersonEdit("Ada One", null, null, "en", ada.version()));

        assertThatThrownBy(() -> accounts.edit(ada.id(), new PersonEdit("Ada Two", null, null, "en", ada.version())))
                .isInstanceOf(StaleEdit.class);
        assertThat(accounts.get(ada.id()).displayName()).isEqualTo("Ada One");
    }

    @Test
    void an_edit_cannot_take_the_address_of_somebody_else() {
        enter("Ben", "ben.owner", "owner@example.org");
        var ada = enter("Ada", "ada.taker", null);

        assertThatThrownBy(() ->
                        accounts.edit(ada.id(), new PersonEdit("Ada", "Owner@example.org", null, "en", ada.version())))
                .isInstanceOf(EmailTaken.class);
    }

    @Test
    void somebody_unknown_is_not_found() {
        assertThatThrownBy(() -> accounts.get(AccountId.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.edit(AccountId.next(), new PersonEdit("X", null, null, "en", 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_list_is_read_page_by_page_without_gaps_or_doubles() {
        IntStream.range(0, 25).forEach(i -> {
            enter("Person %c".formatted('a' + i * 7 % 25), null, null);
            clock().advance(Duration.ofSeconds(1));
        });

        var byName = everything(AccountService.Sort.NAME, null);
        var newest = everything(AccountService.Sort.NEWEST, null);

        assertThat(byName).hasSize(25).extracting(AccountView::displayName).isSorted();
        assertThat(newest).hasSize(25).extracting(AccountView::createdAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(Set.copyOf(byName)).hasSize(25);
    }

    @Test
    void a_search_looks_into_names_addresses_and_numbers_and_takes_signs_literally() {
        enter("Percent 100%", "under_score", "mail@example.net");

        assertThat(everything(AccountService.Sort.NAME, "CENT 100%")).hasSize(1);
        assertThat(everything(AccountService.Sort.NAME, "der_sc")).hasSize(1);
        assertThat(everything(AccountService.Sort.NAME, "example.net")).hasSize(1);
        assertThat(everything(AccountService.Sort.NEWEST, "_")).hasSize(1);
        assertThat(everything(AccountService.Sort.NAME, "%%")).isEmpty();
    }

    @Test
    void a_cursor_that_nobody_gave_out_is_refused() {
        for (var sort : AccountService.Sort.values()) {
            assertThatThrownBy(() -> accounts.search(
                            venue, AccountView.Kind.MEMBER, null, sort, new PageRequest(5, "bm90aGluZx9ub3RoaW5n")))
                    .hasMessageContaining("page.cursor");
        }
    }

    private List<AccountView> everything(AccountService.Sort sort, @Nullable String text) {
        var all = new ArrayList<AccountView>();
        var page = PageRequest.first(7);
        while (true) {
            var slice = accounts.search(venue, AccountView.Kind.MEMBER, text, sort, page);
            all.addAll(slice.items());
            if (slice.next() == null) {
                return all;
            }
            page = new PageRequest(7, slice.next());
        }
    }

    private AccountView enter(String name, @Nullable String username, @Nullable String email) {
        return accounts.enter(new NewPerson(AccountView.Kind.MEMBER, venue, username, email, name, null, "en"), false);
    }
}
