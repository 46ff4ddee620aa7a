package org.gamingcafe.api.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.api.sale.SaleResource;
import org.gamingcafe.cafe.order.MenuItem;
import org.gamingcafe.cafe.order.NewOrder;
import org.gamingcafe.cafe.order.NewPayment;
import org.gamingcafe.cafe.order.OrderView;
import org.gamingcafe.cafe.order.PaidOrder;
import org.gamingcafe.cafe.order.SeatOrder;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Requests and answers about orders, the same wherever they come from. */
public final class OrderBodies {

    private static final String LINE = "{\"productId\":\"01980000-0000-7000-8000-000000000002\",\"quantity\":2}";

    private OrderBodies() {}

    @Schema(
            description = "For a member, for a seat, or for nobody, who is called; sent at once, or kept open.",
            example = "{\"lines\":[" + LINE + "],\"note\":\"No ice\",\"send\":true}")
    public record OrderRequest(
            @Nullable UUID accountId,
            @Nullable UUID stationId,

            @NotNull @Size(min = 1, max = NewOrder.MOST_LINES) @Valid
            List<OrderLineRequest> lines,

            @Nullable @Size(max = NewOrder.LONGEST_NOTE) String note,
            @NotNull Boolean send) {

        NewOrder order(VenueId venue) {
            return new NewOrder(
                    venue,
                    accountId == null ? null : new AccountId(accountId),
                    stationId == null ? null : new StationId(stationId),
                    lines.stream().map(OrderLineRequest::line).toList(),
                    note);
        }
    }

    public record OrderLineRequest(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(NewOrder.MOST_PIECES) Integer quantity) {

        public NewOrder.Line line() {
            return new NewOrder.Line(productId, quantity);
        }
    }

    @Schema(
            description = "What who plays wants to be brought; paid now from the wallet, or at the counter later.",
            example = "{\"lines\":[" + LINE + "],\"pay\":\"WALLET\"}")
    public record SeatOrderRequest(
            @NotNull @Size(min = 1, max = NewOrder.MOST_LINES) @Valid
            List<OrderLineRequest> lines,

            SeatOrder.@NotNull Pay pay,
            @Nullable @Size(max = NewOrder.LONGEST_NOTE) String note) {

        public SeatOrder order() {
            return new SeatOrder(lines.stream().map(OrderLineRequest::line).toList(), pay, note);
        }
    }

    /** Where the kitchen brings an order. */
    public enum Step {
        PREPARING,
        READY,
        SERVED
    }

    @Schema(example = "{\"state\":\"READY\"}")
    public record StepRequest(@NotNull Step state) {

        OrderView.State to() {
            return switch (state) {
                case PREPARING -> OrderView.State.PREPARING;
                case READY -> OrderView.State.READY;
                case SERVED -> OrderView.State.SERVED;
            };
        }
    }

    /** What becomes of the goods of an order that is given up. */
    public enum Fate {
        STOCK,
        WASTE
    }

    @Schema(name = "OrderVoidRequest", example = "{\"reason\":\"The guest has left\",\"fate\":\"STOCK\"}")
    public record VoidRequest(
            @NotBlank @Size(max = 200) String reason,
            @NotNull Fate fate) {}

    @Schema(
            name = "OrderPaymentRequest",
            description = "Without pieces all that is left is paid. Everything else is as in a sale.",
            example = "{\"shiftId\":\"01980000-0000-7000-8000-000000000001\",\"payments\":[{\"tender\":\"CASH\","
                    + "\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}]}")
    public record PaymentRequest(
            @NotNull UUID shiftId,
            @Nullable UUID accountId,

            @Nullable @Size(max = NewOrder.MOST_LINES) @Valid
            List<PiecesRequest> pieces,

            @NotNull @Size(max = 10) @Valid List<SaleResource.PaymentRequest> payments,
            SaleResource.@Nullable @Valid DiscountRequest discount,
            @Nullable @Size(max = 40) String promotion,
            @Nullable UUID approvalId,
            @Nullable Boolean ageSeen,
            @Nullable Money dues) {

        NewPayment payment() {
            return new NewPayment(
                    shiftId,
                    accountId == null ? null : new AccountId(accountId),
                    pieces == null
                            ? List.of()
                            : pieces.stream().map(PiecesRequest::pieces).toList(),
                    payments.stream().map(SaleResource.PaymentRequest::payment).toList(),
                    SaleResource.DiscountRequest.of(discount),
                    promotion,
                    approvalId,
                    Boolean.TRUE.equals(ageSeen),
                    dues);
        }
    }

    @Schema(name = "OrderPiecesRequest", description = "So many pieces of the line in this place, from 0.")
    public record PiecesRequest(
            @NotNull @Min(0) @Max(NewOrder.MOST_LINES) Integer line,
            @NotNull @Min(1) @Max(NewOrder.MOST_PIECES) Integer quantity) {

        NewPayment.Pieces pieces() {
            return new NewPayment.Pieces(line, quantity);
        }
    }

    @Schema(
            name = "OrderLine",
            description = "Pieces of one product at the price that the guest saw; paid: how many are.")
    public record LineAnswer(
            Integer line, UUID productId, String name, Integer quantity, Money price, Money amount, Integer paid) {

        static LineAnswer of(OrderView.Line line) {
            return new LineAnswer(
                    line.line(),
                    line.product(),
                    line.name(),
                    line.quantity(),
                    line.price(),
                    line.price().times(line.quantity()),
                    line.paid());
        }
    }

    @Schema(
            name = "OrderAnswer",
            description =
                    "An order as it stands. number is called out; seat is where it is brought; due is what is left to pay.")
    public record OrderAnswer(
            UUID id,
            Integer number,
            OrderView.Source source,
            OrderView.State state,
            OrderView.Payment payment,
            @Nullable UUID accountId,
            @Nullable UUID stationId,
            @Nullable Integer seat,
            @Nullable String note,
            Money total,
            Money due,
            Instant openedAt,
            @Nullable Instant sentAt,
            @Nullable Instant preparingAt,
            @Nullable Instant readyAt,
            @Nullable Instant servedAt,
            @Nullable Instant voidedAt,
            @Nullable String voidReason,
            List<LineAnswer> lines) {

        public static OrderAnswer of(OrderView order) {
            var account = order.accountId();
            var station = order.stationId();
            return new OrderAnswer(
                    order.id(),
                    order.number(),
                    order.source(),
                    order.state(),
                    order.payment(),
                    account == null ? null : account.value(),
                    station == null ? null : station.value(),
                    order.seat(),
                    order.note(),
                    order.total(),
                    order.due(),
                    order.openedAt(),
                    order.sentAt(),
                    order.preparingAt(),
                    order.readyAt(),
                    order.servedAt(),
                    order.voidedAt(),
                    order.voidReason(),
                    order.lines().stream().map(LineAnswer::of).toList());
        }
    }

    @Schema(
            name = "OrderPaymentAnswer",
            description = "The order, and the sale that has just paid for some of it, or all.")
    public record PaidAnswer(OrderAnswer order, SaleResource.SaleAnswer sale) {

        static PaidAnswer of(PaidOrder paid) {
            return new PaidAnswer(OrderAnswer.of(paid.order()), SaleResource.SaleAnswer.of(paid.sale()));
        }
    }

    @Schema(name = "MenuItem", description = "What who plays may order now.")
    public record MenuAnswer(UUID productId, String name, String category, Money price) {

        public static MenuAnswer of(MenuItem item) {
            return new MenuAnswer(item.product(), item.name(), item.category(), item.price());
        }
    }
}
