package org.gamingcafe.identity.twofactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * How the staff take somebody's second factor away who has lost it. Called by the room that guards who may decide about
 * whom, and ends what else was open.
 */
@Stateless
@PermitAll
public class FactorRemovalService {

    private static final Duration LIFE = Duration.ofHours(24);

    @Inject
    FactorRemovals removals;

    @Inject
    EnrolledFactors enrolled;

    @Inject
    TotpSecrets secrets;

    @Inject
    BackupCodes backups;

    @Inject
    SentCodes sent;

    @Inject
    PhoneNumbers phones;

    @Inject
    Passkeys passkeys;

    @Inject
    AccountService accounts;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Whether there is anything to remove: an app or a passkey. */
    public boolean isPossible(AccountId account) {
        var known = enrolled.of(account);
        return known.isEnabled() || known.passkeys();
    }

    /**
     * The caller asks; a second person has 24 hours to decide.
     *
     * @param identified how the person was identified
     * @throws FactorRemovalOpen if somebody has asked already
     */
    public FactorRemovalView ask(AccountId account, String identified) {
        var now = clock.instant();
        var by = Call.current().caller().person();
        var asked = new FactorRemovalView(Ids.next(), account, identified, by, now, now.plus(LIFE));
        if (!removals.ask(asked)) {
            throw new FactorRemovalOpen();
        }
        events.fire(new FactorRemovalAsked(asked.id(), account, home(account), by, identified, asked.expiresAt()));
        return asked;
    }

    /**
     * The caller is the second person. Of any number of callers at once one receives it and goes on with
     * {@link #remove}; the transaction is theirs.
     *
     * @throws NotFound {@code second-factor-removal.not-found}
     * @throws Denied {@code second-factor.removal-own} for who has asked
     * @throws FactorRemovalClosed if it was decided or has expired
     */
    public FactorRemovalView approve(UUID id, AccountId account) {
        var by = Call.current().caller().person();
        return removals.approve(id, account, by, clock.instant()).orElseThrow(() -> why(id, account, by));
    }

    /** @throws NotFound {@code second-factor-removal.not-found} @throws FactorRemovalClosed if it was decided or has expired */
    public void refuse(UUID id, AccountId account) {
        var by = Call.current().caller().person();
        var asked = removals.refuse(id, account, by, clock.instant())
                .orElseThrow(() -> removals.find(id, account).isEmpty() ? absent() : new FactorRemovalClosed());
        turnedDown(asked);
    }

    /** For the room that locks accounts down: whoever has asked, the owner says no. */
    public void withdraw(AccountId account) {
        removals.withdraw(account, clock.instant()).ifPresent(this::turnedDown);
    }

    /** What waits for a decision about this person. */
    public Optional<FactorRemovalView> open(AccountId account) {
        return removals.open(account, clock.instant());
    }

    /** What waits for a decision about people who are at home or have a role in these venues, the oldest first. */
    public Slice<FactorRemovalView> open(Set<VenueId> venues, PageRequest page) {
        var after = Cursor.afterId(page).orElse(null);
        var rows = removals.open(venues, clock.instant(), after, page.size() + 1);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.id()));
    }

    /**
     * The password alone is left. A number for codes is kept, and has to be confirmed anew before codes go there. Wrong
     * proofs stay counted.
     *
     * @param askedBy the first of two people; absent where one suffices
     */
    public void remove(AccountId account, String identified, @Nullable AccountId askedBy) {
        var known = enrolled.of(account);
        var methods = new ArrayList<>(known.methods());
        if (known.passkeys() && !methods.contains(FactorMethod.PASSKEY)) {
            methods.add(FactorMethod.PASSKEY);
        }
        secrets.removeAll(Set.of(account));
        backups.removeAll(Set.of(account));
        sent.removeAll(Set.of(account));
        phones.doubt(account);
        passkeys.removeAll(Set.of(account));
        enrolled.forgetPreference(account);
        events.fire(new SecondFactorRemoved(account, home(account), identified, methods, known.sms(), askedBy));
    }

    private void turnedDown(FactorRemovalView asked) {
        var account = asked.account();
        events.fire(new FactorRemovalTurnedDown(asked.id(), account, home(account), asked.askedBy()));
    }

    private RuntimeException why(UUID id, AccountId account, AccountId by) {
        return removals.find(id, account)
                .<RuntimeException>map(asked -> asked.askedBy().equals(by)
                        ? new Denied("second-factor.removal-own")
                        : new FactorRemovalClosed())
                .orElseGet(FactorRemovalService::absent);
    }

    private static NotFound absent() {
        return new NotFound("second-factor-removal");
    }

    private VenueId home(AccountId account) {
        return accounts.get(account).homeVenue();
    }
}
