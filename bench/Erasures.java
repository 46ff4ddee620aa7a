import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Accounts that the night's job erases in a second, on a house that `./cafe run` has opened, against plain SQL that does the
 * same: `java bench/Erasures.java [accounts]` (JDK 22 or newer). Every account has some fifteen rows. The job is begun by the
 * timetable; its time is what the server's own rows of the execution say.
 */
final class Erasures {

    private static final String MADE = "bench-gone-";

    /** As many as the job takes at once. */
    private static final int PIECE = 100;

    private static final long PATIENCE_SECONDS = 600;

    private final Target target = new Target();

    private Erasures() throws IOException {}

    public static void main(String[] words) throws Exception {
        new Erasures().all(words.length > 0 ? Integer.parseInt(words[0]) : 4_000);
    }

    /** Seconds that the work itself has taken. */
    private interface Work {
        double run() throws IOException, InterruptedException;
    }

    private void all(int accounts) throws Exception {
        var report = new StringBuilder(target.head("Erasures", accounts + " accounts each, with some fifteen rows each"));
        report.append("| what | seconds | accounts per second | node CPU-ms | PostgreSQL CPU-ms |\n|---|---|---|---|---|\n");
        var ratios = new ArrayList<String>();
        make(accounts / 4);
        byTheJob(accounts / 4); // warm-up
        for (var round = 1; round <= 2; round++) {
            var plain = measured(report, "plain SQL, one transaction for " + PIECE + " accounts, round " + round, accounts, () -> plainly(accounts));
            var job = measured(report, "the job, round " + round, accounts, () -> byTheJob(accounts));
            ratios.add(String.format(Locale.ROOT, "%.0f %%", 100 * plain / job));
        }
        report.append("\nThe job does so much of what plain SQL does in the same time: ").append(String.join(", ", ratios)).append(".\n");
        report.append("It writes besides: an audit record, an activity and a sealed last mail for each, of which plain SQL writes none; mails leave meanwhile.\n");
        report.append("\nNode resident: ").append(target.resident()).append(" MB.\n");
        Target.keep("erasures", report.toString());
    }

    /** On a house that has nothing else to do: the last mails of the round before have left. */
    private double measured(StringBuilder report, String what, int accounts, Work work) throws Exception {
        make(accounts);
        await("select count(*) from outbox_message where status = 0", 0);
        var node = target.nodeCpu();
        var postgres = target.postgresCpu();
        var seconds = work.run();
        report.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.2f | %.2f |%n",
                what,
                seconds,
                accounts / seconds,
                (target.nodeCpu() - node) * 1000 / accounts,
                (target.postgresCpu() - postgres) * 1000 / accounts));
        return seconds;
    }

    /** People who have confirmed their deletion a month ago. */
    private void make(int accounts) throws IOException, InterruptedException {
        script(MAKE.formatted(MADE, accounts));
    }

    private double plainly(int accounts) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        script(PLAIN.formatted(PIECE));
        var seconds = (System.nanoTime() - begun) / 1e9;
        mustBeGone(accounts);
        return seconds;
    }

    private double byTheJob(int accounts) throws IOException, InterruptedException {
        var before = number("select coalesce(max(jobexecutionid), 0) from job_execution");
        target.psql("-c", "update timetable set next_run = now() - interval '1 minute' where job = 'account-erasure'");
        await(EXECUTIONS.formatted(before), 1);
        mustBeGone(accounts);
        return number(MILLIS.formatted(before)) / 1e3;
    }

    private void await(String sql, long expected) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (number(sql) != expected) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("still not " + expected + ": " + sql);
            }
            LockSupport.parkNanos(500_000_000L);
        }
    }

    private void mustBeGone(int accounts) throws IOException, InterruptedException {
        var left = number("select count(*) from account_deletion where scheduled_for < now()");
        if (left > 0) {
            throw new IllegalStateException(left + " of " + accounts + " accounts are left");
        }
    }

    private long number(String sql) throws IOException, InterruptedException {
        return Long.parseLong(target.psql("-c", sql).strip());
    }

    private void script(String sql) throws IOException, InterruptedException {
        var file = Files.createTempFile("erasures", ".sql");
        try {
            Files.writeString(file, sql);
            target.psql("-f", file.toString());
        } finally {
            Files.delete(file);
        }
    }

    private static final String ENDED = """
            from job_execution e join job_instance i on i.jobinstanceid = e.jobinstanceid
            where i.jobname = 'account-erasure' and e.jobexecutionid > %d and e.batchstatus = 'COMPLETED'""";
    private static final String EXECUTIONS = "select count(*) " + ENDED;
    private static final String MILLIS =
            "select cast(1000 * extract(epoch from max(e.endtime) - min(e.starttime)) as bigint) " + ENDED;

    private static final String MAKE = """
            begin;
            create temporary table going on commit drop as
                select gen_random_uuid() as id, '%s' || left(gen_random_uuid()::text, 18) as name,
                    (select id from venue where code = 'DEMO') as venue from generate_series(1, %d);
            insert into account (id, kind, home_venue, username, email, email_verified, display_name, status, created_at)
                select id, 'MEMBER', venue, name, name || '@example.org', true, 'Going', 'SCHEDULED_DELETION', now() from going;
            insert into member (account_id, venue_id, number, since)
                select id, venue, nextval('member_number')::text, now() from going;
            insert into account_role (account_id, venue_id, role) select id, venue, 'MEMBER' from going;
            insert into password (account_id, phc, changed_at) select id, 'none', now() from going;
            insert into password_history (id, account_id, phc, ended_at)
                select gen_random_uuid(), id, 'none', now() from going;
            insert into login_session (id, account_id, channel, created_at, last_activity, expires_at, ip, user_agent)
                select gen_random_uuid(), id, 'API', now(), now(), now() + interval '1 day', '203.0.113.9', 'bench'
                from going, generate_series(1, 2);
            insert into login_attempt (id, account_id, at, success, reason, ip, user_agent)
                select gen_random_uuid(), id, now(), true, 'SIGNED_IN', '203.0.113.9', 'bench' from going, generate_series(1, 2);
            insert into security_alert (id, account_id, at, kind, what, details)
                select gen_random_uuid(), id, now(), 'SESSIONS', 'sessions-revoked', '{}' from going, generate_series(1, 2);
            insert into notice_preference (account_id, choices, version, changed_at) select id, '{}', 1, now() from going;
            insert into privacy_setting (account_id, name_in_reviews, transfers, version, changed_at)
                select id, true, true, 1, now() from going;
            insert into trusted_device (id, account_id, secret_hash, user_agent, ip, trusted_at, expires_at)
                select gen_random_uuid(), id, left(md5(id::text) || md5(name), 43), 'bench', '203.0.113.9', now(),
                    now() + interval '30 days' from going;
            insert into account_deletion (account_id, balance, asked_at, expires_at, confirmed_at, scheduled_for)
                select id, 'UNDECIDED', now() - interval '32 days', now() - interval '31 days', now() - interval '31 days',
                    now() - interval '1 day' from going;
            commit;
            analyze account, account_deletion, login_session, login_attempt, security_alert;
            """;

    /** The same deletes and updates as the rooms', set by set. */
    private static final String PLAIN = """
            do $$
            declare piece uuid[];
            begin
                loop
                    piece := array(select account_id from account_deletion where scheduled_for < now()
                        order by account_id limit %d);
                    exit when piece = '{}';
                    delete from password where account_id = any (piece);
                    delete from password_history where account_id = any (piece);
                    delete from login_session where account_id = any (piece);
                    update login_attempt set ip = null, user_agent = null where account_id = any (piece);
                    delete from security_alert where account_id = any (piece);
                    delete from notice_preference where account_id = any (piece);
                    delete from privacy_setting where account_id = any (piece);
                    delete from trusted_device where account_id = any (piece);
                    update member set birth_date = null, note = null where account_id = any (piece);
                    update account set username = null, email = null, email_verified = false, phone = null,
                        display_name = '-', status = 'ERASED' where id = any (piece);
                    delete from account_deletion where account_id = any (piece);
                    commit;
                end loop;
            end $$;
            """;
}
