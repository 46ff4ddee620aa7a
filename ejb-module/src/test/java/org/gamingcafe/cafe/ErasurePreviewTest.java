package org.gamingcafe.cafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.privacy.ErasureCertificate;
import org.gamingcafe.identity.privacy.ErasureCertificateService;
import org.gamingcafe.identity.privacy.ErasurePreview;
import org.gamingcafe.identity.privacy.ErasurePreview.Kind;
import org.gamingcafe.identity.privacy.ErasurePreviewService;
import org.gamingcafe.identity.privacy.ErasureService;
import org.gamingcafe.identity.privacy.ErasureService.Outcome;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.identity.user.UserHoldService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E12: what an erasure would do is told before, and that is what it does")
class ErasurePreviewTest extends CounterTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");
    private static final Origin HOME = new Origin("203.0.113.78", "Preview Browser", "");

    private final ErasurePreviewService previews = the(ErasurePreviewService.class);
    private final DeletionService deletions = the(DeletionService.class);

    @Test
    @DisplayName("What the dry run calls erased is gone from the database afterwards, and what it calls kept is there")
    void what_is_told_is_what_happens() {
        var person = somebodyWithEverything();
        asks(person);
        var preview = preview(person, Locale.ENGLISH);
        var erased = names(preview.erased());
        var kept = names(preview.kept());
        var before = tablesThatName(person, preview);
        assertThat(before)
                .as("seeded, so that what follows says something")
                .contains(
                        "account",
                        "account_deletion",
                        "activity",
                        "backup_code",
                        "card",
                        "data_export",
                        "email_change",
                        "entered_address",
                        "habit",
                        "ledger_account",
                        "limit_violation",
                        "lockdown",
                        "login_attempt",
                        "login_session",
                        "member",
                        "notice_preference",
                        "password",
                        "password_history",
                        "privacy_consent",
                        "privacy_setting",
                        "sale",
                        "second_factor_phone",
                        "security_alert",
                        "top_up",
                        "totp",
                        "trusted_device");
        clock().advance(Duration.ofDays(31));

        assertThat(as(house(), () -> the(ErasureService.class).erase(Set.of(person))))
                .containsExactly(Map.entry(person, Outcome.ERASED));

        var after = tablesThatName(person, preview);
        assertThat(after).doesNotContainAnyElementsOf(erased);
        assertThat(after).containsAll(before.stream().filter(kept::contains).toList());
    }

    @Test
    @DisplayName(
            "Every kind has a name, every kept one a reason and a time, in the language of who asks; nothing is changed")
    void in_two_languages() {
        var person = memberWith("5.00");
        var rows = one("select cast(a as text) from account a where id = ?", person);

        var english = preview(person, Locale.ENGLISH);
        var german = preview(person, Locale.GERMAN);

        assertThat(kind(english, "sale").name()).isEqualTo("Purchases");
        assertThat(kind(english, "sale").why()).isEqualTo(Kept.BOOKS);
        assertThat(kind(english, "sale").reason()).startsWith("The law wants the books kept");
        assertThat(kind(english, "login_attempt").reason()).endsWith("days.");
        assertThat(kind(english, "login_attempt").keptFor()).isNotNull();
        assertThat(kind(english, "password").isErased()).isTrue();
        assertThat(kind(german, "sale").name()).isEqualTo("Einkäufe");
        assertThat(kind(german, "audit_record").reason()).contains("Monate lang");
        assertThat(english.kinds()).hasSameSizeAs(german.kinds()).allSatisfy(kind -> {
            assertThat(kind.name()).isNotBlank();
            assertThat(kind.reason() == null).isEqualTo(kind.isErased());
        });
        assertThat(one("select cast(a as text) from account a where id = ?", person))
                .isEqualTo(rows);
    }

    @Test
    @DisplayName("D35: what would put it off today is told with until when, as far as somebody knows")
    void what_would_put_it_off_is_told() {
        var person = memberWith("5.00");
        assertThat(preview(person, Locale.ENGLISH).waits()).isEmpty();
        var until = clock().instant().plus(Duration.ofDays(9));
        as(stepped(manager), () -> the(UserHoldService.class).place(person, "Police file 4711", until));
        change(
                "insert into wallet_credit (account_id, venue_id, currency, credit_limit, owed) values (?, ?, 'EUR', 500, 300)",
                person,
                venue);

        assertThat(preview(person, Locale.ENGLISH).waits())
                .containsExactly(
                        new ErasurePreview.Wait(Objection.UNPAID_DEBT, null),
                        new ErasurePreview.Wait(Objection.LEGAL_HOLD, until));
    }

    @Test
    @DisplayName(
            "The last mail brings a signed certificate: it is true for who was erased, and a forged one for nobody")
    void the_last_mail_brings_a_certificate() {
        var certificates = the(ErasureCertificateService.class);
        var person = memberWith("1.00");
        asks(person);
        clock().advance(Duration.ofDays(31));
        as(house(), () -> the(ErasureService.class).erase(Set.of(person)));
        var word = (String) one(
                "select payload ->> 'certificate' from outbox_message where aggregate_id = ? and type = 'mail.last'",
                "account:" + person);

        assertThat(certificates.read(word)).isEqualTo(new ErasureCertificate(person, clock().instant()));
        var other = memberWith("1.00");
        for (var wrong : List.of("", "never", word.substring(1), word.replace(person.toString(), other.toString()))) {
            assertRefused("deletion-certificate.not-found", () -> certificates.read(wrong));
        }
        change("update account set status = 'ACTIVE' where id = ?", person);
        assertRefused("deletion-certificate.not-found", () -> certificates.read(word));
    }

    private ErasurePreview preview(AccountId person, Locale language) {
        return new Call(member(person, venue), HOME, "request", "thread", language).run(previews::mine);
    }

    private static Kind kind(ErasurePreview preview, String data) {
        return preview.kinds().stream()
                .filter(kind -> kind.data().equals(data))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(List<Kind> kinds) {
        return kinds.stream().map(Kind::data).collect(Collectors.toSet());
    }

    /** Those tables of the preview of which any row names the account in any column. */
    private static Set<String> tablesThatName(AccountId person, ErasurePreview preview) {
        var found = new TreeSet<String>();
        for (var kind : preview.kinds()) {
            var rows = (Number) one(
                    "select count(*) from \"" + kind.data() + "\" t where cast(t as text) like ?", "%" + person + "%");
            if (rows.longValue() > 0) {
                found.add(kind.data());
            }
        }
        return found;
    }

    private void asks(AccountId person) {
        as(member(person, venue), () -> deletions.ask(BalanceWish.UNDECIDED));
        deletions.confirm(the(AccountService.class)
                .addressed(person, MailedLink.DELETION)
                .orElseThrow()
                .ticket());
    }

    private AccountId somebodyWithEverything() {
        var person = aMember(venue);
        var shift = openShift("50.00");
        topUp(person, euro("30.00"), shift.id());
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 5, "1.00", null);
        sell(person, shift, List.of(line(cola, 2)), wallet("5.00"));
        the(PasswordService.class).set(person, PASSWORD);
        var name = (String) one("select username from account where id = ?", person);
        var caller = new Caller(Caller.Kind.MEMBER, person, java.util.Map.of(), null, null);
        new Call(caller, HOME, "request", "thread", Locale.ENGLISH)
                .run(() -> the(LoginService.class).begin(new Credentials(name, PASSWORD, false), Channel.API, HOME));
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(person));
        row(person, "notice_preference", "account_id, choices, version, changed_at", "'{}', 1, now()");
        row(person, "lockdown", "account_id, at, how, ended_at", "now(), 'PAGE', now()");
        row(
                person,
                "privacy_setting",
                "account_id, name_in_reviews, transfers, version, changed_at",
                "true, true, 1, now()");
        row(person, "second_factor_phone", "account_id, number", "'+4930123456'");
        row(
                person,
                "entered_address",
                "account_id, email, entered_by, entered_at, expires_at",
                "'b@example.org', gen_random_uuid(), now(), now()");
        rowWithId(person, "security_alert", "at, kind, what, details", "now(), 'SESSIONS', 'x', '{}'");
        rowWithId(
                person,
                "privacy_consent",
                "purpose, granted, text_version, how, at",
                "'OFFERS', true, '1', 'PAGE', now()");
        rowWithId(person, "password_history", "phc, ended_at", "'x', now()");
        rowWithId(
                person,
                "card",
                "hash, last_four, state, bound_at",
                "'h" + person.value().toString().substring(0, 30) + "', '1234', 'ACTIVE', now()");
        rowWithId(
                person,
                "trusted_device",
                "secret_hash, user_agent, ip, trusted_at, expires_at",
                "repeat('x', 43), 'x', '203.0.113.78', now(), now() + interval '1 day'");
        rowWithId(
                person,
                "email_change",
                "old_email, new_email, state, asked_at, expires_at",
                "'a@example.org', 'b@example.org', 'ASKED', now(), now()");
        rowWithId(person, "data_export", "state, requested_at, tries, parts_done, parts", "'FAILED', now(), 3, 0, 9");
        rowWithId(
                person,
                "limit_violation",
                "hour, limit_name, subject, refused, first_at, last_at, blocked_until",
                "now(), 'export', 'account', 1, now(), now(), now()");
        return person;
    }

    private static void row(AccountId person, String table, String columns, String values) {
        change("insert into " + table + " (" + columns + ") values (?, " + values + ") on conflict do nothing", person);
    }

    private static void rowWithId(AccountId person, String table, String columns, String values) {
        change(
                "insert into " + table + " (id, account_id, " + columns + ") values (?, ?, " + values + ")",
                UUID.randomUUID(),
                person);
    }
}
