package org.gamingcafe.api;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Secret;

/**
 * What a single JSON value may become. Nothing is guessed: a number is no text, 1.7 is no whole number, a name is one of
 * an enum's or it is refused.
 */
final class Scalars {

    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Scalars() {}

    /** Records that are read here and not component by component. */
    static boolean knows(Class<?> type) {
        return type == Money.class || type == Secret.class;
    }

    static Object read(Class<?> type, Object given) {
        return switch (type.getSimpleName()) {
            case "String" -> text(given);
            case "Integer" -> Math.toIntExact(whole(given, Integer.MAX_VALUE));
            case "Long" -> whole(given, Long.MAX_VALUE);
            case "Boolean" -> bool(given);
            case "UUID" -> uuid(string(given));
            case "Money" -> money(given);
            case "Secret" -> new Secret(string(given));
            case "LocalDate" -> date(string(given));
            case "Instant" -> instant(string(given));
            case "Duration" -> duration(string(given));
            default -> constant(type, given);
        };
    }

    static UUID uuid(String text) {
        if (!UUID_SHAPE.matcher(text).matches()) {
            throw new InvalidInput("", "field.no-uuid");
        }
        return UUID.fromString(text);
    }

    static Object constant(Class<?> type, Object given) {
        if (!type.isEnum()) {
            throw new InvalidInput("", "field.no-object");
        }
        var name = string(given);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("", "field.not-one-of", names(type)));
    }

    private static String names(Class<?> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }

    private static String string(Object given) {
        if (!(given instanceof String text)) {
            throw new InvalidInput("", "field.no-text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInput("", "field.too-long", LONGEST_TEXT);
        }
        return text;
    }

    /** In the one form in which text is stored: composed, without blanks around it, without control characters. */
    private static String text(Object given) {
        var text = Normalizer.normalize(string(given).strip(), Normalizer.Form.NFC);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new InvalidInput("", "field.character");
        }
        return text;
    }

    private static long whole(Object given, long largest) {
        if (given instanceof BigDecimal number
                && number.scale() == 0
                && number.abs().compareTo(BigDecimal.valueOf(largest)) <= 0) {
            return number.longValueExact();
        }
        throw new InvalidInput("", "field.no-whole-number");
    }

    private static boolean bool(Object given) {
        if (given instanceof Boolean yes) {
            return yes;
        }
        throw new InvalidInput("", "field.no-boolean");
    }

    private static Money money(Object given) {
        if (!(given instanceof Map<?, ?> object)) {
            throw new InvalidInput("", "field.no-money");
        }
        for (var name : object.keySet()) {
            if (!Set.of("amount", "currency").contains(name)) {
                throw new InvalidInput("", "field.no-money");
            }
        }
        return Money.of(part(object, "amount"), part(object, "currency"));
    }

    private static String part(Map<?, ?> money, String name) {
        if (money.get(name) instanceof String text) {
            return text;
        }
        throw new InvalidInput(name, money.get(name) == null ? "field.required" : "field.no-text");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("", "field.no-date");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("", "field.no-instant");
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("", "field.no-duration");
        }
    }
}
