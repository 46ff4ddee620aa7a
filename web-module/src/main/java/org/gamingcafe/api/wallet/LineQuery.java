package org.gamingcafe.api.wallet;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gamingcafe.cafe.wallet.LineFilter;
import org.jspecify.annotations.Nullable;

/** Which lines of a wallet a request asks for. */
public class LineQuery {

    @QueryParam("type")
    @Parameter(description = "Of one type, such as top-up.")
    @Nullable
    String type;

    @QueryParam("bucket")
    @Parameter(description = "Of one balance.")
    LineFilter.@Nullable Bucket bucket;

    @QueryParam("from")
    @Parameter(description = "From this instant on.")
    @Nullable
    Instant from;

    @QueryParam("until")
    @Parameter(description = "Before this instant.")
    @Nullable
    Instant until;

    LineFilter filter() {
        return new LineFilter(type, bucket, from, until);
    }
}
