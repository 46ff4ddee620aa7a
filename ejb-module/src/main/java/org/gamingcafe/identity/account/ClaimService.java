package org.gamingcafe.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;
import org.gamingcafe.platform.ticket.TicketDesk;

/**
 * Accounts that others have entered come to their owners: a member's by a link to the address on file or by a code from
 * the desk (D23), a colleague's by an invitation. Whoever hands them over never sees or sets a password, and has no say
 * any more once the owner has come.
 */
@Stateless
@PermitAll
public class ClaimService {

    private static final String BY_CODE = "claim-code";
    private static final Duration CODE_LIFE = Duration.ofMinutes(15);

    @Inject
    Accounts accounts;

    @Inject
    Registrations registrations;

    @Inject
    PasswordService passwords;

    @Inject
    RoleService roles;

    @Inject
    TicketDesk tickets;

    @Inject
    Limits limits;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Mails the link to the address on file. */
    @RolesAllowed(Permission.MEMBER_WRITE)
    public void sendLink(AccountId id) {
        var account = unclaimed(id);
        if (account.view().email() == null) {
            throw new AddressMissing();
        }
        events.fire(new LinkAsked(id, MailedLink.CLAIM));
    }

    /** For a member without an address on file; a new code makes the one before worthless. */
    @RolesAllowed(Permission.MEMBER_WRITE)
    public ClaimCode issueCode(AccountId id) {
        var account = unclaimed(id);
        if (account.view().email() != null) {
            throw new AddressKnown();
        }
        var code = ClaimCode.fresh(CODE_LIFE);
        tickets.withdraw(BY_CODE, id);
        tickets.register(code.secret().hash(), BY_CODE, id, CODE_LIFE);
        events.fire(new ClaimCodeIssued(id, account.homeVenue()));
        return code;
    }

    /**
     * With the code from the desk: the address becomes that of the account and gets the link. Says nothing of whether
     * somebody has the address already; then it is they who get a mail.
     *
     * @throws NotFound {@code ticket.not-found} for a code that is unknown, used or expired
     */
    public void claim(String code, String email) {
        limits.take(LimitName.EMAIL_VERIFICATION);
        var address = new EmailAddress(email);
        var id = tickets.redeem(ClaimCode.typed(code), BY_CODE).orElseThrow(() -> new NotFound("ticket"));
        var account = accounts.getLocked(id);
        if (passwords.has(id) || account.view().email() != null) {
            throw new NotFound("ticket");
        }
        if (accounts.byEmail(address.value()).isPresent()) {
            registrations.ask(address, MailedLink.ALREADY_REGISTERED);
            return;
        }
        account.reachedAt(address);
        accounts.flush(EmailTaken::new);
        events.fire(new AccountEdited(id, account.homeVenue(), List.of("email")));
        events.fire(new LinkAsked(id, MailedLink.CLAIM));
    }

    /** A colleague, who sets their own password by the mailed link. Nobody grants what they may not do themselves. */
    @RolesAllowed(Permission.ACCOUNT_MANAGE)
    public AccountView invite(NewPerson person, Role role, boolean mustChangePassword) {
        var caller = Call.current().caller();
        var venue = person.homeVenue();
        caller.mustBeAllowed(Permission.ACCOUNT_MANAGE, venue, "venue");
        if (person.email() == null) {
            throw new AddressMissing();
        }
        if (person.kind() != AccountView.Kind.STAFF || !role.isStaff()) {
            throw new InvalidInput("role", "role.not-staff");
        }
        if (!roles.permissionsOf(role).stream().allMatch(permission -> caller.may(permission, venue))) {
            throw new Denied("role.above-own");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var account = new Account(AccountId.next(), person, mustChangePassword, now).invited();
        accounts.add(account.view(), false);
        events.fire(new AccountEntered(account.id(), venue, AccountView.Kind.STAFF));
        roles.assign(account.id(), venue, role);
        events.fire(new LinkAsked(account.id(), MailedLink.INVITATION));
        return account.view();
    }

    private Account unclaimed(AccountId id) {
        var account = accounts.locked(id).orElseThrow(() -> new NotFound("member"));
        VenueId venue = account.homeVenue();
        Call.current().caller().mustBeAllowed(Permission.MEMBER_WRITE, venue, "member");
        if (account.view().kind() != AccountView.Kind.MEMBER) {
            throw new NotFound("member");
        }
        if (passwords.has(id)) {
            throw new AccountClaimed();
        }
        return account;
    }
}
