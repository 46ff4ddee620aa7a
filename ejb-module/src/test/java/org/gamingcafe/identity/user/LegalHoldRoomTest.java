package org.gamingcafe.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.Race;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.leaving.LegalHoldLifted;
import org.gamingcafe.identity.leaving.LegalHoldPlaced;
import org.gamingcafe.identity.leaving.LegalHoldService;
import org.gamingcafe.identity.privacy.ErasureService;
import org.gamingcafe.identity.privacy.ErasureService.Outcome;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@With(LegalHoldRoomTest.Copy.class)
@DisplayName("D35, E12: what the law wants kept is not erased before its day")
class LegalHoldRoomTest extends RoomTest {

    @ApplicationScoped
    static class Copy {
        @Inject
        @Any
        Instance<PersonalData> rooms;

        String of(AccountId account) {
            return inTransaction(() ->
                    rooms.stream().map(room -> room.export(account)).toList().toString());
        }
    }

    private static final String WHY = "Police file 4711";

    private final UserHoldService holds = the(UserHoldService.class);
    private final DeletionService deletions = the(DeletionService.class);
    private final ErasureService erasures = the(ErasureService.class);
    private final AccountService accounts = the(AccountService.class);
    private final VenueId venue = aVenue();
    private final Caller manager = staff(venue, Role.MANAGER);
    private final AccountId person = aMember(venue);

    @Test
    @DisplayName(
            "D35: a hold puts the erasure off; its owner is told until when by one mail and on the page, and not why")
    void a_hold_puts_the_erasure_off() {
        var until = inDays(50);
        place(person, until);
        leaves(person);

        assertThat(erase(person)).isEqualTo(Outcome.KEPT);
        clock().advance(Duration.ofDays(1));
        assertThat(erase(person)).isEqualTo(Outcome.KEPT);

        var shown = deletions.of(person);
        assertThat(shown.waitsFor()).isEqualTo(Objection.LEGAL_HOLD);
        assertThat(shown.waitsUntil()).isEqualTo(until);
        assertThat(messages(person))
                .containsOnlyOnce("deletion-waits-for-hold")
                .contains("\"expiresAt\": \"" + until + "\"")
                .doesNotContain("4711");
        assertThat(sql("select details, what from security_alert where account_id = ?", person)
                        .toString())
                .contains("deletion-waits-for-hold")
                .doesNotContain("4711");
        assertThat(status(person)).isEqualTo(AccountView.Status.SCHEDULED_DELETION);
    }

    @Test
    @DisplayName("D35: when its day has passed the next night forgets the person, and the hold with its reason")
    void its_day_ends_it() {
        place(person, inDays(40));
        leaves(person);
        assertThat(erase(person)).isEqualTo(Outcome.KEPT);
        clock().advance(Duration.ofDays(40));
        assertThat(erase(person)).isEqualTo(Outcome.ERASED);

        assertThat(count("legal_hold where account_id = '" + person + "'")).isZero();
    }

    @Test
    @DisplayName(
            "D35: lifted by hand, the erasure that has waited is due again, and the page says nothing of it any more")
    void lifted_by_hand() {
        place(person, inDays(400));
        leaves(person);
        assertThat(erase(person)).isEqualTo(Outcome.KEPT);

        as(stepped(manager), () -> holds.lift(person));

        assertThat(deletions.of(person).waitsFor()).isNull();
        assertThat(as(manager, () -> holds.of(person))).isEmpty();
        assertThatThrownBy(() -> as(stepped(manager), () -> holds.lift(person)))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("legal-hold.not-found"));
        assertThat(erase(person)).isEqualTo(Outcome.ERASED);
    }

    @Test
    @DisplayName("D35: moved to another day, its owner is told the new one, once")
    void moved_to_another_day() {
        place(person, inDays(50));
        leaves(person);
        erase(person);
        var later = inDays(90);

        place(person, later);
        erase(person);
        erase(person);

        assertThat(deletions.of(person).waitsUntil()).isEqualTo(later);
        assertThat(sql(
                        "select 1 from outbox_message where aggregate_id = ? and payload ->> 'template' = 'deletion-waits-for-hold'",
                        "account:" + person))
                .hasSize(2);
    }

    @Test
    @DisplayName("Who decided what, why and until when is on the audit trail, and so is who has looked")
    void it_is_on_the_audit_trail() {
        var first = inDays(10);
        var second = inDays(20);
        place(person, first);
        place(person, second);
        as(stepped(manager), () -> holds.lift(person));
        as(manager, () -> holds.of(person));

        assertThat(events(LegalHoldPlaced.class))
                .containsExactly(
                        new LegalHoldPlaced(person, venue, WHY, first, null),
                        new LegalHoldPlaced(person, venue, WHY, second, first));
        assertThat(events(LegalHoldLifted.class)).containsExactly(new LegalHoldLifted(person, venue, second));
        assertThat(sql("""
                        select r.act, o.reason from audit_record r left join audit_origin o on o.audit_id = r.id
                        where r.entity_id = ? order by r.id""", person.toString()).toString())
                .contains("act=legal-hold.placed, reason=" + WHY)
                .contains("act=legal-hold.lifted");
        assertThat(events(UserSeen.class)).extracting(UserSeen::what).containsExactly("legal-hold");
    }

    @Test
    @DisplayName("The copy of one's data says since when and until when it is kept, and not why or by whom")
    void the_owner_reads_until_when() {
        var until = inDays(10);
        place(person, until);

        var copy = the(Copy.class).of(person);

        assertThat(copy)
                .contains("keptByLawSince", until.toString())
                .doesNotContain("4711", manager.person().toString());
    }

    @Test
    @DisplayName("Nobody decides about themselves, about somebody above, or about people of other venues")
    void the_ranks_hold() {
        var colleague = staff(venue, Role.ADMIN).person();
        var stranger = aMember(aVenue());
        var until = inDays(10);

        refused(manager.person(), until, "legal-hold.own");
        refused(colleague, until, "role.above-own");
        refused(stranger, until, "account.not-found");
        assertThatThrownBy(() -> as(stepped(manager), () -> holds.lift(manager.person())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("legal-hold.own"));
        for (var hidden : List.of(manager.person(), colleague)) {
            assertThatThrownBy(() -> as(manager, () -> holds.of(hidden))).isInstanceOf(Denied.class);
            assertThat(as(manager, () -> holds.isOpenTo(hidden))).isFalse();
        }
        assertThat(as(manager, () -> holds.isOpenTo(stranger))).isFalse();
        assertThat(as(manager, () -> holds.isOpenTo(person))).isTrue();
        assertThat(count("legal_hold where placed_by = '" + manager.person() + "'"))
                .isZero();
    }

    @Test
    void holds_whose_day_is_over_are_forgotten() {
        place(person, inDays(1));
        var other = aMember(venue);
        place(other, inDays(9));

        clock().advance(Duration.ofDays(2));
        as(house(), () -> the(LegalHoldService.class).removeOld(100));

        assertThat(count("legal_hold where account_id = '" + person + "'")).isZero();
        assertThat(count("legal_hold where account_id = '" + other + "'")).isEqualTo(1);
    }

    @Test
    @DisplayName("Without a fresh factor, a reason or a day that is to come and near enough nothing is held")
    void what_has_to_be_said() {
        var stale = new Caller(manager.kind(), manager.account(), manager.permissions(), manager.session(), null);
        assertThatThrownBy(() -> as(stale, () -> holds.place(person, WHY, inDays(10))))
                .isInstanceOf(StepUpRequired.class);
        refused(person, clock().instant(), "legal-hold.until");
        refused(person, inDays(3_700), "legal-hold.until");
        for (var reason : new String[] {"", "   ", "two\nlines", "x".repeat(201)}) {
            assertThatThrownBy(() -> as(stepped(manager), () -> holds.place(person, reason, inDays(10))))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.code()).isEqualTo("wallet.reason"));
        }
        assertThat(count("legal_hold where account_id = '" + person + "'")).isZero();
    }

    @Test
    @DisplayName("A hold and the night's job at the same moment: one is whole; a careless hold comes too late unseen")
    void a_hold_races_the_job() {
        for (var round = 0; round < 20; round++) {
            var one = aMember(venue);
            leaves(one);
            var race = holdAgainstJob(one, () -> place(one, inDays(10)));

            var erased = status(one) == AccountView.Status.ERASED;
            assertThat(race.failures())
                    .hasSize(erased ? 1 : 0)
                    .allSatisfy(no -> assertThat(no).isInstanceOf(NotFound.class));
            assertThat(count("legal_hold where account_id = '" + one + "'")).isEqualTo(erased ? 0 : 1);
        }
        assertThat(aCarelessHoldIsCaught()).isTrue();
    }

    /** Writes its row without looking at the account, as nobody should. */
    private boolean aCarelessHoldIsCaught() {
        for (var round = 0; round < 300; round++) {
            var one = aMember(venue);
            leaves(one);
            holdAgainstJob(
                    one,
                    () -> change(
                            "insert into legal_hold (account_id, reason, until, placed_by, placed_at) values (?, 'x', ?, ?, ?)",
                            one,
                            inDays(10),
                            manager.person(),
                            clock().instant()));
            var held = count("legal_hold where account_id = '" + one + "'") > 0;
            if (held && status(one) == AccountView.Status.ERASED) {
                return true;
            }
        }
        return false;
    }

    private Race<Boolean> holdAgainstJob(AccountId one, Runnable hold) {
        var turn = new AtomicInteger();
        return race(2, () -> {
            if (turn.getAndIncrement() == 0) {
                hold.run();
            } else {
                erase(one);
            }
        });
    }

    private void refused(AccountId id, Instant until, String code) {
        assertThatThrownBy(() -> place(id, until))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private void place(AccountId id, Instant until) {
        as(stepped(manager), () -> holds.place(id, WHY, until));
    }

    private static Instant inDays(int days) {
        return clock().instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private void leaves(AccountId one) {
        as(stepped(member(one, venue)), () -> deletions.ask(BalanceWish.UNDECIDED));
        deletions.confirm(
                accounts.addressed(one, MailedLink.DELETION).orElseThrow().ticket());
        change("""
                update account_deletion set confirmed_at = confirmed_at - interval '31 days',
                    scheduled_for = scheduled_for - interval '31 days' where account_id = ?""", one);
    }

    private Outcome erase(AccountId one) {
        return as(house(), () -> erasures.erase(Set.of(one))).get(one);
    }

    private AccountView.Status status(AccountId one) {
        return accounts.get(one).status();
    }

    private static String messages(AccountId one) {
        return sql("select cast(payload as text) from outbox_message where aggregate_id = ?", "account:" + one)
                .toString();
    }
}
