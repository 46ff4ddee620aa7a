package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/** What a comparison has found, summed up by the database. */
@ApplicationScoped
class ComparedSessions {

    private static final int MOST_GROUPS = 200;
    private static final int LARGEST = 10;
    private static final String SUMS = """
            count(*), coalesce(sum(before), 0), coalesce(sum(after), 0), count(*) filter (where after > before),
            count(*) filter (where after < before), count(*) filter (where after = before)
            """;
    private static final String PRICED = """
            from tariff_comparison_line
            where comparison_id = :comparison and before is not null and after is not null
            """;

    @PersistenceContext
    EntityManager em;

    ComparisonResult of(UUID comparison, String currency) {
        var whole = rows("select null, " + SUMS + PRICED, comparison, 1).getFirst();
        return new ComparisonResult(
                sum(whole, currency),
                unpriced(comparison),
                rows(
                                "select group_id, " + SUMS + PRICED + "group by group_id order by 2 desc, 1",
                                comparison,
                                MOST_GROUPS)
                        .stream()
                        .map(row -> new ComparisonResult.GroupSum((UUID) row[0], sum(row, currency)))
                        .toList(),
                rows("select tier, " + SUMS + PRICED + "group by tier order by 2 desc, 1", comparison, MOST_GROUPS)
                        .stream()
                        .map(row -> new ComparisonResult.TierSum((String) row[0], sum(row, currency)))
                        .toList(),
                days(comparison, currency),
                largest(comparison, currency));
    }

    private List<Object[]> rows(String query, UUID comparison, int most) {
        List<?> rows = em.createNativeQuery(query)
                .setParameter("comparison", comparison)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static ComparisonResult.Sum sum(Object[] row, String currency) {
        return new ComparisonResult.Sum(
                number(row[1]),
                new Money(number(row[2]), currency),
                new Money(number(row[3]), currency),
                number(row[4]),
                number(row[5]),
                number(row[6]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private long unpriced(UUID comparison) {
        return number(
                em.createNativeQuery("""
                        select count(*) from tariff_comparison_line
                        where comparison_id = :comparison and (before is null or after is null)""").setParameter("comparison", comparison).getSingleResult());
    }

    private List<ComparisonResult.DaySum> days(UUID comparison, String currency) {
        var query = "select cast(day as text), sum(before), sum(after) " + PRICED + "group by day order by day";
        return rows(query, comparison, MOST_GROUPS).stream()
                .map(row -> new ComparisonResult.DaySum(
                        LocalDate.parse((String) row[0]),
                        new Money(number(row[1]), currency),
                        new Money(number(row[2]), currency)))
                .toList();
    }

    private List<ComparisonResult.Session> largest(UUID comparison, String currency) {
        var query = """
                select l.session_id, l.group_id, l.tier, s.receipt_number, l.before, l.after
                from tariff_comparison_line l join play_session s on s.id = l.session_id
                where l.comparison_id = :comparison and l.after <> l.before
                order by abs(l.after - l.before) desc, l.session_id""";
        return rows(query, comparison, LARGEST).stream()
                .map(row -> new ComparisonResult.Session(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        new Money(number(row[4]), currency),
                        new Money(number(row[5]), currency)))
                .toList();
    }
}
