package org.gamingcafe.cafe.voucher;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/** Codes that were issued together. */
public record VoucherBatchView(
        UUID id, VoucherKind kind, String name, Money value, int pieces, Instant validUntil, Instant issuedAt) {}
