package org.gamingcafe.cafe.pass;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How the columns of {@code pass_terms}, named {@code t} in a query, become terms. */
final class KeptTerms {

    static final String COLUMNS = """
            t.name, t.kind, t.allowance, t.seconds, t.opens, t.closes, t.begins, t.lasts, t.lasts_unit, t.valid_until,
                t.currency, t.price, t.tax_ppm,
                (select string_agg(g.group_id || ':' || g.percent, ',' order by g.group_id)
                    from pass_terms_group g where g.terms_id = t.id)""";

    private KeptTerms() {}

    /** @param at where in the row the columns begin */
    static PassTerms read(Object[] row, int at) {
        return new PassTerms(
                (String) row[at],
                PassKind.valueOf((String) row[at + 1]),
                Entitlement.Kind.valueOf((String) row[at + 2]),
                ((Number) row[at + 3]).longValue(),
                time(row[at + 4]),
                time(row[at + 5]),
                groups((String) row[at + 13]),
                validity(row, at + 6),
                new Money(((Number) row[at + 11]).longValue(), (String) row[at + 10]),
                ((Number) row[at + 12]).intValue());
    }

    private static PassValidity validity(Object[] row, int at) {
        return new PassValidity(
                PassValidity.Begin.valueOf((String) row[at]), length(row[at + 1]), unit(row[at + 2]), (Instant)
                        row[at + 3]);
    }

    private static @Nullable Integer length(@Nullable Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    private static PassValidity.@Nullable Unit unit(@Nullable Object column) {
        return column == null ? null : PassValidity.Unit.valueOf((String) column);
    }

    private static LocalTime time(Object column) {
        return column instanceof java.sql.Time old ? old.toLocalTime() : (LocalTime) column;
    }

    private static List<Entitlement.GroupUse> groups(String column) {
        return Arrays.stream(column.split(",")).map(KeptTerms::group).toList();
    }

    private static Entitlement.GroupUse group(String text) {
        var parts = text.split(":");
        return new Entitlement.GroupUse(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
    }
}
