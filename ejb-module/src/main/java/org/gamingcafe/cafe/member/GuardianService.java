package org.gamingcafe.cafe.member;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Guardians of members below age: their consent, and what they allow. */
@Stateless
@RolesAllowed(Permission.MEMBER_WRITE)
public class GuardianService {

    @Inject
    Guardians guardians;

    @Inject
    WardLimits limits;

    @Inject
    Members members;

    @Inject
    AccountService accounts;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** With {@code member:read} at the ward's venue; else {@code member.not-found}. */
    @RolesAllowed(Permission.MEMBER_READ)
    public List<GuardianView> list(AccountId ward) {
        return guardians.of(seen(ward, Permission.MEMBER_READ).account());
    }

    /**
     * Takes a consent down: whoever does is kept with it, and is not the guardian.
     *
     * @throws InvalidInput {@code guardian.of-age} for a ward who is of age, {@code guardian.under-age} for a guardian who is not
     */
    public GuardianView note(AccountId ward, NewGuardian guardian) {
        var member = seen(ward, Permission.MEMBER_WRITE);
        var now = clock.instant();
        if (member.birthDate() != null && !member.isBelowAge(today(member, now))) {
            throw new InvalidInput("ward", "guardian.of-age");
        }
        var known = guardian.guardian();
        if (known != null) {
            mustMayConsent(member, known, now);
        }
        var noted = new GuardianView(
                Ids.next(),
                ward,
                known,
                guardian.name(),
                guardian.phone(),
                guardian.email(),
                guardian.given(),
                Call.current().caller().person(),
                now,
                null);
        if (!guardians.add(noted)) {
            throw new GuardianTaken();
        }
        events.fire(new GuardianChanged(member.venue(), ward, noted.id(), true, noted.given()));
        return noted;
    }

    private void mustMayConsent(Member ward, AccountId guardian, Instant now) {
        if (Call.current().caller().is(guardian)) {
            throw new Denied("guardian.own");
        }
        if (guardian.equals(ward.account())
                || accounts.all(List.of(guardian)).stream()
                        .map(AccountView::homeVenue)
                        .noneMatch(ward.venue()::equals)) {
            throw new NotFound("account");
        }
        var isBelowAge = members.find(guardian)
                .filter(member -> member.birthDate() != null && member.isBelowAge(today(member, now)))
                .isPresent();
        if (isBelowAge) {
            throw new InvalidInput("guardianId", "guardian.under-age");
        }
    }

    /** By the desk, or by the guardian. A ward without consent may not play where the house asks for it. */
    @RolesAllowed(Permission.SELF)
    public GuardianView withdraw(AccountId ward, UUID id) {
        var caller = Call.current().caller();
        var member = cared(ward);
        var guardian = guardians.find(ward, id).orElseThrow(() -> new NotFound("guardian"));
        if (!caller.may(Permission.MEMBER_WRITE, member.venue())
                && (guardian.guardian() == null || !caller.is(guardian.guardian()))) {
            throw new NotFound("guardian");
        }
        if (!guardians.withdraw(ward, id, caller.person(), clock.instant())) {
            throw new NotFound("guardian");
        }
        events.fire(new GuardianChanged(member.venue(), ward, id, false, guardian.given()));
        return guardians.find(ward, id).orElseThrow(() -> new NotFound("guardian"));
    }

    /** For a guardian, the desk and the ward: what is allowed; nothing is limited where nobody has said so. */
    @RolesAllowed(Permission.SELF)
    public GuardianLimits limits(AccountId ward) {
        if (!Call.current().caller().is(ward)) {
            cared(ward);
        }
        return limits.of(ward).orElse(GuardianLimits.NONE);
    }

    /** How the limits came, the newest first. */
    @RolesAllowed(Permission.MEMBER_READ)
    public List<GuardianLimitView> history(AccountId ward) {
        seen(ward, Permission.MEMBER_READ);
        return limits.history(ward);
    }

    /** By a guardian, or by the desk for one; who plays already keeps what was agreed until they go on, pause or extend. */
    @RolesAllowed(Permission.SELF)
    public GuardianLimits setLimits(AccountId ward, GuardianLimits wanted) {
        var member = cared(ward);
        var spend = wanted.spend();
        var currency = venues.get(member.venue()).currency();
        if (spend != null && !spend.currency().equals(currency)) {
            throw new InvalidInput("spend", "money.other-currency", currency, spend.currency());
        }
        var before = limits.of(ward).orElse(GuardianLimits.NONE);
        limits.add(ward, wanted, Call.current().caller().person(), clock.instant());
        events.fire(new GuardianLimitsSet(member.venue(), ward, before, wanted));
        return wanted;
    }

    /** Whom the caller has consented for. */
    @RolesAllowed(Permission.SELF)
    public List<WardView> wards() {
        return guardians.wards(Call.current().caller().person()).stream()
                .flatMap(ward -> members.find(ward).stream())
                .map(member -> new WardView(
                        member.account(),
                        member.venue(),
                        accounts.get(member.account()).displayName(),
                        limits.of(member.account()).orElse(GuardianLimits.NONE)))
                .toList();
    }

    /** For rooms in which a member spends time or money: what binds them now. Nobody of age is bound. */
    @PermitAll
    public Optional<GuardianLimits> binding(AccountId account, Instant at) {
        return members.find(account)
                .filter(member -> member.isBelowAge(today(member, at)))
                .flatMap(member -> limits.of(account));
    }

    private Member seen(AccountId ward, String permission) {
        var member = members.find(ward).orElseThrow(() -> new NotFound("member"));
        Call.current().caller().mustBeAllowed(permission, member.venue(), "member");
        return member;
    }

    /** The desk's, or the caller's ward. */
    private Member cared(AccountId ward) {
        var caller = Call.current().caller();
        var member = members.find(ward).orElseThrow(() -> new NotFound("member"));
        if (!caller.may(Permission.MEMBER_WRITE, member.venue()) && !isGuardian(caller.account(), ward)) {
            throw new NotFound("member");
        }
        return member;
    }

    private boolean isGuardian(@Nullable AccountId caller, AccountId ward) {
        return caller != null && guardians.isGuardian(caller, ward);
    }

    private LocalDate today(Member member, Instant at) {
        return at.atZone(venues.zone(member.venue()).orElseThrow(() -> new NotFound("venue")))
                .toLocalDate();
    }
}
