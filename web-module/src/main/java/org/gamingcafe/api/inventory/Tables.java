package org.gamingcafe.api.inventory;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Tables for spreadsheets, for who asks for them (Accept: text/csv or format=csv). */
final class Tables {

    static final String CSV = "text/csv;qs=0.1";

    private Tables() {}

    /** @param name of letters and hyphens */
    static Response answer(String name, String csv) {
        return Response.ok(csv, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
