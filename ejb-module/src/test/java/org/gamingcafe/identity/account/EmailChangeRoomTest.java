package org.gamingcafe.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E14: an account moves to another address once its owner, the old address and the new one have said so")
class EmailChangeRoomTest extends RoomTest {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final EmailChangeService moves = the(EmailChangeService.class);
    private final AccountService accounts = the(AccountService.class);
    private final RegistrationService registrations = the(RegistrationService.class);
    private final TicketDesk tickets = the(TicketDesk.class);
    private final VenueId venue = aVenue();
    private final AccountId person = aMember(venue);
    private final Caller owner = member(person, venue);
    private final String before = accounts.get(person).email();
    private final String address = fresh();

    @Test
    @DisplayName("E14.1, E14.2, E14.3: the old address first, then the new one; both are told, and nothing else ends")
    void the_whole_way() {
        var asked = as(owner, () -> moves.ask("  " + address.toUpperCase(Locale.ROOT)));

        assertThat(asked.newEmail()).isEqualTo(address);
        assertThat(asked.expiresAt()).isEqualTo(clock().instant().plus(A_DAY));
        assertThat(links()).endsWith(MailedLink.OLD_ADDRESS);
        assertThat(accounts.addressed(person, MailedLink.NEW_ADDRESS)).isEmpty();
        var first = accounts.addressed(person, MailedLink.OLD_ADDRESS).orElseThrow();
        assertThat(first.account().email()).isEqualTo(before);
        assertThat(first.words())
                .isEqualTo(Map.of(
                        "newEmail", address, "expiresAt", asked.expiresAt().toString()));
        assertThat(moves.offered(first.ticket()).orElseThrow().newEmail()).isEqualTo(address);

        moves.verifyOld(first.ticket());

        assertThat(accounts.get(person).email()).as("not yet").isEqualTo(before);
        assertThat(as(owner, moves::mine).orElseThrow().state()).isEqualTo(EmailChangeView.State.OLD_CONFIRMED);
        assertThat(links()).endsWith(MailedLink.NEW_ADDRESS);
        assertThat(accounts.addressed(person, MailedLink.OLD_ADDRESS)).isEmpty();
        var second = accounts.addressed(person, MailedLink.NEW_ADDRESS).orElseThrow();
        assertThat(second.account().email()).isEqualTo(address);

        moves.verifyNew(second.ticket());

        assertThat(accounts.get(person).email()).isEqualTo(address);
        assertThat(accounts.get(person).emailVerified()).isTrue();
        assertThat(as(owner, moves::mine)).isEmpty();
        assertThat(mails()).contains("email-changed").contains("email-moved");
        var change = events(EmailChanged.class).getLast().change();
        assertThat(accounts.formerly(person, change).orElseThrow().email()).isEqualTo(before);
        assertThat(accounts.formerly(aMember(venue), change)).isEmpty();
        assertThat(audited()).doesNotContain("@");
    }

    @Test
    @DisplayName("E14.3: the new address counts for nothing before the old one has confirmed")
    void the_new_address_waits_for_the_old_one() {
        as(owner, () -> moves.ask(address));
        var early = tickets.issue(MailedLink.TO_TAKE_AN_ADDRESS, person, A_DAY);

        assertThatThrownBy(() -> moves.verifyNew(early)).isInstanceOf(NotFound.class);

        assertThat(accounts.get(person).email()).isEqualTo(before);
        moves.verifyOld(old());
        moves.verifyNew(early);
        assertThat(accounts.get(person).email()).isEqualTo(address);
    }

    @Test
    @DisplayName("A new password ends the move that somebody else may have begun, at whichever step it is")
    void a_new_password_ends_it() {
        as(owner, () -> moves.ask(address));
        var first = old();
        moves.verifyOld(first);
        var second =
                accounts.addressed(person, MailedLink.NEW_ADDRESS).orElseThrow().ticket();

        as(house(), () -> accounts.passwordChanged(person));

        assertThatThrownBy(() -> moves.verifyNew(second)).isInstanceOf(NotFound.class);
        assertThat(accounts.get(person).email()).isEqualTo(before);
        assertThat(as(owner, moves::mine)).isEmpty();
    }

    @Test
    @DisplayName("Step-up: a session that has shown no factor lately asks for nothing; nobody but a person does")
    void a_fresh_factor_is_needed() {
        var stale = member(person, venue);
        clock().advance(Duration.ofMinutes(11));

        assertThatThrownBy(() -> as(stale, () -> moves.ask(address))).isInstanceOf(StepUpRequired.class);
        assertThatThrownBy(() -> as(Caller.ANONYMOUS, () -> moves.ask(address))).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName(
            "D38: an address that somebody has is answered like a free one; its owner gets the mail, and nothing moves")
    void a_taken_address_is_answered_like_a_free_one() {
        var other = aMember(venue);
        var taken = accounts.get(other).email();

        var free = statements(() -> as(owner, () -> moves.ask(address)));
        var known = statements(() -> as(owner, () -> moves.ask(taken)));
        assertThat(known).isEqualTo(free);
        var answer = moves.verifyOld(old());

        assertThat(answer.state()).isEqualTo(EmailChangeView.State.OLD_CONFIRMED);
        assertThat(answer.newEmail()).isEqualTo(taken);
        var last = events(LinkAsked.class).getLast();
        assertThat(last.recipient()).isEqualTo(other);
        assertThat(last.link()).isNotEqualTo(MailedLink.NEW_ADDRESS);
        assertThat(accounts.get(person).email()).isEqualTo(before);
    }

    @Test
    @DisplayName("Whoever takes the address in between has it; the other is told, and keeps the old one")
    void an_address_that_is_taken_meanwhile() {
        as(owner, () -> moves.ask(address));
        moves.verifyOld(old());
        var second = fresh(MailedLink.NEW_ADDRESS);
        change("update account set email = ? where id = ?", address, aMember(venue));

        assertThatThrownBy(() -> moves.verifyNew(second)).isInstanceOf(EmailTaken.class);

        assertThat(accounts.get(person).email()).isEqualTo(before);
    }

    @Test
    @DisplayName("What makes no sense is refused before anything is sent")
    void what_makes_no_sense() {
        assertThatThrownBy(() -> as(owner, () -> moves.ask("nobody"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(owner, () -> moves.ask(before.toUpperCase(Locale.ROOT))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("account.email-same"));
        change("update account set email_verified = false where id = ?", person);
        assertThatThrownBy(() -> as(owner, () -> moves.ask(address))).isInstanceOf(AddressUnverified.class);
        change("update account set email = null where id = ?", person);
        assertThatThrownBy(() -> as(owner, () -> moves.ask(address))).isInstanceOf(AddressMissing.class);

        assertThat(events(LinkAsked.class)).isEmpty();
    }

    @Test
    @DisplayName("E14.4: after 24 hours neither link works, and the night removes what is left")
    void it_expires() {
        as(owner, () -> moves.ask(address));
        var first = old();
        clock().advance(A_DAY.plusSeconds(1));

        assertThatThrownBy(() -> moves.verifyOld(first)).isInstanceOf(NotFound.class);
        assertThat(accounts.addressed(person, MailedLink.OLD_ADDRESS)).isEmpty();
        assertThat(as(owner, moves::mine)).isEmpty();
        assertThatThrownBy(() -> as(owner, moves::cancel)).isInstanceOf(NotFound.class);

        as(stepped(owner), () -> moves.ask(address));
        moves.verifyOld(old());
        var second = fresh(MailedLink.NEW_ADDRESS);
        clock().advance(A_DAY.plusSeconds(1));
        assertThatThrownBy(() -> moves.verifyNew(second)).isInstanceOf(NotFound.class);

        clock().advance(Duration.ofDays(8));
        assertThat(as(house(), () -> moves.removeExpired(1000))).isPositive();
        assertThat(sql("select 1 as one from email_change where account_id = ?", person))
                .isEmpty();
        assertThatThrownBy(() -> as(owner, () -> moves.removeExpired(1))).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("E14.4: given up by its owner, or refused by the old address: the links die, and the mail says so")
    void it_is_given_up() {
        as(owner, () -> moves.ask(address));
        var first = old();
        as(owner, moves::cancel);

        assertThatThrownBy(() -> moves.verifyOld(first)).isInstanceOf(NotFound.class);
        assertThat(mails()).contains("email-change-cancelled");
        assertThatThrownBy(() -> as(owner, moves::cancel)).isInstanceOf(NotFound.class);

        as(owner, () -> moves.ask(address));
        var other = old();
        moves.refuse(other);
        assertThatThrownBy(() -> moves.refuse(other)).isInstanceOf(NotFound.class);
        assertThat(as(owner, moves::mine)).isEmpty();
        assertThat(events(EmailChangeCancelled.class)).hasSize(2);
    }

    @Test
    @DisplayName("Who asks for another address gives the first up; a mail that was late leads to what is asked for now")
    void another_request_takes_the_place_of_the_first() {
        as(owner, () -> moves.ask(address));
        var first = old();
        var other = fresh();
        as(owner, () -> moves.ask(other));

        assertThatThrownBy(() -> moves.verifyOld(first)).isInstanceOf(NotFound.class);
        assertThat(moves.verifyOld(old()).newEmail()).isEqualTo(other);
    }

    @Test
    @DisplayName("A link that was mailed to the old address opens nothing once the account has moved")
    void links_die_with_the_address() {
        var reset = fresh(MailedLink.PASSWORD_RESET);
        as(owner, () -> moves.ask(address));
        moves.verifyOld(old());

        moves.verifyNew(fresh(MailedLink.NEW_ADDRESS));

        assertThat(tickets.holder(reset, MailedLink.TO_SET_A_PASSWORD)).isEmpty();
    }

    @Test
    @DisplayName("The same link 20 times at once: one of them, for the old address and for the new one")
    void a_link_works_once() {
        as(owner, () -> moves.ask(address));
        var first = old();

        var ofOld = race(20, () -> moves.verifyOld(first));
        assertThat(ofOld.results()).hasSize(1);
        assertThat(ofOld.failed(NotFound.class)).isEqualTo(19);
        var second = fresh(MailedLink.NEW_ADDRESS);
        var ofNew = race(20, () -> moves.verifyNew(second));

        assertThat(ofNew.results()).hasSize(1);
        assertThat(ofNew.failed(NotFound.class)).isEqualTo(19);
        assertThat(events(EmailChanged.class)).hasSize(1);
    }

    @Test
    @DisplayName("Given up against confirmed at the same moment: one of them, whole, every time")
    void of_giving_up_and_confirming_one_wins() {
        for (var round = 0; round < 10; round++) {
            var someone = aMember(venue);
            var caller = member(someone, venue);
            var here = accounts.get(someone).email();
            var there = fresh();
            as(caller, () -> moves.ask(there));
            moves.verifyOld(ticket(someone, MailedLink.OLD_ADDRESS));
            var link = ticket(someone, MailedLink.NEW_ADDRESS);
            var turn = new AtomicInteger();

            var race = as(
                    caller,
                    () -> race(2, () -> {
                        if (turn.getAndIncrement() == 0) {
                            moves.cancel();
                            return here;
                        }
                        return moves.verifyNew(link).newEmail();
                    }));

            assertThat(race.results()).hasSize(1);
            assertThat(race.failuresBeside(NotFound.class)).isEmpty();
            assertThat(accounts.get(someone).email()).isEqualTo(race.results().getFirst());
        }
    }

    @Test
    @DisplayName("Two accounts that confirm the same address at once: one gets it")
    void an_address_goes_to_one_of_two() {
        var other = aMember(venue);
        as(owner, () -> moves.ask(address));
        as(member(other, venue), () -> moves.ask(address));
        moves.verifyOld(old());
        moves.verifyOld(ticket(other, MailedLink.OLD_ADDRESS));
        var both = new ConcurrentLinkedQueue<Secret>();
        both.add(fresh(MailedLink.NEW_ADDRESS));
        both.add(ticket(other, MailedLink.NEW_ADDRESS));

        var race = race(2, () -> moves.verifyNew(both.remove()));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(EmailTaken.class)).isEqualTo(1);
    }

    @Test
    @DisplayName("Control: a house that looks first and takes the address afterwards gives it away twice")
    void a_careless_house_takes_it_several_times() {
        as(owner, () -> moves.ask(address));
        moves.verifyOld(old());
        var taken = new AtomicInteger();

        for (var round = 0; round < 20 && taken.get() < 2; round++) {
            taken.set(0);
            change("update email_change set state = 'OLD_CONFIRMED', changed_at = null where account_id = ?", person);
            race(40, () -> {
                if (!sql("select 1 as one from email_change where account_id = ? and state = 'OLD_CONFIRMED'", person)
                        .isEmpty()) {
                    change(
                            "update email_change set state = 'CHANGED', changed_at = now() where account_id = ?",
                            person);
                    taken.incrementAndGet();
                }
            });
        }

        assertThat(taken.get()).isGreaterThan(1);
    }

    @Test
    @DisplayName("Whom the house locks out, and whose links are withdrawn, moves nowhere")
    void withdrawn_links_take_it_with_them() {
        as(owner, () -> moves.ask(address));

        accounts.withdrawLinks(person);

        assertThat(as(owner, moves::mine)).isEmpty();
        assertThat(accounts.addressed(person, MailedLink.OLD_ADDRESS)).isEmpty();
    }

    @Test
    @DisplayName("E11.2: asked for by somebody known or unknown, the way back costs and says the same")
    void nobody_learns_who_has_an_account() {
        as(Caller.ANONYMOUS, () -> registrations.sendReactivation(before));
        var known = statements(() -> as(Caller.ANONYMOUS, () -> registrations.sendReactivation(before)));
        var unknown = statements(() -> as(Caller.ANONYMOUS, () -> registrations.sendReactivation(fresh())));

        assertThat(known).isEqualTo(unknown);
    }

    private Secret old() {
        return fresh(MailedLink.OLD_ADDRESS);
    }

    private Secret fresh(MailedLink link) {
        return ticket(person, link);
    }

    private Secret ticket(AccountId account, MailedLink link) {
        return accounts.addressed(account, link).orElseThrow().ticket();
    }

    private static String fresh() {
        return "m" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
    }

    private static List<MailedLink> links() {
        return events(LinkAsked.class).stream().map(LinkAsked::link).toList();
    }

    private String mails() {
        return sql("select payload from outbox_message where aggregate_id = ?", "account:" + person)
                .toString();
    }

    private static String audited() {
        return sql("select cast(changes as text) as changes from audit_record where act like 'account.email%'")
                .toString();
    }
}
