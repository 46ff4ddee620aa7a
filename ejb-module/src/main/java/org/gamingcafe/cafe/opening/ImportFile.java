package org.gamingcafe.cafe.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * A table as spreadsheets write it (RFC 4180): a head with the names of the columns in any order, comma, semicolon or tabulator
 * between cells. A column that nobody knows is refused, so that a typo does not lose what stands in it.
 */
record ImportFile(List<ImportLine> lines) {

    static final int MOST_LINES = 2_000;
    static final int LONGEST = 900_000;

    private static final int LONGEST_CELL = 500;
    private static final String FIELD = "content";
    private static final String MARK = "\uFEFF";

    /** @throws InvalidInput for what is no table of this kind at all; a line that is wrong is told of later */
    static ImportFile of(ImportKind kind, String content) {
        if (content.length() > LONGEST || content.indexOf('\0') >= 0) {
            throw new InvalidInput(FIELD, "opening.file", LONGEST);
        }
        var plain = content.startsWith(MARK) ? content.substring(1) : content;
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(plain))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var parser = CSVParser.parse(plain, format)) {
            return read(kind, parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new InvalidInput(FIELD, "opening.file", LONGEST);
        }
    }

    private static char delimiter(String content) {
        var end = content.indexOf('\n');
        var head = end < 0 ? content : content.substring(0, end);
        return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static ImportFile read(ImportKind kind, CSVParser parser) throws IOException {
        var rows = parser.iterator();
        if (!rows.hasNext()) {
            throw new InvalidInput(FIELD, "opening.empty");
        }
        var head = head(kind, rows.next());
        var lines = new ArrayList<ImportLine>();
        while (rows.hasNext()) {
            var row = rows.next();
            if (lines.size() == MOST_LINES) {
                throw new InvalidInput(FIELD, "opening.too-many", MOST_LINES);
            }
            lines.add(line(head, row, (int) parser.getCurrentLineNumber()));
        }
        if (lines.isEmpty()) {
            throw new InvalidInput(FIELD, "opening.empty");
        }
        return new ImportFile(List.copyOf(lines));
    }

    private static List<String> head(ImportKind kind, CSVRecord row) {
        var columns =
                row.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        columns.stream().filter(column -> !kind.knows(column)).findFirst().ifPresent(column -> {
            throw new InvalidInput(FIELD, "opening.column-unknown", cut(column));
        });
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new InvalidInput(FIELD, "opening.column-twice");
        }
        kind.needed().stream()
                .filter(column -> !columns.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new InvalidInput(FIELD, "opening.column-missing", column);
                });
        return columns;
    }

    private static ImportLine line(List<String> head, CSVRecord row, int number) {
        var cells = new HashMap<String, String>();
        var isWhole = row.size() <= head.size();
        for (var i = 0; i < Math.min(head.size(), row.size()); i++) {
            var cell = row.get(i).strip();
            isWhole &= cell.length() <= LONGEST_CELL;
            if (!cell.isEmpty()) {
                cells.put(head.get(i), cut(cell));
            }
        }
        return new ImportLine(number, cells, isWhole);
    }

    private static String cut(String cell) {
        return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
    }
}
