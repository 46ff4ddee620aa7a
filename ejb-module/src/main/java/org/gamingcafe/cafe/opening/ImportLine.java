package org.gamingcafe.cafe.opening;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table. Every cell that makes no sense is refused with the name of its column.
 *
 * @param number of the line in the file, from 1; the head is one
 * @param cells by column; empty ones are absent
 * @param isWhole whether there are no more cells than columns, and none is too long
 */
record ImportLine(int number, Map<String, String> cells, boolean isWhole) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,4}))?");
    private static final BigDecimal PPM_IN_A_PER_CENT = BigDecimal.valueOf(10_000);

    void mustBeWhole() {
        if (!isWhole) {
            throw new InvalidInput("line", "opening.cells");
        }
    }

    @Nullable
    String text(String column) {
        return cells.get(column);
    }

    String needed(String column) {
        var cell = cells.get(column);
        if (cell == null) {
            throw new InvalidInput(column, "opening.cell-missing", column);
        }
        return cell;
    }

    /** Zero if nothing is said. */
    Money money(String column, String currency) {
        var cell = cells.get(column);
        return cell == null ? Money.zero(currency) : money(column, cell, currency);
    }

    Money neededMoney(String column, String currency) {
        return money(column, needed(column), currency);
    }

    private static Money money(String column, String cell, String currency) {
        try {
            return Money.of(decimal(column, cell), currency);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new InvalidInput(column, "opening.money", column, currency);
        }
    }

    /** A tax as it is said, in per cent. @return in parts per million */
    int ppm(String column) {
        try {
            return decimal(column, needed(column)).multiply(PPM_IN_A_PER_CENT).intValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidInput(column, "opening.number", column);
        }
    }

    private static BigDecimal decimal(String column, String cell) {
        if (!DECIMAL.matcher(cell).matches()) {
            throw new InvalidInput(column, "opening.number", column);
        }
        return new BigDecimal(cell.replace(',', '.'));
    }

    int number(String column, int otherwise) {
        var cell = cells.get(column);
        if (cell == null) {
            return otherwise;
        }
        if (!WHOLE.matcher(cell).matches()) {
            throw new InvalidInput(column, "opening.number", column);
        }
        return Integer.parseInt(cell);
    }

    int neededNumber(String column) {
        needed(column);
        return number(column, 0);
    }

    /** As ISO 8601 writes it. */
    @Nullable
    LocalDate day(String column) {
        var cell = cells.get(column);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new InvalidInput(column, "opening.day", column);
        }
    }
}
