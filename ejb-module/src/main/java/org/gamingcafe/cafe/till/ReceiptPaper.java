package org.gamingcafe.cafe.till;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gamingcafe.platform.kernel.Money;

/** What stands on the paper, row by row, in the language of the venue; how rows look is the printer's business. */
public record ReceiptPaper(List<Row> rows) {

    public ReceiptPaper {
        rows = List.copyOf(rows);
    }

    /** Text at the left, an amount at the right or none. */
    public record Row(Style style, String left, String right) {}

    public enum Style {
        TITLE,
        CENTRED,
        PLAIN,
        SMALL,
        STRONG,
        RULE
    }

    static ReceiptPaper of(ReceiptView receipt, Locale language, boolean isCopy) {
        return new Writer(receipt, language).written(isCopy);
    }

    private static final class Writer {

        private final ReceiptView receipt;
        private final Locale language;
        private final ResourceBundle words;
        private final ArrayList<Row> rows = new ArrayList<>();

        Writer(ReceiptView receipt, Locale language) {
            this.receipt = receipt;
            this.language = language;
            this.words = ResourceBundle.getBundle("messages.receipts", language);
        }

        ReceiptPaper written(boolean isCopy) {
            head(isCopy);
            receipt.lines().forEach(this::line);
            row(Style.RULE, "", "");
            row(Style.STRONG, words.getString("total"), money(receipt.total()));
            taxes();
            row(Style.RULE, "", "");
            receipt.paid().forEach(paid -> row(Style.PLAIN, tender(paid.tender()), money(paid.amount())));
            if (receipt.change().isPositive()) {
                row(Style.PLAIN, words.getString("change"), money(receipt.change()));
            }
            row(Style.CENTRED, words.getString("thanks"), "");
            return new ReceiptPaper(List.copyOf(rows));
        }

        private void head(boolean isCopy) {
            row(Style.TITLE, receipt.venueName(), "");
            var head = receipt.head();
            if (head != null && !head.isBlank()) {
                head.lines().forEach(line -> row(Style.CENTRED, line, ""));
            }
            if (isCopy) {
                row(Style.TITLE, words.getString("copy"), "");
            }
            if (receipt.kind() == ReceiptDraft.Kind.CREDIT_NOTE) {
                row(Style.STRONG, words.getString("credit-note"), "");
            }
            var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(language)
                    .format(receipt.issuedAt().atZone(ZoneId.of(receipt.zone())));
            row(Style.PLAIN, receipt.number(), plain(when));
            row(Style.RULE, "", "");
        }

        private void line(ReceiptDraft.Line line) {
            row(Style.PLAIN, text(line), money(line.amount()));
            var full = line.unit().equals("piece") ? line.unitPrice().times(line.quantity()) : line.amount();
            var off = full.minus(line.amount());
            if (line.unit().equals("piece") && (line.quantity() != 1 || off.isPositive())) {
                var less = off.isPositive() ? " - " + money(off) : "";
                row(Style.SMALL, "  " + line.quantity() + " × " + money(line.unitPrice()) + less, "");
            }
        }

        private String text(ReceiptDraft.Line line) {
            if (line.isOfOpenBill()) {
                return words.getString("dues");
            }
            return line.text().isEmpty() ? words.getString("play") : line.text();
        }

        /** By rate, the lowest first, as the books have it. */
        private void taxes() {
            var byRate = new LinkedHashMap<Integer, Money>();
            receipt.lines().stream()
                    .filter(line -> !line.tax().isZero())
                    .sorted(java.util.Comparator.comparingInt(ReceiptDraft.Line::taxPpm))
                    .forEach(line -> byRate.merge(line.taxPpm(), line.tax(), Money::plus));
            byRate.forEach((ppm, tax) ->
                    row(Style.SMALL, MessageFormat.format(words.getString("tax"), percent(ppm)), money(tax)));
        }

        private String percent(int ppm) {
            return BigDecimal.valueOf(ppm, 4).stripTrailingZeros().toPlainString();
        }

        private String tender(String name) {
            var key = "tender." + name;
            return words.containsKey(key) ? words.getString(key) : name;
        }

        private String money(Money money) {
            var format = NumberFormat.getCurrencyInstance(language);
            format.setCurrency(Currency.getInstance(money.currency()));
            format.setMinimumFractionDigits(Money.digits(money.currency()));
            format.setMaximumFractionDigits(Money.digits(money.currency()));
            return plain(format.format(money.amount()));
        }

        /** Printers know no blank but the plain one. */
        private static String plain(String formatted) {
            return formatted.replace('\u00a0', ' ').replace('\u202f', ' ');
        }

        private void row(Style style, String left, String right) {
            rows.add(new Row(style, left, right));
        }
    }

    /** As plain text of this many columns. */
    String text(int columns) {
        var text = new StringBuilder();
        for (var row : rows) {
            switch (row.style()) {
                case RULE -> text.append("-".repeat(columns));
                case TITLE, CENTRED -> text.append(centred(row.left(), columns));
                case PLAIN, SMALL, STRONG -> text.append(justified(row, columns));
            }
            text.append('\n');
        }
        return text.toString();
    }

    static String centred(String words, int columns) {
        var cut = cut(words, columns);
        return " ".repeat((columns - cut.length()) / 2) + cut;
    }

    static String justified(Row row, int columns) {
        var room = row.right().isEmpty() ? columns : columns - row.right().length() - 1;
        var left = cut(row.left(), Math.max(room, 1));
        return row.right().isEmpty()
                ? left
                : left
                        + " "
                                .repeat(Math.max(
                                        1, columns - left.length() - row.right().length()))
                        + row.right();
    }

    private static String cut(String words, int columns) {
        return words.length() <= columns ? words : words.substring(0, columns);
    }
}
