package org.gamingcafe.platform.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Issues tickets and takes them back. */
@ApplicationScoped
public class TicketDesk {

    @Inject
    Tickets tickets;

    @Inject
    Clock clock;

    public Secret issue(String purpose, AccountId account, Duration life) {
        return issue(purpose, account, life, null);
    }

    /** @param note what the issuer wants to compare when the ticket comes back */
    public Secret issue(String purpose, AccountId account, Duration life, @Nullable Long note) {
        var ticket = Secret.random();
        var now = clock.instant();
        tickets.add(new Tickets.Ticket(ticket.hash(), purpose, account, note), now, now.plus(life));
        return ticket;
    }

    /** A ticket that somebody else has made and of which only the hash came here. */
    public void register(String hash, String purpose, AccountId account, Duration life) {
        var now = clock.instant();
        tickets.add(new Tickets.Ticket(hash, purpose, account, null), now, now.plus(life));
    }

    /** What its issuer has noted, without using it. */
    public Optional<Long> note(Secret ticket, String purpose) {
        return tickets.note(ticket.hash(), purpose, clock.instant());
    }

    /** Whose ticket it is, without using it. */
    public Optional<AccountId> holder(Secret ticket, String purpose) {
        return tickets.holder(ticket.hash(), purpose, clock.instant());
    }

    /** Uses the ticket in the caller's transaction. Of two callers exactly one receives the account. */
    public Optional<AccountId> redeem(Secret ticket, String purpose) {
        return tickets.use(ticket.hash(), purpose, clock.instant());
    }

    /** All tickets of the account for this purpose that are still out look from now on as if they had never been. */
    public void withdraw(String purpose, AccountId account) {
        tickets.withdraw(purpose, account, clock.instant());
    }

    /** The same for several purposes and accounts at once. */
    public void withdraw(Collection<String> purposes, Set<AccountId> accounts) {
        tickets.withdraw(purposes, accounts, clock.instant());
    }

    /** @return how many were removed, at most {@code limit} */
    public int removeExpired(int limit) {
        return tickets.removeExpired(clock.instant(), limit);
    }
}
