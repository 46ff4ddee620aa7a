package org.gamingcafe.cafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.SealService;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.NewMember;
import org.gamingcafe.cafe.transfer.NewTransfer;
import org.gamingcafe.cafe.transfer.TransferService;
import org.gamingcafe.cafe.wallet.BalanceLeft;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.privacy.AccountErased;
import org.gamingcafe.identity.privacy.ErasureService;
import org.gamingcafe.identity.privacy.ErasureService.Outcome;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.audit.AuditService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E11.5, D16, D26, D35, I20: who wanted to go is forgotten on the thirtieth day, and the books stay")
class ErasureTest extends CounterTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");
    private static final Origin HOME = new Origin("203.0.113.77", "Quellwasser Browser", "");
    private static final AccountId FIRST = new AccountId(new UUID(0, 0));

    /** What must be nowhere in the database afterwards. */
    private static final List<String> TRACES = List.of(
            "zorinda", "quellwasser", "quell.example", "305551234", "1990-02-03", "203.0.113.77", "likes the window");

    private final ErasureService erasures = the(ErasureService.class);
    private final DeletionService deletions = the(DeletionService.class);
    private final AccountService accounts = the(AccountService.class);

    @Test
    @DisplayName(
            "E11.5: no table of the database knows the person any more; sums, sales and the audit chain are what they were")
    void no_trace_is_left() {
        var zorinda = zorinda();
        var shift = openShift("50.00");
        topUp(zorinda, euro("30.00"), shift.id());
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 5, "1.00", null);
        sell(zorinda, shift, List.of(line(cola, 2)), wallet("5.00"));
        debit(zorinda, euro("1.00"), "a broken chair");
        signsIn(zorinda);
        leaves(zorinda, BalanceWish.PAY_OUT);
        assertThat(traces()).contains("zorinda", "quell.example", "305551234", "1990-02-03", "203.0.113.77");
        change("delete from idempotency_key"); // Gone after a day, long before the thirtieth.
        var sold = sales();

        assertThat(erase(zorinda)).isEqualTo(Outcome.ERASED);

        assertThat(traces()).isEmpty();
        assertThat(status(zorinda)).isEqualTo(AccountView.Status.ERASED);
        assertThat(sales()).isEqualTo(sold);
        assertThat(imbalance()).isZero();
        assertThat(sum(Chart.CASH_WALLET)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.UNCLAIMED)).as("not fetched in time").isEqualTo(euro("24.00"));
        as(house(), () -> the(SealService.class).sealAll());
        assertThat(as(house(), () -> the(AuditService.class).verify()).isClean())
                .isTrue();
        assertThat(events(AccountErased.class)).containsExactly(new AccountErased(zorinda, venue, BalanceWish.PAY_OUT));
        assertThat(the(LoginService.class).begin(new Credentials("zorinda.q", PASSWORD, false), Channel.API, HOME))
                .isInstanceOf(LoginOutcome.Refused.class);
    }

    @Test
    @DisplayName("The last mail takes its address along, sealed; all others find nobody")
    void the_last_mail_is_sealed() {
        var zorinda = due(BalanceWish.UNDECIDED);

        erase(zorinda);

        var last = (String) one(
                "select cast(payload as text) from outbox_message where aggregate_id = ? and type = 'mail.last'",
                "account:" + zorinda);
        assertThat(last).contains("account-erased", "sealed:to", "sealed:name").doesNotContain("@example.org");
    }

    @Test
    @DisplayName("D35: forfeited money is breakage, undecided money waits unclaimed under the number; bonus goes back")
    void the_balance_goes_where_it_was_wished() {
        var forfeits = due(BalanceWish.FORFEIT, "12.00");
        bonus(forfeits, "3.00", 90);
        var says_nothing = due(BalanceWish.UNDECIDED, "7.00");

        erase(forfeits);
        erase(says_nothing);

        assertThat(sum(Chart.BREAKAGE)).isEqualTo(euro("12.00"));
        assertThat(sum(Chart.UNCLAIMED)).isEqualTo(euro("7.00"));
        assertThat(ledger.sum(venue, Chart.UNCLAIMED, java.util.Optional.of(says_nothing.value()), "EUR"))
                .isEqualTo(euro("7.00"));
        assertThat(sum(Chart.BONUS_WALLET)).isEqualTo(euro("0.00"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
        assertThat(events(BalanceLeft.class)).extracting(BalanceLeft::isForfeit).containsExactly(true, false);
    }

    @Test
    @DisplayName("Money that is under way comes back first: what somebody has offered and nobody has taken")
    void offered_money_comes_back_first() {
        var anna = anEnteredMember("20.00");
        change("update account set email = ?, email_verified = true where id = ?", anna + "@example.org", anna);
        var bert = anEnteredMember("5.00");
        var number = as(house(), () -> the(MemberService.class).get(bert)).number();
        as(
                member(anna, venue),
                () -> the(TransferService.class).offer(new NewTransfer(anna, number, euro("8.00"), null), aCommand()));
        leaves(anna, BalanceWish.UNDECIDED);

        assertThat(erase(anna)).isEqualTo(Outcome.ERASED);

        assertThat(sum(Chart.UNCLAIMED)).isEqualTo(euro("20.00"));
        assertThat(cashOf(bert)).isEqualTo(euro("5.00"));
    }

    @Test
    @DisplayName("D35: a debt puts it off, said once by mail and shown until when; paid, the next night forgets")
    void a_debt_puts_it_off() {
        var debtor = due(BalanceWish.UNDECIDED);
        change(
                "insert into wallet_credit (account_id, venue_id, currency, credit_limit, owed) values (?, ?, 'EUR', 500, 300)",
                debtor,
                venue);

        assertThat(erase(debtor)).isEqualTo(Outcome.KEPT);
        clock().advance(Duration.ofDays(1));
        assertThat(erase(debtor)).isEqualTo(Outcome.KEPT);

        var shown = deletions.of(debtor);
        assertThat(shown.waitsFor()).isEqualTo(Objection.UNPAID_DEBT);
        assertThat(shown.waitsUntil()).isEqualTo(clock().instant().plus(Duration.ofDays(1)));
        assertThat(mails(debtor)).containsOnlyOnce("deletion-waits-for-debt");
        assertThat(status(debtor)).isEqualTo(AccountView.Status.SCHEDULED_DELETION);
        change("update wallet_credit set owed = 0 where account_id = ?", debtor);
        assertThat(erase(debtor)).isEqualTo(Outcome.ERASED);
    }

    @Test
    @DisplayName("Before its day nothing happens; a wish that was taken back is not due")
    void only_what_is_due() {
        var early = aMember(venue);
        asks(early, BalanceWish.UNDECIDED);
        clock().advance(Duration.ofDays(29));
        assertThat(erase(early)).isEqualTo(Outcome.NOT_DUE);
        clock().advance(Duration.ofDays(1));
        assertThat(dueAfter(FIRST, 100)).contains(early);

        as(member(early, venue), deletions::cancel);

        assertThat(dueAfter(FIRST, 100)).doesNotContain(early);
        assertThat(erase(early)).isEqualTo(Outcome.NOT_DUE);
        assertThatThrownBy(() -> as(manager, () -> erasures.erase(Set.of(early))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("Of eight nodes that erase the same account one does; there is one last mail")
    void erased_once_whoever_races() {
        var person = due(BalanceWish.UNDECIDED, "4.00");

        var race =
                as(house(), () -> race(8, () -> erasures.erase(Set.of(person)).get(person)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().filter(Outcome.ERASED::equals)).hasSize(1);
        assertThat(events(AccountErased.class)).hasSize(1);
        assertThat(mails(person)).containsOnlyOnce("account-erased");
        assertThat(sum(Chart.UNCLAIMED)).isEqualTo(euro("4.00"));
    }

    @Test
    @DisplayName(
            "Of a cancellation and the job at the same moment one is whole; a careless job erases who has cancelled")
    void a_cancellation_races_the_job() {
        for (var round = 0; round < 20; round++) {
            var person = due(BalanceWish.UNDECIDED, "1.00");
            var race = cancelAgainst(person, () -> as(house(), () -> erasures.erase(Set.of(person))));

            assertThat(race.failures()).allSatisfy(no -> assertThat(no).isInstanceOf(NotFound.class));
            var isKept = status(person) == AccountView.Status.ACTIVE;
            assertThat(race.failures()).hasSize(isKept ? 0 : 1);
            assertThat(accounts.get(person).email() == null).isEqualTo(!isKept);
            assertThat(cash(person)).isEqualTo(isKept ? 100 : 0);
        }
        assertThat(aCarelessJobIsCaught()).isTrue();
    }

    /** Looks first and erases then, as nobody should. */
    private boolean aCarelessJobIsCaught() {
        for (var round = 0; round < 300; round++) {
            var person = due(BalanceWish.UNDECIDED);
            var race = cancelAgainst(person, () -> {
                if (status(person) == AccountView.Status.SCHEDULED_DELETION) {
                    change("update account set status = 'ERASED', email = null where id = ?", person);
                }
            });
            if (race.failures().isEmpty() && status(person) == AccountView.Status.ERASED) {
                return true;
            }
        }
        return false;
    }

    private org.gamingcafe.Race<Boolean> cancelAgainst(AccountId person, Runnable job) {
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        return race(2, () -> {
            if (turn.getAndIncrement() == 0) {
                as(member(person, venue), deletions::cancel);
            } else {
                job.run();
            }
        });
    }

    @Test
    @DisplayName("Killed between two pieces and begun anew, everybody is erased once; who cannot be holds up nobody")
    void begun_anew_each_is_erased_once() {
        var people = Stream.generate(() -> due(BalanceWish.UNDECIDED, "1.00"))
                .limit(7)
                .toList();
        var bad = people.get(3);
        change("update ledger_account set frozen_at = now(), frozen_reason = 'ledger-verify 7' where owner = ?", bad);

        dueAfter(FIRST, 3).forEach(this::tried);
        var last = FIRST;
        for (var piece = dueAfter(last, 3); !piece.isEmpty(); piece = dueAfter(last, 3)) {
            piece.forEach(this::tried);
            last = piece.getLast();
        }

        assertThat(people.stream().filter(one -> status(one) == AccountView.Status.ERASED))
                .hasSize(6);
        assertThat(status(bad)).isEqualTo(AccountView.Status.SCHEDULED_DELETION);
        assertThat(accounts.get(bad).email()).as("all of it or nothing").isNotNull();
        var erased =
                events(AccountErased.class).stream().map(AccountErased::account).filter(who -> !who.equals(bad));
        assertThat(erased)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().filter(who -> !who.equals(bad)).toList());
    }

    /** Like the job, which skips whom it cannot erase. */
    private void tried(AccountId account) {
        try {
            erase(account);
        } catch (Refusal frozen) {
            assertThat(frozen.code()).isEqualTo("wallet.frozen");
        }
    }

    private Outcome erase(AccountId account) {
        return as(house(), () -> erasures.erase(Set.of(account))).get(account);
    }

    /** Of this test's venue: others leave theirs behind. */
    private List<AccountId> dueAfter(AccountId after, int limit) {
        var mine = sql("select id from account where home_venue = ?", venue).stream()
                .map(row -> new AccountId((UUID) row.get("id")))
                .toList();
        return as(house(), () -> erasures.due(after, 500)).stream()
                .filter(mine::contains)
                .limit(limit)
                .toList();
    }

    private AccountId due(BalanceWish wish) {
        var person = aMember(venue);
        leaves(person, wish);
        return person;
    }

    private AccountId due(BalanceWish wish, String money) {
        var person = memberWith(money);
        leaves(person, wish);
        return person;
    }

    private void leaves(AccountId person, BalanceWish wish) {
        asks(person, wish);
        clock().advance(Duration.ofDays(31));
    }

    private void asks(AccountId person, BalanceWish wish) {
        as(member(person, venue), () -> deletions.ask(wish));
        deletions.confirm(
                accounts.addressed(person, MailedLink.DELETION).orElseThrow().ticket());
    }

    private AccountId zorinda() {
        var person = as(
                        cashier,
                        () -> the(MemberService.class)
                                .enter(new NewMember(
                                        venue,
                                        "Zorinda Quellwasser",
                                        "zorinda.q",
                                        "zorinda@quell.example",
                                        "+49 30 5551234",
                                        LocalDate.of(1990, 2, 3),
                                        "de",
                                        "likes the window")))
                .accountId();
        change("update account set email = 'zorinda@quell.example', email_verified = true where id = ?", person);
        the(PasswordService.class).set(person, PASSWORD);
        return person;
    }

    private void signsIn(AccountId person) {
        var caller = new Caller(Caller.Kind.MEMBER, person, java.util.Map.of(), null, null);
        new Call(caller, HOME, "request", "thread", Locale.GERMAN).run(() -> {
            the(LoginService.class).begin(new Credentials("zorinda.q", PASSWORD, false), Channel.API, HOME);
            the(LoginService.class).begin(new Credentials("zorinda.q", new Secret("no"), false), Channel.API, HOME);
        });
    }

    /** Which of the words stand in any column of any row. */
    private static List<String> traces() {
        var found = new ArrayList<String>();
        for (var row : sql("select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            var table = (String) row.get("tablename");
            for (var word : TRACES) {
                var rows = ((Number) one(
                                "select count(*) from \"" + table + "\" t where lower(cast(t as text)) like ?",
                                "%" + word + "%"))
                        .longValue();
                if (rows > 0 && !found.contains(word)) {
                    found.add(word);
                }
            }
        }
        return found;
    }

    private String sales() {
        return sql(
                        "select id, total, currency, account_id, receipt_number from sale where venue_id = ? order by id",
                        venue)
                .toString();
    }

    private AccountView.Status status(AccountId person) {
        return accounts.get(person).status();
    }

    private long cash(AccountId person) {
        return number("select posted from ledger_account where owner = ? and chart = 2100", person);
    }

    private static String mails(AccountId person) {
        return sql("select payload from outbox_message where aggregate_id = ?", "account:" + person)
                .toString();
    }
}
