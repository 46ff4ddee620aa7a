package org.gamingcafe.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How numbers, money and times are written: in the language of the call and the zone of the venue. */
@Named("as")
@ApplicationScoped
public class Formats {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    @Inject
    Here here;

    public String money(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        if (money.currency().equals("PTS")) {
            return number(money.minor()) + " PTS";
        }
        var format = NumberFormat.getCurrencyInstance(language());
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(Money.digits(money.currency()));
        format.setMaximumFractionDigits(Money.digits(money.currency()));
        return format.format(money.amount());
    }

    /** A price per hour, given in minor units of the venue's currency. */
    public String rate(long minorPerHour) {
        return money(new Money(minorPerHour, here.currency()));
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language()).format(value);
    }

    /** Pieces as a number, seconds as a clock. */
    public String quantity(ReceiptDraft.Line line) {
        var isTime = line.unit().equals("s") || line.unit().startsWith("second");
        return isTime ? elapsed(line.quantity()) : number(line.quantity());
    }

    /** Parts per million as per cent. */
    public String percent(int ppm) {
        var format = NumberFormat.getPercentInstance(language());
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(ppm).movePointLeft(6));
    }

    public String when(@Nullable Instant at) {
        return at == null ? "" : dateTime(at, here.zone());
    }

    /** With the offset, because in the hour that comes twice a time alone does not say which. */
    public String stamp(Instant at, String zone) {
        var there = at.atZone(ZoneId.of(zone));
        return dateTime(at, there.getZone()) + " (UTC"
                + (there.getOffset().getTotalSeconds() == 0 ? "" : there.getOffset()) + ")";
    }

    public String time(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(language())
                        .format(at.atZone(here.zone()));
    }

    public String day(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language())
                        .format(date);
    }

    public String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language());
    }

    public String date(@Nullable Instant at) {
        return at == null ? "" : day(LocalDate.ofInstant(at, here.zone()));
    }

    /** {@code 12:07}, or {@code 3:12:07} from an hour on. */
    public String elapsed(long seconds) {
        var rest = "%02d:%02d".formatted(seconds % HOUR / MINUTE, seconds % MINUTE);
        return seconds < HOUR ? rest : seconds / HOUR + ":" + rest;
    }

    private static String dateTime(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language())
                .format(at.atZone(zone));
    }

    private static Locale language() {
        return Call.current().language();
    }
}
