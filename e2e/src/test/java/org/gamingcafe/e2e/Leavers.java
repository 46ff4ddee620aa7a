package org.gamingcafe.e2e;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Some hundred people whose day to be forgotten has come, by plain SQL, and between them, by id, members whom the desk
 * knows and who have money.
 *
 * @param mark stands in their names and addresses, and nowhere else
 * @param all by id, as the job takes them
 */
record Leavers(Nodes nodes, String mark, List<UUID> all, List<UUID> rich) {

    /** Before and behind those with money. */
    static final int HALF = 150;

    /** What each of the rich has. */
    static final long CENTS = 12_00;

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Pattern CERTIFICATE =
            Pattern.compile("deletion-certificates/([0-9a-f-]{36}[.][0-9]+[.][A-Za-z0-9_-]{43})");

    private static final String COME = """
            create temporary table going on commit drop as
                select cast(case when n <= %2$d then '00' else 'ff' end || substr(cast(gen_random_uuid() as text), 3) as uuid)
                    as id, n, (select id from venue where code = 'DEMO') as venue
                from generate_series(1, 2 * %2$d) n;
            insert into account (id, kind, home_venue, username, email, email_verified, display_name, status, created_at)
                select id, 'MEMBER', venue, '%1$s-' || n, '%1$s-' || n || '@example.org', true, '%1$s', 'SCHEDULED_DELETION',
                    now() from going;
            insert into member (account_id, venue_id, number, since, note)
                select id, venue, nextval('member_number')::text, now(), '%1$s' from going;
            insert into account_role (account_id, venue_id, role) select id, venue, 'MEMBER' from going;
            insert into password (account_id, phc, changed_at) select id, 'none', now() from going;
            insert into login_session (id, account_id, channel, created_at, last_activity, expires_at, ip, user_agent)
                select gen_random_uuid(), id, 'API', now(), now(), now() + interval '1 day', '203.0.113.9', '%1$s' from going;
            insert into login_attempt (id, account_id, at, success, reason, ip, user_agent)
                select gen_random_uuid(), id, now(), true, 'SIGNED_IN', '203.0.113.9', '%1$s' from going;
            update account set email = '%1$s-' || id || '@example.org', email_verified = true, display_name = '%1$s',
                status = 'SCHEDULED_DELETION' where id = any (cast('%3$s' as uuid[]));
            insert into account_deletion (account_id, balance, asked_at, expires_at, confirmed_at, scheduled_for)
                select id, 'UNDECIDED', moment - interval '32 days', moment - interval '31 days', moment - interval '31 days',
                    moment - interval '1 day'
                from account, (select cast('%4$s' as timestamptz) as moment) clock where display_name = '%1$s';
            """;

    static Leavers come(Nodes nodes, Instant now, UUID... rich) {
        var mark = "leaver" + UUID.randomUUID().toString().substring(0, 8);
        var members = List.of(rich);
        try (var connection = nodes.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(COME.formatted(mark, HALF, array(members), now));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var all = nodes.texts("select cast(id as text) from account where display_name = ? order by id", mark).stream()
                .map(UUID::fromString)
                .toList();
        assertThat(all).hasSize(2 * HALF + members.size());
        return new Leavers(nodes, mark, all, members);
    }

    private static String array(List<?> things) {
        return things.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }

    long forgotten() {
        return count("account where status = 'ERASED' and id");
    }

    void awaitForgotten() {
        await().atMost(LIMIT).until(() -> forgotten() == all.size());
    }

    /** What was written for those who are forgotten, and for nobody else. */
    long lastMails() {
        return mailsOf("type = 'mail.last'");
    }

    /** Each one once, by every record of it, and nothing of them is left but numbers and their money. */
    void areForgottenOnce(ServerClock clock) {
        awaitLastMails(clock);
        assertThat(count("account_deletion where account_id")).isZero();
        assertThat(count("audit_record where act = 'account.erased' and account_id"))
                .as("acts")
                .isEqualTo(all.size());
        assertThat(lastMails()).as("last mails that were written").isEqualTo(all.size());
        var came = mails();
        assertThat(came).as("who got a last mail").hasSize(all.size());
        assertThat(came.values()).as("last mails that came for each").containsOnly(1L);
        certificateIsTrue(mark + "-1@example.org");
        rich.forEach(this::moneyIsKept);
        assertThat(nodes.faults()).isZero();
        assertThat(Traces.inDatabase(nodes, List.of(mark))).isEmpty();
    }

    private long count(String whose) {
        return nodes.number("select count(*) from " + whose + " = any (cast(? as uuid[]))", array(all));
    }

    private long mailsOf(String kind) {
        return nodes.number(
                "select count(*) from outbox_message where " + kind + " and aggregate_id = any (cast(? as text[]))",
                array(all.stream().map(id -> "account:" + id).toList()));
    }

    private void awaitLastMails(ServerClock clock) {
        await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> {
            nodes.sendNow(clock.now());
            return mailsOf("type = 'mail.last' and status = 1") == all.size();
        });
    }

    /** How many mails have come for each of their addresses. */
    private Map<String, Long> mails() {
        var to = Pattern.compile("(?m)^To: (" + mark + "-\\S+@example[.]org)\\s*$");
        return nodes.house().mail().mails().stream()
                .flatMap(file -> found(file, to))
                .collect(groupingBy(Function.identity(), counting()));
    }

    private static Stream<String> found(Path mail, Pattern recipient) {
        try {
            var found = recipient.matcher(Files.readString(mail, StandardCharsets.ISO_8859_1));
            return found.find() ? Stream.of(found.group(1)) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void certificateIsTrue(String address) {
        var certificate = CERTIFICATE.matcher(nodes.mailbox(address).about("Your account is deleted"));
        assertThat(certificate.find()).isTrue();
        var said = Api.nobodyAt(nodes.base()).get("auth/account/deletion-certificates/" + certificate.group(1));
        assertThat(all).contains(UUID.fromString(said.expect(200).at("accountId")));
    }

    /** D35: nobody has said what becomes of it, so it waits under their number. */
    private void moneyIsKept(UUID member) {
        assertThat(nodes.cash(member)).isZero();
        assertThat(nodes.number("""
                        select coalesce(sum(p.credit - p.debit), 0) from posting p join ledger_account a on a.id = p.account_id
                        where a.chart = 2160 and a.owner = ?""", member)).isEqualTo(CENTS);
    }
}
