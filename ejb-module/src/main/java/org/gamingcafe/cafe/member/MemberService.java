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
import java.util.Locale;
import java.util.Optional;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.NewPerson;
import org.gamingcafe.identity.account.PersonEdit;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Members of a venue. */
@Stateless
@RolesAllowed(Permission.MEMBER_READ)
public class MemberService {

    @Inject
    Members members;

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** By part of name, username, address or phone, or by member number. */
    public Slice<MemberView> search(VenueId venue, @Nullable String text, AccountService.Sort sort, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.MEMBER_READ, venue, "venue");
        var numbered = numbered(venue, text);
        if (numbered.isPresent()) {
            return new Slice<>(List.of(view(numbered.get())), null);
        }
        var found = accounts.search(venue, AccountView.Kind.MEMBER, text, sort, page);
        var known = members.all(found.items().stream().map(AccountView::id).toList());
        var views = found.items().stream()
                .flatMap(account ->
                        Optional.ofNullable(known.get(account.id())).stream().map(member -> member.view(account)))
                .toList();
        return new Slice<>(views, found.next());
    }

    private Optional<Member> numbered(VenueId venue, @Nullable String text) {
        var number = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return number.matches("M-\\d{1,17}") ? members.numbered(venue, number) : Optional.empty();
    }

    /** For rooms: whose number this is, at this venue. */
    @PermitAll
    public Optional<AccountId> withNumber(VenueId venue, String number) {
        return numbered(venue, number).map(Member::account);
    }

    /** For rooms: the tier of somebody who is a member. */
    @PermitAll
    public Optional<String> tier(AccountId account) {
        return members.find(account).map(Member::tier);
    }

    /** The same where it counts: in the venue that has given it. */
    @PermitAll
    public Optional<String> tierIn(VenueId venue, AccountId account) {
        return members.find(account)
                .filter(known -> known.venue().equals(venue))
                .map(Member::tier);
    }

    /** For rooms that report: how many became members of a venue, from one instant on and before another one. */
    @PermitAll
    public long joined(VenueId venue, Instant from, Instant until) {
        Call.current().caller().mustBeTheHouse();
        return members.joined(venue, from, until);
    }

    /** Own, or of a venue in which the caller may read members; else {@code member.not-found}. */
    @PermitAll
    public MemberView get(AccountId account) {
        var member = existing(account);
        if (Call.current().caller().is(account)) {
            return view(member).withoutStaff();
        }
        Call.current().caller().mustBeAllowed(Permission.MEMBER_READ, member.venue(), "member");
        return view(member);
    }

    @RolesAllowed(Permission.MEMBER_WRITE)
    public MemberView enter(NewMember member) {
        return entered(member, Call.current().caller().account());
    }

    /** The same from a list: whoever brings it has seen nobody's document. */
    @RolesAllowed(Permission.MEMBER_WRITE)
    public MemberView enterFromList(NewMember member) {
        return entered(member, null);
    }

    /** For the house itself (demo), which has seen nobody's document either. */
    @PermitAll
    public MemberView enterByTheHouse(NewMember member) {
        Call.current().caller().mustBeTheHouse();
        return entered(member, null);
    }

    private MemberView entered(NewMember entry, @Nullable AccountId seenBy) {
        Call.current().caller().mustBeAllowed(Permission.MEMBER_WRITE, entry.venue(), "venue");
        var account = accounts.enter(
                new NewPerson(
                        AccountView.Kind.MEMBER,
                        entry.venue(),
                        entry.username(),
                        entry.email(),
                        entry.name(),
                        entry.phone(),
                        entry.language()),
                false);
        roles.assign(account.id(), entry.venue(), Role.MEMBER);
        var number = members.nextNumber();
        var member = new Member(account.id(), entry.venue(), number, clock.instant());
        member.born(entry.birthDate(), today(entry.venue()), seenBy);
        member.noted(entry.note());
        members.add(member);
        events.fire(new MemberEntered(entry.venue(), account.id(), number));
        return member.view(account);
    }

    @RolesAllowed(Permission.MEMBER_WRITE)
    public MemberView edit(AccountId account, MemberEdit edit) {
        var caller = Call.current().caller();
        var member = existing(account);
        caller.mustBeAllowed(Permission.MEMBER_WRITE, member.venue(), "member");
        member.mustBeAt(edit.version());
        var before = view(member);
        var person = accounts.edit(
                account,
                new PersonEdit(edit.name(), edit.email(), edit.phone(), edit.language(), edit.accountVersion()));
        member.born(edit.birthDate(), today(member.venue()), caller.account());
        member.noted(edit.note());
        member.ranked(edit.tier());
        members.written();
        events.fire(new MemberEdited(member.venue(), account, member.changesSince(before)));
        return member.view(person);
    }

    private Member existing(AccountId account) {
        return members.find(account).orElseThrow(() -> new NotFound("member"));
    }

    private MemberView view(Member member) {
        return member.view(accounts.get(member.account()));
    }

    private LocalDate today(VenueId venue) {
        return clock.instant().atZone(venues.get(venue).zone()).toLocalDate();
    }
}
