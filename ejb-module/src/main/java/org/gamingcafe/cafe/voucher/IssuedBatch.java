package org.gamingcafe.cafe.voucher;

import java.util.List;

/** A batch with its codes: the only time they are shown. */
public record IssuedBatch(VoucherBatchView batch, List<String> codes) {

    public IssuedBatch {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "IssuedBatch[" + batch + ", " + codes.size() + " codes]";
    }

    /** As a table; no cell can be read as a formula. */
    public String csv() {
        var text = new StringBuilder("code;batch;value;currency;valid-until\r\n");
        for (var code : codes) {
            text.append(code)
                    .append(';')
                    .append(cell(batch.name()))
                    .append(';')
                    .append(batch.value().amount().toPlainString())
                    .append(';')
                    .append(batch.value().currency())
                    .append(';')
                    .append(batch.validUntil())
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String cell(String text) {
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
