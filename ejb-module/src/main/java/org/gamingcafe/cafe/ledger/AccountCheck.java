package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Finding.Kind;

/** Accounts with a floor against their postings and holds (I4). Each question is one statement, so that nobody posts in between. */
@ApplicationScoped
class AccountCheck {

    private static final int ACCOUNTS = 500;
    private static final int MOST_LINES = 100;

    @PersistenceContext
    EntityManager em;

    /** @param place the id of the last account that was checked */
    Piece check(UUID venue, String place) {
        var after = place.isEmpty() ? new UUID(0, 0) : UUID.fromString(place);
        var findings = new ArrayList<Finding>();
        var ids = new ArrayList<UUID>();
        for (Object row : sums(venue, after)) {
            var column = (Object[]) row;
            ids.add((UUID) column[0]);
            compare(column, findings);
        }
        if (ids.isEmpty()) {
            return Piece.end();
        }
        findings.addAll(brokenLines(ids));
        var accounts = new HashSet<UUID>();
        findings.forEach(finding -> accounts.add(finding.account()));
        var next = ids.size() < ACCOUNTS ? null : ids.getLast().toString();
        return new Piece(next, ids.size(), findings, accounts);
    }

    private static void compare(Object[] column, List<Finding> findings) {
        var account = (UUID) column[0];
        var number = new long[column.length];
        for (var i = 1; i < column.length; i++) {
            number[i] = ((Number) column[i]).longValue();
        }
        if (number[1] != number[4]) {
            findings.add(Finding.ofAccount(
                    Kind.BALANCE_WRONG, account, "posted " + number[1] + ", its postings make " + number[4]));
        }
        if (number[2] != number[6]) {
            findings.add(Finding.ofAccount(
                    Kind.HOLDS_WRONG, account, "held " + number[2] + ", its holds make " + number[6]));
        }
        if (number[3] != number[5]) {
            findings.add(Finding.ofAccount(
                    Kind.LINE_MISSING, account, "has " + number[3] + " lines, the last one found is " + number[5]));
        }
    }

    private List<?> sums(UUID venue, UUID after) {
        return em.createNativeQuery("""
                        select a.id, a.posted, a.held, a.lines,
                            coalesce(sum(p.credit - p.debit), 0) + (select coalesce(sum(c.credit - c.debit), 0)
                                from ledger_checkpoint_account c where c.ledger_account = a.id),
                            greatest(coalesce(max(p.account_line), 0), (select coalesce(max(c.lines), 0)
                                from ledger_checkpoint_account c where c.ledger_account = a.id)),
                            (select coalesce(sum(h.amount), 0) from ledger_hold h
                                where h.account_id = a.id and h.state = 'PENDING')
                        from (select id, posted, held, lines from ledger_account
                            where venue_id = :venue and floor is not null and id > :after order by id limit :most) a
                        left join posting p on p.account_id = a.id
                        group by a.id, a.posted, a.held, a.lines
                        order by a.id""")
                .setParameter("venue", venue)
                .setParameter("after", after)
                .setParameter("most", ACCOUNTS)
                .getResultList();
    }

    /**
     * Lines that do not follow the one before them, or the last one that a checkpoint stands for: a number is left out, or
     * the balance does not go on.
     */
    private List<Finding> brokenLines(List<UUID> accounts) {
        var findings = new ArrayList<Finding>();
        for (Object row : em.createNativeQuery("""
                        select account_id, entry_id, leg, account_line, coalesce(line_before, closed.lines)
                        from (select account_id, entry_id, leg, account_line, balance_after, credit - debit as amount,
                                lag(balance_after) over lines as balance_before, lag(account_line) over lines as line_before
                            from posting
                            where account_id = any(cast(:accounts as uuid[])) and account_line is not null
                            window lines as (partition by account_id order by account_line)) line
                        left join lateral (select c.lines, c.balance from ledger_checkpoint_account c
                            where c.ledger_account = account_id order by c.month desc limit 1) closed on true
                        where account_line <> coalesce(line_before, closed.lines, 0) + 1
                            or balance_after <> coalesce(balance_before, closed.balance) + amount
                        order by account_id, account_line""")
                .setParameter("accounts", WrittenEntries.array(accounts))
                .setMaxResults(MOST_LINES)
                .getResultList()) {
            findings.add(brokenLine((Object[]) row));
        }
        return findings;
    }

    private static Finding brokenLine(Object[] column) {
        var account = (UUID) column[0];
        var line = ((Number) column[3]).longValue();
        var before = column[4] == null ? 0 : ((Number) column[4]).longValue();
        if (line != before + 1) {
            return Finding.ofAccount(
                    Kind.LINE_MISSING, account, "lines " + (before + 1) + " to " + (line - 1) + " are missing");
        }
        return Finding.ofLeg(
                Kind.POSTING_ALTERED,
                (UUID) column[1],
                ((Number) column[2]).intValue(),
                account,
                "line " + line + " does not go on from the line before");
    }
}
