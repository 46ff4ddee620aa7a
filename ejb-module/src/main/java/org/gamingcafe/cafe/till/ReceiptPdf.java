package org.gamingcafe.cafe.till;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A receipt as a PDF of 80 mm, as long as its rows need. The letters are part of it: the fonts that every reader has know the western
 * ones only, and names are Polish, Greek and Russian too.
 */
final class ReceiptPdf {

    private static final int LETTERS_PER_LINE = 36;
    private static final int MARGINS = 24;
    private static final int SHORTEST = 80;

    /** Latin, Greek, Cyrillic and Hebrew, as wide as Helvetica; under the SIL Open Font License, and a part of PDFBox. */
    private static final String LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REGULAR = 400;

    private static final String STYLE = """
            @page { size: 80mm %dmm; margin: 4mm; }
            body { font-family: 'Liberation Sans', sans-serif; font-size: 9pt; margin: 0; }
            table { width: 100%%; border-collapse: collapse; }
            td { padding: 0.4mm 0; vertical-align: top; }
            td.right { text-align: right; white-space: nowrap; }
            .title { font-size: 13pt; font-weight: bold; text-align: center; }
            .centred { text-align: center; }
            .small { font-size: 7.5pt; }
            .strong { font-weight: bold; }
            hr { border: 0; border-top: 0.3mm solid #000; }
            """;

    private ReceiptPdf() {}

    static byte[] of(ReceiptPaper paper) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(ReceiptPdf::letters, "Liberation Sans", REGULAR, FontStyle.NORMAL, true)
                    .withHtmlContent(html(paper), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream letters() {
        return Objects.requireNonNull(PDFont.class.getResourceAsStream(LETTERS), "PDFBox brings its letters");
    }

    private static String html(ReceiptPaper paper) {
        var rows = paper.rows().stream().mapToInt(ReceiptPdf::millimetres).sum();
        var height = Math.max(SHORTEST, MARGINS + rows);
        var html = new StringBuilder("<html><head><style>")
                .append(STYLE.formatted(height))
                .append("</style></head><body><table>");
        paper.rows().forEach(row -> html.append(row(row)));
        return html.append("</table></body></html>").toString();
    }

    /** At most; what is too long for a line goes on in the next. */
    private static int millimetres(ReceiptPaper.Row row) {
        var line = row.style() == ReceiptPaper.Style.TITLE ? 7 : 5;
        return line * (1 + (row.left().length() + row.right().length()) / LETTERS_PER_LINE);
    }

    private static String row(ReceiptPaper.Row row) {
        return switch (row.style()) {
            case RULE -> "<tr><td colspan=\"2\"><hr/></td></tr>";
            case TITLE, CENTRED ->
                "<tr><td colspan=\"2\" class=\"%s\">%s</td></tr>".formatted(name(row), escaped(row.left()));
            case PLAIN, SMALL, STRONG ->
                "<tr class=\"%s\"><td>%s</td><td class=\"right\">%s</td></tr>"
                        .formatted(name(row), escaped(row.left()), escaped(row.right()));
        };
    }

    private static String name(ReceiptPaper.Row row) {
        return row.style().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
