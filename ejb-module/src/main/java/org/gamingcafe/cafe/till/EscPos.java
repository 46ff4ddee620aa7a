package org.gamingcafe.cafe.till;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * Bytes for a receipt printer of 80 mm (48 columns of font A), in the commands that every ESC/POS printer knows: initialise,
 * code page 858 (Latin with the euro sign), bold, double size, feed and cut.
 */
final class EscPos {

    static final int COLUMNS = 48;
    private static final Charset PAGE = Charset.forName("IBM00858");
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int PAGE_858 = 19;
    private static final int DOUBLE = 0x11;
    private static final int LINES_BEFORE_CUT = 4;
    private static final int PARTIAL_CUT = 66;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private EscPos() {}

    static byte[] of(ReceiptPaper paper) {
        var printer = new EscPos();
        printer.send(ESC, '@');
        printer.send(ESC, 't', PAGE_858);
        paper.rows().forEach(printer::row);
        printer.send(ESC, 'd', LINES_BEFORE_CUT);
        printer.send(GS, 'V', PARTIAL_CUT, 0);
        return printer.out.toByteArray();
    }

    private void row(ReceiptPaper.Row row) {
        switch (row.style()) {
            case TITLE -> {
                send(GS, '!', DOUBLE);
                line(ReceiptPaper.centred(row.left(), COLUMNS / 2));
                send(GS, '!', 0);
            }
            case STRONG -> {
                send(ESC, 'E', 1);
                line(ReceiptPaper.justified(row, COLUMNS));
                send(ESC, 'E', 0);
            }
            case CENTRED -> line(ReceiptPaper.centred(row.left(), COLUMNS));
            case PLAIN, SMALL -> line(ReceiptPaper.justified(row, COLUMNS));
            case RULE -> line("-".repeat(COLUMNS));
        }
    }

    /** What the code page does not have becomes a question mark; what could command the printer is no text. */
    private void line(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        out.writeBytes(plain.getBytes(PAGE));
        out.write('\n');
    }

    private void send(int... bytes) {
        for (var one : bytes) {
            out.write(one);
        }
    }
}
