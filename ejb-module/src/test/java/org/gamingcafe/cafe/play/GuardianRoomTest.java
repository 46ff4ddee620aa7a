package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.gamingcafe.cafe.member.AdmissionPlan;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.member.ConsentMissing;
import org.gamingcafe.cafe.member.GuardianChanged;
import org.gamingcafe.cafe.member.GuardianLimitReached;
import org.gamingcafe.cafe.member.GuardianLimits;
import org.gamingcafe.cafe.member.GuardianLimitsSet;
import org.gamingcafe.cafe.member.GuardianService;
import org.gamingcafe.cafe.member.GuardianTaken;
import org.gamingcafe.cafe.member.GuardianView;
import org.gamingcafe.cafe.member.NewGuardian;
import org.gamingcafe.cafe.member.NewGuardian.Given;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** It is 11:00 in the venue, an hour costs 3.00, the business day began at 06:00. */
@DisplayName("R8: guardians consent and set limits, and play obeys them")
class GuardianRoomTest extends PlayRoom {

    final GuardianService guardians = the(GuardianService.class);
    final AdmissionService admissions = the(AdmissionService.class);
    final WardService wardDays = the(WardService.class);

    private AccountId aWard(String money) {
        var ward = aMemberWith(money);
        change("update member set birth_date = '2012-05-01' where account_id = ?", ward);
        return ward;
    }

    private static NewGuardian named() {
        return new NewGuardian(null, "Robin Parent", "+49 30 1234567", null, Given.PAPER);
    }

    private static NewGuardian known(AccountId account) {
        return new NewGuardian(account, null, null, null, Given.PERSON);
    }

    private GuardianView note(AccountId ward, NewGuardian guardian) {
        return as(cashier, () -> guardians.note(ward, guardian));
    }

    private void limit(AccountId ward, @Nullable Money spend, @Nullable Integer minutes, @Nullable LocalTime latest) {
        as(cashier, () -> guardians.setLimits(ward, new GuardianLimits(spend, minutes, latest)));
    }

    private PlayView sit(AccountId ward) {
        return start(aStation().id(), ward);
    }

    @Test
    void a_house_that_asks_for_consent_seats_nobody_below_age_without_it() {
        var ward = aWard("10.00");
        as(staff(venue, Role.MANAGER), () -> admissions.setPlan(venue, new AdmissionPlan(List.of(), 0, 16)));

        assertThatThrownBy(() -> sit(ward)).isInstanceOf(ConsentMissing.class);
        var consent = note(ward, named());
        var session = sit(ward);
        assertThat(session.mustEndAt()).isNull();
        end(session);
        as(cashier, () -> guardians.withdraw(ward, consent.id()));

        assertThatThrownBy(() -> sit(ward)).isInstanceOf(ConsentMissing.class);
        assertThatThrownBy(() -> as(cashier, () -> guardians.withdraw(ward, consent.id())))
                .as("once")
                .isInstanceOf(NotFound.class);
        var accompanied = as(cashier, () -> play.start(aStation().id(), ward, PlayView.Mode.PREPAID, true, key()));
        assertThat(accompanied.state()).as("a guardian at hand consents").isEqualTo(PlayView.State.ACTIVE);
        assertThat(sit(aMemberBorn("2000-01-01")).mustEndAt()).isNull();
        assertThat(events(GuardianChanged.class))
                .extracting(GuardianChanged::act)
                .containsExactly("guardian.noted", "guardian.withdrawn");
    }

    private AccountId aMemberBorn(String day) {
        var member = aMemberWith("10.00");
        change("update member set birth_date = cast(? as date) where account_id = ?", day, member);
        return member;
    }

    @Test
    void play_ends_when_the_minutes_of_the_day_are_used_up_and_pauses_do_not_count() {
        var ward = aWard("20.00");
        limit(ward, null, 60, null);
        var session = sit(ward);
        assertThat(session.mustEndAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(60)));

        pass(Duration.ofMinutes(20));
        pause(session);
        pass(Duration.ofMinutes(10));
        var resumed = resume(session);
        assertThat(resumed.mustEndAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(70)));
        pass(Duration.ofMinutes(15));
        end(session);
        var second = sit(ward);
        assertThat(second.mustEndAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(70)));
        pass(Duration.ofMinutes(30));
        tick(second);

        assertThat(now(second).endedAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(70)));
        assertThatThrownBy(() -> sit(ward))
                .isInstanceOfSatisfying(
                        GuardianLimitReached.class, no -> assertThat(no.code()).isEqualTo("guardian.limit-minutes"));
        pass(Duration.ofHours(24));
        assertThat(sit(ward).mustEndAt()).as("a new business day").isNotNull();
    }

    @Test
    void extending_does_not_move_the_end_that_a_guardian_set() {
        var ward = aWard("20.00");
        limit(ward, null, 45, null);
        var session = sit(ward);
        pass(Duration.ofMinutes(5));

        var extended = as(cashier, () -> changes.extend(session.id(), 60, key()));

        assertThat(extended.mustEndAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(45)));
    }

    @Test
    void play_ends_when_the_money_of_the_day_is_spent() {
        var ward = aWard("20.00");
        limit(ward, euro("3.00"), null, null);
        var session = sit(ward);
        assertThat(session.mustEndAt())
                .as("an hour, and the seconds that are not a cent yet")
                .isBetween(OPENING.plus(Duration.ofHours(1)), OPENING.plusSeconds(3_606));
        pass(Duration.ofMinutes(30));
        assertThat(end(session).total()).isEqualTo(euro("1.50"));

        var second = sit(ward);
        assertThat(second.mustEndAt()).isBetween(OPENING.plus(Duration.ofHours(1)), OPENING.plusSeconds(3_606));
        pass(Duration.ofMinutes(40));
        tick(second);

        assertThat(now(second).total()).isEqualTo(euro("1.50"));
        assertThatThrownBy(() -> sit(ward))
                .isInstanceOfSatisfying(
                        GuardianLimitReached.class, no -> assertThat(no.code()).isEqualTo("guardian.limit-money"));
    }

    @Test
    void nobody_below_age_stays_later_than_the_guardian_allows() {
        var ward = aWard("20.00");
        limit(ward, null, null, LocalTime.of(11, 45));

        var session = sit(ward);
        assertThat(session.mustEndAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(45)));
        pass(Duration.ofMinutes(45));
        tick(session);

        assertThatThrownBy(() -> sit(ward))
                .isInstanceOfSatisfying(
                        GuardianLimitReached.class, no -> assertThat(no.code()).isEqualTo("guardian.limit-time"));
        change("update member set birth_date = '2000-05-01' where account_id = ?", ward);
        assertThat(sit(ward).mustEndAt()).as("of age, bound by nobody").isNull();
    }

    @Test
    void two_starts_at_once_do_not_exceed_the_minutes_of_the_day() {
        var ward = aWard("50.00");
        limit(ward, null, 60, null);

        assertThat(minutesOfSixStartsAtOnce(ward)).isEqualTo(60);
    }

    @Test
    void a_guardian_sees_and_limits_the_own_wards_only() {
        var ward = aWard("10.00");
        var guardian = aMemberBorn("1980-01-01");
        var parent = member(guardian, venue);
        note(ward, known(guardian));
        var session = sit(ward);
        pass(Duration.ofMinutes(20));
        end(session);

        as(parent, () -> guardians.setLimits(ward, new GuardianLimits(euro("5.00"), 90, LocalTime.of(20, 0))));
        var day = as(parent, wardDays::today).getFirst();

        assertThat(day.played()).isEqualTo(Duration.ofMinutes(20));
        assertThat(day.spent()).isEqualTo(euro("1.00"));
        assertThat(day.ward().limits().minutes()).isEqualTo(90);
        assertThat(as(member(ward, venue), () -> guardians.limits(ward)).minutes())
                .as("the ward sees them")
                .isEqualTo(90);
        assertThat(events(GuardianLimitsSet.class).getLast().changes()).containsEntry("minutes", "null → 90");
        var other = aWard("0.00");
        assertThatThrownBy(() -> as(parent, () -> guardians.setLimits(other, GuardianLimits.NONE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(member(ward, venue), () -> guardians.setLimits(ward, GuardianLimits.NONE)))
                .as("nobody limits themselves less")
                .isInstanceOf(NotFound.class);
        assertThat(as(member(other, venue), wardDays::today)).isEmpty();
        var stranger = staff(aVenue(), Role.MANAGER);
        assertThatThrownBy(() -> as(stranger, () -> guardians.note(ward, named())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> guardians.list(ward))).isInstanceOf(NotFound.class);
        assertThat(as(cashier, () -> guardians.history(ward))).hasSize(1);
    }

    @Test
    void who_consents_is_of_age_somebody_else_and_noted_by_somebody_else() {
        var ward = aWard("0.00");
        var adult = aMemberBorn("1980-01-01");
        var friend = aMemberBorn("2011-01-01");
        note(ward, known(adult));

        assertThatThrownBy(() -> note(ward, known(adult))).isInstanceOf(GuardianTaken.class);
        assertThatThrownBy(() -> note(ward, known(friend))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> note(ward, known(ward))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> note(ward, known(aMember(aVenue())))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> note(ward, known(cashier.person()))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> note(adult, named())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewGuardian(null, "Robin", null, null, Given.PAPER))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new GuardianLimits(null, 1_441, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> limit(ward, Money.of("1.00", "CHF"), null, null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("I16: guardian and ward are linked; nobody fills the wallet of the own ward")
    void a_colleague_does_not_serve_the_own_ward() {
        var ward = aWard("0.00");
        var shift = aShift();
        as(staff(venue, Role.MANAGER), () -> guardians.note(ward, known(cashier.person())));

        assertThatThrownBy(() -> as(cashier, () -> wallets.topUp(ward, euro("10.00"), shift, key())))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.code()).isEqualTo("wallet.linked"));
    }
}
