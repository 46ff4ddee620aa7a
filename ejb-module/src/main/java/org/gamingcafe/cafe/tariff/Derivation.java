package org.gamingcafe.cafe.tariff;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the amount of a line came about, as JSON with its members always in one order and nothing between them, so that equal
 * derivations are equal texts. It says all that is needed to work the amount out again.
 */
final class Derivation {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final long HOUR = 3_600;

    private Derivation() {}

    static List<String> of(Bill bill) {
        return bill.lines().stream().map(line -> of(line, bill.rounding())).toList();
    }

    private static String of(Bill.Line line, Terms.Rounding rounding) {
        var json = JSON.createObjectBuilder()
                .add("v", 1)
                .add("kind", line.kind().name())
                .add("rule", line.rule())
                .add("group", line.groupId().toString())
                .add("from", line.from().toString())
                .add("until", line.until().toString())
                .add("seconds", line.seconds())
                .add("rate", line.minorPerHour())
                .add("duration", line.durationBasisPoints())
                .add("discounts", discounts(line.discounts()))
                .add("day", text(line.businessDay()))
                .add("pass", text(line.pass()))
                .add("taxPpm", line.taxPpm())
                .add("taxOnTop", line.taxOnTop())
                .add("cap", line.cap())
                .add("exact", line.exact())
                .add("rounding", rounding.name())
                .add("currency", line.amount().currency())
                .add("amount", line.amount().minor())
                .add("tax", line.tax().minor());
        return json.build().toString();
    }

    private static JsonArray discounts(List<Bill.Off> discounts) {
        var list = JSON.createArrayBuilder();
        discounts.forEach(off -> list.add(
                JSON.createArrayBuilder().add(off.kind().name()).add(off.name()).add(off.basisPoints())));
        return list.build();
    }

    private static JsonValue text(@Nullable Object value) {
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }

    /**
     * Works a bill out again from the derivations of its lines alone; without lines it is zero.
     *
     * @return its total; nothing if a line does not say what its own figures give, or the amounts do not add up
     */
    static Optional<Money> replay(List<String> derivations, String currency) {
        try {
            return replayed(derivations.stream().map(Derivation::parse).toList(), currency);
        } catch (JsonException | ClassCastException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        } catch (ArithmeticException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static JsonObject parse(String derivation) {
        try (var reader = JSON.createReader(new StringReader(derivation))) {
            return reader.readObject();
        }
    }

    private static Optional<Money> replayed(List<JsonObject> lines, String currency) {
        if (lines.isEmpty()) {
            return Optional.of(Money.zero(currency));
        }
        var exact = new ArrayList<Fraction>();
        for (var line : lines) {
            var stated = Fraction.parse(line.getString("exact"));
            var isFill = line.getString("kind").equals(Bill.Kind.MINIMUM.name());
            var isOther = !line.getString("currency").equals(currency);
            if (isOther || (!isFill && stated.compareTo(exact(line)) != 0)) {
                return Optional.empty();
            }
            exact.add(stated);
        }
        var rounding = Terms.Rounding.valueOf(lines.getFirst().getString("rounding"));
        var total = exact.stream().reduce(Fraction.ZERO, Fraction::plus).rounded(rounding);
        var amounts = Shares.of(total, exact);
        for (var i = 0; i < amounts.length; i++) {
            if (lines.get(i).getJsonNumber("amount").longValueExact() != amounts[i]) {
                return Optional.empty();
            }
        }
        return Optional.of(new Money(total, currency));
    }

    /** Seconds × rate ÷ 3600 × duration × discounts × tax on top × day's maximum; a fee is no price per hour. */
    private static Fraction exact(JsonObject line) {
        var kind = Bill.Kind.valueOf(line.getString("kind"));
        if (kind == Bill.Kind.PASS) {
            return Fraction.ZERO;
        }
        var isTime = kind == Bill.Kind.TIME;
        var exact = of(line, "rate", 1).times(isTime ? of(line, "seconds", HOUR) : Fraction.ONE);
        exact = exact.times(of(line, "duration", Price.WHOLE)).times(Fraction.parse(line.getString("cap")));
        for (var off : line.getJsonArray("discounts").getValuesAs(JsonArray.class)) {
            exact = exact.times(fraction((long) Price.WHOLE - off.getInt(2), Price.WHOLE));
        }
        return line.getBoolean("taxOnTop")
                ? exact.times(fraction(Price.MILLION + line.getInt("taxPpm"), Price.MILLION))
                : exact;
    }

    private static Fraction of(JsonObject line, String member, long by) {
        return fraction(line.getJsonNumber(member).longValueExact(), by);
    }

    private static Fraction fraction(long number, long by) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.valueOf(by));
    }
}
