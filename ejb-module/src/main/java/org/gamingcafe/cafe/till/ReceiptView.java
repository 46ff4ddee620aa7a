package org.gamingcafe.cafe.till;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A receipt as it was issued. Number: venue code, till code, running number without gaps per till. @param head what the venue had printed below its name */
public record ReceiptView(
        String number,
        String venueName,
        ReceiptDraft.Kind kind,
        UUID source,
        @Nullable AccountId account,
        Instant issuedAt,
        String zone,
        Money total,
        Money tax,
        List<ReceiptDraft.Line> lines,
        List<ReceiptDraft.Paid> paid,
        Money change,
        @Nullable String head) {}
