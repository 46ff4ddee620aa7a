package org.gamingcafe.admin.venue;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gamingcafe.cafe.venue.OpeningSpan;
import org.gamingcafe.cafe.venue.VenueEdit;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What is said of a venue, as it is being typed. */
public class VenueInput implements Serializable {

    private static final int PERCENT = 4;

    private String code;
    private String name;
    private @Nullable String organisation;
    private String zone;
    private String currency;
    private @Nullable LocalTime cutOver;
    private String language;
    private @Nullable String receiptHead;
    private @Nullable BigDecimal tax;
    private final List<HoursRow> hours;

    VenueInput(VenueEdit said) {
        this(said.code(), said.name(), said.zone(), said.currency(), said.language(), said.hours());
        organisation = said.organisation();
        cutOver = said.cutOver();
        receiptHead = said.receiptHead();
        var ppm = said.taxPpm();
        tax = ppm == null ? null : percent(ppm);
    }

    private VenueInput(
            String code, String name, ZoneId zone, String currency, String language, List<OpeningSpan> open) {
        this.code = code;
        this.name = name;
        this.zone = zone.getId();
        this.currency = currency;
        this.language = language;
        hours = Arrays.stream(DayOfWeek.values())
                .map(day -> new HoursRow(
                        day, open.stream().filter(span -> span.day() == day).findFirst()))
                .toList();
    }

    /** Another venue, probably with the time and money of this one; it has no name yet. */
    static VenueInput like(VenueView venue, String language) {
        var input = new VenueInput("", "", venue.zone(), venue.currency(), language, List.of());
        input.cutOver = venue.cutOver();
        return input;
    }

    private static BigDecimal percent(int ppm) {
        var bare = BigDecimal.valueOf(ppm, PERCENT).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    VenueEdit edit() {
        if (cutOver == null) {
            throw new InvalidInput("cutOver", "venue.cut-over");
        }
        return new VenueEdit(
                code,
                name,
                organisation,
                zoneId(),
                currency,
                cutOver,
                language,
                receiptHead == null ? null : receiptHead.replace("\r", ""),
                tax == null
                        ? null
                        : tax.movePointRight(PERCENT)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValueExact(),
                hours.stream().flatMap(row -> row.span().stream()).toList());
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "venue.zone");
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = upper(code);
    }

    private static String upper(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone == null ? "" : zone;
    }

    /** Of places; abbreviations and offsets do not know summer. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")
                        || id.equals("UTC")
                        || id.equals(zone))
                .sorted()
                .toList();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = upper(currency);
    }

    public @Nullable LocalTime getCutOver() {
        return cutOver;
    }

    public void setCutOver(@Nullable LocalTime cutOver) {
        this.cutOver = cutOver;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "en" : language;
    }

    public @Nullable String getReceiptHead() {
        return receiptHead;
    }

    public void setReceiptHead(@Nullable String receiptHead) {
        this.receiptHead = receiptHead;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getTax() {
        return tax;
    }

    public void setTax(@Nullable BigDecimal tax) {
        this.tax = tax;
    }

    public List<HoursRow> getHours() {
        return hours;
    }
}
