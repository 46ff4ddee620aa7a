package org.gamingcafe.cafe.venue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a venue, as it is shown and changed.
 *
 * @param code 2–6 capitals or digits, first part of its receipt numbers
 * @param organisation who runs it
 * @param cutOver local start of the business day
 * @param language in which the house writes to people who have chosen none
 * @param receiptHead what stands below the name on receipts, lines apart
 * @param taxPpm the usual rate in millionths, with which forms begin
 * @param hours one span a day at most; a day without one is closed, no span at all: nobody has said
 */
public record VenueEdit(
        String code,
        String name,
        @Nullable String organisation,
        ZoneId zone,
        String currency,
        LocalTime cutOver,
        String language,
        @Nullable String receiptHead,
        @Nullable Integer taxPpm,
        List<OpeningSpan> hours) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_HEAD = 400;
    private static final int WHOLE = 1_000_000;

    /** @throws InvalidInput that names the field */
    public VenueEdit {
        if (!code.matches("[A-Z0-9]{2,6}")) {
            throw new InvalidInput("code", "venue.code");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "venue.name", LONGEST_NAME);
        }
        organisation = text("organisation", organisation, LONGEST_NAME);
        receiptHead = text("receiptHead", receiptHead, LONGEST_HEAD);
        Money.digits(currency);
        if (!language.equals("en") && !language.equals("de")) {
            throw new InvalidInput("language", "venue.language");
        }
        if (taxPpm != null && (taxPpm < 0 || taxPpm > WHOLE)) {
            throw new InvalidInput("taxPpm", "venue.tax");
        }
        hours = List.copyOf(hours);
        var days = new HashSet<DayOfWeek>();
        if (!hours.stream().map(OpeningSpan::day).allMatch(days::add)) {
            throw new InvalidInput("hours", "venue.hours");
        }
    }

    private static @Nullable String text(String field, @Nullable String said, int longest) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.strip().length() > longest) {
            throw new InvalidInput(field, "venue.too-long", longest);
        }
        return said.strip();
    }

    static VenueEdit of(VenueView view) {
        return new VenueEdit(
                view.code(),
                view.name(),
                null,
                view.zone(),
                view.currency(),
                view.cutOver(),
                view.language(),
                view.receiptHead(),
                null,
                List.of());
    }

    /** Before and after of each field that differs. */
    Map<String, String> changesSince(VenueEdit before) {
        var was = before.named();
        var changes = new LinkedHashMap<String, String>();
        named().forEach((field, value) -> {
            if (!Objects.equals(value, was.get(field))) {
                changes.put(field, was.get(field) + " → " + value);
            }
        });
        return changes.isEmpty() ? Map.of("venue", "as before") : changes;
    }

    private Map<String, String> named() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", code);
        fields.put("name", name);
        fields.put("organisation", String.valueOf(organisation));
        fields.put("zone", zone.getId());
        fields.put("currency", currency);
        fields.put("cutOver", cutOver.toString());
        fields.put("language", language);
        fields.put("receiptHead", receiptHead == null ? "none" : receiptHead.length() + " characters");
        fields.put("taxPpm", String.valueOf(taxPpm));
        fields.put("hours", hours.toString());
        return fields;
    }
}
