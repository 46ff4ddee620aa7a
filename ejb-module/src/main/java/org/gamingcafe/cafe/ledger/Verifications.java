package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Verifications and what they have found. A venue has one that runs at a time; its row is also its checkpoint. */
@ApplicationScoped
class Verifications {

    enum Phase {
        SEALS,
        ENTRIES,
        ACCOUNTS,
        BOOK
    }

    /** Where a running verification stands. */
    record Progress(UUID id, UUID venue, Phase phase, String place, int findings) {}

    private static final Duration STALLED = Duration.ofMinutes(2);
    private static final String COLUMNS = """
            select id, venue_id, state, checked, expected, findings, started_at, started_by, ended_at
            from ledger_verification
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The one that runs, or a new one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    UUID begin(UUID venue) {
        em.createNativeQuery("""
                        insert into ledger_verification (id, venue_id, state, phase, expected, started_at, started_by, moved_at)
                        select :id, :venue, 'RUNNING', 'SEALS',
                            (select coalesce(sum(entries), 0) from ledger_seal where venue_id = :venue)
                                + (select count(*) from ledger_account where venue_id = :venue and floor is not null),
                            :now, cast(:by as uuid), :now
                        on conflict (venue_id) where state = 'RUNNING' do nothing""")
                .setParameter("id", Ids.next())
                .setParameter("venue", venue)
                .setParameter("now", clock.instant())
                .setParameter(
                        "by",
                        Optional.ofNullable(Call.current().caller().account())
                                .map(AccountId::toString)
                                .orElse(null))
                .executeUpdate();
        return (UUID)
                em.createNativeQuery("select id from ledger_verification where venue_id = :venue and state = 'RUNNING'")
                        .setParameter("venue", venue)
                        .getSingleResult();
    }

    /** Whether one runs that has made a step lately. */
    boolean isUnderWay(UUID venue) {
        return !em.createNativeQuery("""
                        select 1 from ledger_verification
                        where venue_id = :venue and state = 'RUNNING' and moved_at > :since""")
                .setParameter("venue", venue)
                .setParameter("since", clock.instant().minus(STALLED))
                .getResultList()
                .isEmpty();
    }

    /** Takes the row, so that two runners of one verification go one after the other; empty once it is over. */
    Optional<Progress> take(UUID id) {
        for (Object row : em.createNativeQuery("""
                        select id, venue_id, phase, place, findings from ledger_verification
                        where id = :id and state = 'RUNNING' for update""").setParameter("id", id).getResultList()) {
            var column = (Object[]) row;
            return Optional.of(new Progress(
                    (UUID) column[0],
                    (UUID) column[1],
                    Phase.valueOf((String) column[2]),
                    (String) column[3],
                    ((Number) column[4]).intValue()));
        }
        return Optional.empty();
    }

    void advance(UUID id, Phase phase, String place, Piece piece) {
        em.createNativeQuery("""
                        update ledger_verification
                        set phase = :phase, place = :place, checked = checked + :checked, findings = findings + :findings,
                            moved_at = :now
                        where id = :id""")
                .setParameter("phase", phase.name())
                .setParameter("place", place)
                .setParameter("checked", piece.checked())
                .setParameter("findings", piece.findings().size())
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    void end(UUID id, VerificationView.State state) {
        em.createNativeQuery("update ledger_verification set state = :state, ended_at = :now where id = :id")
                .setParameter("state", state.name())
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    void add(UUID verification, Finding finding) {
        em.createNativeQuery("""
                        insert into ledger_finding (id, verification_id, kind, entry_id, leg, account_id, detail, found_at)
                        values (:id, :verification, :kind, cast(:entry as uuid), cast(:leg as smallint),
                            cast(:account as uuid), :detail, :now)""")
                .setParameter("id", Ids.next())
                .setParameter("verification", verification)
                .setParameter("kind", finding.kind().name())
                .setParameter("entry", text(finding.entry()))
                .setParameter("leg", text(finding.leg()))
                .setParameter("account", text(finding.account()))
                .setParameter("detail", finding.detail())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    List<Finding> findings(UUID verification, int most) {
        var findings = new ArrayList<Finding>();
        for (Object row : em.createNativeQuery("""
                        select kind, entry_id, leg, account_id, detail from ledger_finding
                        where verification_id = :verification order by id""")
                .setParameter("verification", verification)
                .setMaxResults(most)
                .getResultList()) {
            var column = (Object[]) row;
            findings.add(new Finding(
                    Finding.Kind.valueOf((String) column[0]),
                    (UUID) column[1],
                    column[2] == null ? null : ((Number) column[2]).intValue(),
                    (UUID) column[3],
                    (String) column[4]));
        }
        return findings;
    }

    Optional<VerificationView> find(UUID id) {
        for (Object row : em.createNativeQuery(COLUMNS + "where id = :id")
                .setParameter("id", id)
                .getResultList()) {
            return Optional.of(view((Object[]) row));
        }
        return Optional.empty();
    }

    Slice<VerificationView> of(UUID venue, PageRequest page) {
        var after = Cursor.afterId(page);
        var views = new ArrayList<VerificationView>();
        for (Object row : em.createNativeQuery(COLUMNS + """
                        where venue_id = :venue and (:first or id < cast(:before as uuid)) order by id desc""")
                .setParameter("venue", venue)
                .setParameter("first", after.isEmpty())
                .setParameter("before", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1)
                .getResultList()) {
            views.add(view((Object[]) row));
        }
        return Slice.of(views, page.size(), view -> Cursor.of(view.id()));
    }

    private static VerificationView view(Object[] row) {
        return new VerificationView(
                (UUID) row[0],
                new VenueId((UUID) row[1]),
                VerificationView.State.valueOf((String) row[2]),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).intValue(),
                (Instant) row[6],
                (UUID) row[7],
                (Instant) row[8]);
    }
}
