package org.gamingcafe.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.platform.cluster.Tally;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.AddressRange;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PhoneNumber;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * How often somebody may do something. What is taken is counted for all nodes together; who takes too much is refused and
 * noted. Allow-listed addresses are not counted.
 */
@ApplicationScoped
public class Limits {

    @Inject
    Rulebook rulebook;

    @Inject
    Tally tally;

    @Inject
    Violations violations;

    @Inject
    Clock clock;

    private final Shares shares = new Shares();

    /** What a request is counted as. */
    private record Counted(LimitRule rule, String subject) {

        String key() {
            return rule.name().key() + ":" + subject;
        }
    }

    /**
     * For doors, once for each request: by account where one is signed in, by station or till where one is known, else by
     * address.
     *
     * @throws LimitExceeded if it comes too early
     */
    public void enter() {
        var call = Call.current();
        var book = rulebook.now();
        if (isExempt(call, book)) {
            return;
        }
        var counted = entrant(book, call);
        var verdict = counted.rule().algorithm() == LimitRule.Algorithm.TOKEN_BUCKET
                ? shares.take(counted.key(), wanted -> take(counted, wanted))
                : take(counted, 1);
        refuseIfNo(counted, verdict);
    }

    /**
     * For acts that limit themselves: by the station or till whose key came along, else by account, else by address (D21).
     *
     * @throws LimitExceeded if it comes too early; nothing is counted then
     */
    public void take(LimitName name) {
        var call = Call.current();
        var book = rulebook.now();
        if (!isExempt(call, book)) {
            var counted = actor(name, book, call);
            refuseIfNo(counted, take(counted, 1));
        }
    }

    /** For acts that are limited by the account they concern, whoever asks. */
    public void take(LimitName name, AccountId account) {
        takeFor(name, "account:" + account);
    }

    /** For acts that are limited by the address they write to; it is counted by its hash. */
    public void take(LimitName name, EmailAddress address) {
        takeFor(name, "mail:" + new Secret(address.value()).hash());
    }

    /** For acts that are limited by the phone they ring; it is counted by its hash. */
    public void take(LimitName name, PhoneNumber number) {
        takeFor(name, "phone:" + new Secret(number.value()).hash());
    }

    /** What was taken for the account turns out not to count: where only failures do. For sliding windows. */
    public void giveBack(LimitName name, AccountId account) {
        var call = Call.current();
        var book = rulebook.now();
        if (!isExempt(call, book)) {
            var counted = new Counted(book.rule(name), "account:" + account);
            tally.change(counted.key(), text -> SlidingWindow.giveBack(counted.rule(), text));
        }
    }

    /** What {@link #take(LimitName)} took turns out not to count. For sliding windows. */
    public void giveBack(LimitName name) {
        var call = Call.current();
        var book = rulebook.now();
        if (!isExempt(call, book)) {
            var counted = actor(name, book, call);
            tally.change(counted.key(), text -> SlidingWindow.giveBack(counted.rule(), text));
        }
    }

    /** The venue that has entered an address as one of its own. */
    public Optional<VenueId> venueOf(String ip) {
        return rulebook.now().venueOf(ip).map(VenueRange::venue);
    }

    private void takeFor(LimitName name, String subject) {
        var book = rulebook.now();
        if (!isExempt(Call.current(), book)) {
            var counted = new Counted(book.rule(name), subject);
            refuseIfNo(counted, take(counted, 1));
        }
    }

    /** What came through no door, and addresses on the allow-list. */
    private static boolean isExempt(Call call, Rulebook.Pages book) {
        return call.origin() == Origin.INSIDE || book.allows(call.origin().ip());
    }

    private Verdict take(Counted counted, int wanted) {
        return tally.change(counted.key(), text -> Verdict.take(counted.rule(), text, micros(), wanted));
    }

    private void refuseIfNo(Counted counted, Verdict verdict) {
        if (verdict.isNo()) {
            var until = clock.instant().plusSeconds(verdict.waitSeconds());
            violations.note(counted.rule().name(), counted.subject(), clock.instant(), until);
            throw new LimitExceeded(counted.rule(), verdict);
        }
    }

    private static Counted entrant(Rulebook.Pages book, Call call) {
        var caller = call.caller();
        if (caller.account() != null) {
            return new Counted(book.rule(LimitName.USER), "account:" + caller.account());
        }
        return switch (caller.kind()) {
            case STATION -> new Counted(book.rule(LimitName.STATION), device(caller));
            case TILL -> new Counted(book.rule(LimitName.TILL), device(caller));
            case MEMBER, STAFF, JOB, ANONYMOUS ->
                book.venueOf(call.origin().ip())
                        .map(range -> new Counted(
                                book.rule(LimitName.VENUE_RANGE).holding(range.requests()), "range:" + range.range()))
                        .orElseGet(() -> new Counted(book.rule(LimitName.ANONYMOUS), address(call)));
        };
    }

    private static Counted actor(LimitName name, Rulebook.Pages book, Call call) {
        var caller = call.caller();
        if (caller.device() != null) {
            return new Counted(book.rule(name), device(caller));
        }
        if (caller.account() != null) {
            return new Counted(book.rule(name), "account:" + caller.account());
        }
        return book.venueOf(call.origin().ip())
                .filter(range -> name == LimitName.LOGIN)
                .map(range ->
                        new Counted(book.rule(LimitName.VENUE_LOGIN).holding(range.logins()), "range:" + range.range()))
                .orElseGet(() -> new Counted(book.rule(name), address(call)));
    }

    private static String device(Caller caller) {
        var kind = switch (caller.kind()) {
            case STATION -> "station:";
            case TILL -> "till:";
            case MEMBER, STAFF, JOB, ANONYMOUS -> "device:";
        };
        return kind + Objects.requireNonNull(caller.device(), "a key without its owner");
    }

    private static String address(Call call) {
        return "ip:" + AddressRange.counted(call.origin().ip());
    }

    private long micros() {
        var now = clock.instant();
        return TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + now.getNano() / 1_000;
    }
}
