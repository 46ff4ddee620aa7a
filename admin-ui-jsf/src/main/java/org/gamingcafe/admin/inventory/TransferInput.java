package org.gamingcafe.admin.inventory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Pieces that go to another venue, as they are being typed. */
public class TransferInput implements Serializable {

    private @Nullable String venue;
    private @Nullable Integer quantity;
    private @Nullable String reason;

    VenueId to() {
        return new VenueId(Parameters.id(venue, "venue"));
    }

    int pieces() {
        return quantity == null ? 0 : quantity;
    }

    String said() {
        return reason == null ? "" : reason;
    }

    void clear() {
        quantity = null;
        reason = null;
    }

    public @Nullable @Size(max = 36) String getVenue() {
        return venue;
    }

    public void setVenue(@Nullable String venue) {
        this.venue = venue;
    }

    public @Nullable @Min(1) @Max(ProductEdit.MOST_PIECES) Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
