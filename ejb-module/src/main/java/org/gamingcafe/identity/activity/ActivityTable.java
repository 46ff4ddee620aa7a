package org.gamingcafe.identity.activity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Csv;

/** Entries as a file to take along. */
final class ActivityTable {

    private static final String HEADINGS = Csv.line("at", "action", "actor", "details", "ip", "device", "id");
    private static final JsonProvider JSON = JsonProvider.provider();

    private ActivityTable() {}

    static String csv(List<ActivityLine> lines) {
        return HEADINGS + lines.stream().map(ActivityTable::row).collect(Collectors.joining());
    }

    static String json(List<ActivityLine> lines) {
        var items = JSON.createArrayBuilder();
        lines.forEach(line -> items.add(object(line)));
        return JSON.createObjectBuilder().add("items", items).build().toString();
    }

    private static String row(ActivityLine line) {
        var details = line.details().entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining("; "));
        return Csv.line(line.at(), line.action(), line.actor(), details, line.ip(), line.device(), line.id());
    }

    private static JsonObject object(ActivityLine line) {
        return JSON.createObjectBuilder()
                .add("id", line.id().toString())
                .add("at", line.at().toString())
                .add("action", line.action().name())
                .add("actor", line.actor().name())
                .add("details", JSON.createObjectBuilder(Map.<String, Object>copyOf(line.details())))
                .add("ip", line.ip() == null ? JsonValue.NULL : JSON.createValue(line.ip()))
                .add("device", line.device().isEmpty() ? JsonValue.NULL : JSON.createValue(line.device()))
                .build();
    }
}
