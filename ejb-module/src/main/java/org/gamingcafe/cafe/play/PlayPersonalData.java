package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** When somebody has played and what it came to (D07). */
@ApplicationScoped
class PlayPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("play_session");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("play_session", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var lines = Sql.list(em, """
                select s.started_at, coalesce(s.ended_at::text, ''), s.mode, s.state, coalesce(s.billable_seconds, 0),
                    coalesce(s.total, 0), s.currency, coalesce(s.receipt_number, '')
                from play_session s where s.account_id = ? order by s.started_at desc, s.id desc
                limit ?""", PlayPersonalData::line, account.value(), MOST);
        return lines.isEmpty() ? Map.of() : Map.of("playSessions", lines);
    }

    /** Whoever starts, ends or pays for it at this moment is waited for. */
    @Override
    public Map<AccountId, Set<Objection>> objections(Set<AccountId> accounts) {
        var playing = Sql.list(em, """
                select account_id from play_session
                where account_id = any (cast(? as uuid[])) and state in ('ACTIVE', 'PAUSED', 'GRACE')
                order by id for update""", row -> new AccountId(row.id(1)), Sql.array(accounts));
        return playing.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), any -> Set.of(Objection.OPEN_PLAY)));
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        // Books name a pseudonymous id only and stay (D16).
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "startedAt", row.instant(1),
                "endedAt", row.text(2),
                "mode", row.text(3),
                "state", row.text(4),
                "billableSeconds", row.number(5),
                "total", new Money(row.number(6), row.text(7)).toString(),
                "receipt", row.text(8));
    }
}
