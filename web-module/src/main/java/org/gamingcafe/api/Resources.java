package org.gamingcafe.api;

import java.util.List;
import java.util.stream.Stream;
import org.gamingcafe.api.floor.ConnectCodeResource;
import org.gamingcafe.api.floor.EventResource;
import org.gamingcafe.api.game.GameResource;
import org.gamingcafe.api.game.GameRunResource;
import org.gamingcafe.api.game.StationGameResource;
import org.gamingcafe.api.incident.IncidentResource;
import org.gamingcafe.api.incident.IncidentSettingsResource;
import org.gamingcafe.api.inventory.CategoryResource;
import org.gamingcafe.api.inventory.GoodsReceiptResource;
import org.gamingcafe.api.inventory.ImageResource;
import org.gamingcafe.api.inventory.KitResource;
import org.gamingcafe.api.inventory.LowStockResource;
import org.gamingcafe.api.inventory.ProductImageResource;
import org.gamingcafe.api.inventory.ProductPriceResource;
import org.gamingcafe.api.inventory.ProductResource;
import org.gamingcafe.api.inventory.PurchaseOrderResource;
import org.gamingcafe.api.inventory.ShrinkageResource;
import org.gamingcafe.api.inventory.StockCountResource;
import org.gamingcafe.api.inventory.StockReportResource;
import org.gamingcafe.api.inventory.StockResource;
import org.gamingcafe.api.inventory.StockTransferResource;
import org.gamingcafe.api.inventory.SupplierPaymentResource;
import org.gamingcafe.api.inventory.SupplierResource;
import org.gamingcafe.api.ledger.LedgerResource;
import org.gamingcafe.api.loyalty.EnrolmentResource;
import org.gamingcafe.api.loyalty.LeaderboardResource;
import org.gamingcafe.api.loyalty.PointsResource;
import org.gamingcafe.api.loyalty.ProgrammeResource;
import org.gamingcafe.api.loyalty.RedemptionResource;
import org.gamingcafe.api.loyalty.RewardResource;
import org.gamingcafe.api.member.AdmissionResource;
import org.gamingcafe.api.member.CardResource;
import org.gamingcafe.api.member.GuardianLimitResource;
import org.gamingcafe.api.member.GuardianResource;
import org.gamingcafe.api.member.MemberResource;
import org.gamingcafe.api.opening.OpeningImportResource;
import org.gamingcafe.api.opening.OpeningPreviewResource;
import org.gamingcafe.api.order.MyOrderResource;
import org.gamingcafe.api.order.OrderResource;
import org.gamingcafe.api.pass.PassProductResource;
import org.gamingcafe.api.pass.PassRefundResource;
import org.gamingcafe.api.pass.PassResource;
import org.gamingcafe.api.play.CorrectionResource;
import org.gamingcafe.api.play.GuestRestResource;
import org.gamingcafe.api.play.PlayResource;
import org.gamingcafe.api.play.PlaySettingsResource;
import org.gamingcafe.api.play.WardResource;
import org.gamingcafe.api.report.ReportResource;
import org.gamingcafe.api.reservation.CalendarLinkResource;
import org.gamingcafe.api.reservation.CalendarResource;
import org.gamingcafe.api.reservation.ReservationResource;
import org.gamingcafe.api.reservation.ReservationSettingsResource;
import org.gamingcafe.api.reservation.WaitingListResource;
import org.gamingcafe.api.review.ReviewResource;
import org.gamingcafe.api.sale.PromotionResource;
import org.gamingcafe.api.sale.RefundListResource;
import org.gamingcafe.api.sale.SaleListResource;
import org.gamingcafe.api.sale.SaleRefundResource;
import org.gamingcafe.api.sale.SaleResource;
import org.gamingcafe.api.sale.SaleTermsResource;
import org.gamingcafe.api.station.ConsoleStateResource;
import org.gamingcafe.api.station.GroupRulesResource;
import org.gamingcafe.api.station.SeatActResource;
import org.gamingcafe.api.station.SeatGameResource;
import org.gamingcafe.api.station.SeatOrderResource;
import org.gamingcafe.api.station.SeatWordResource;
import org.gamingcafe.api.station.StaffCallResource;
import org.gamingcafe.api.station.StationCommandResource;
import org.gamingcafe.api.station.StationDetailsResource;
import org.gamingcafe.api.station.StationGroupResource;
import org.gamingcafe.api.station.StationKeyResource;
import org.gamingcafe.api.station.StationLeaseResource;
import org.gamingcafe.api.station.StationLinkResource;
import org.gamingcafe.api.station.StationPictureResource;
import org.gamingcafe.api.station.StationReportResource;
import org.gamingcafe.api.station.StationResource;
import org.gamingcafe.api.station.StationRoomResource;
import org.gamingcafe.api.station.StationRulesResource;
import org.gamingcafe.api.station.StationTicketResource;
import org.gamingcafe.api.tariff.QuoteResource;
import org.gamingcafe.api.tariff.TariffResource;
import org.gamingcafe.api.terminal.TerminalPaymentResource;
import org.gamingcafe.api.terminal.TerminalResource;
import org.gamingcafe.api.till.CashierResource;
import org.gamingcafe.api.till.CounterApprovalResource;
import org.gamingcafe.api.till.HandOverResource;
import org.gamingcafe.api.till.ReceiptResource;
import org.gamingcafe.api.till.ShiftCountResource;
import org.gamingcafe.api.till.ShiftMovementResource;
import org.gamingcafe.api.till.ShiftReportResource;
import org.gamingcafe.api.till.ShiftResource;
import org.gamingcafe.api.till.ShiftTermsResource;
import org.gamingcafe.api.till.TillKeyResource;
import org.gamingcafe.api.till.TillResource;
import org.gamingcafe.api.till.WithoutTillResource;
import org.gamingcafe.api.transfer.TransferResource;
import org.gamingcafe.api.venue.VenueResource;
import org.gamingcafe.api.voucher.VoucherResource;
import org.gamingcafe.api.wallet.AdjustmentResource;
import org.gamingcafe.api.wallet.ApprovalResource;
import org.gamingcafe.api.wallet.BonusTierResource;
import org.gamingcafe.api.wallet.CreditResource;
import org.gamingcafe.api.wallet.HoldResource;
import org.gamingcafe.api.wallet.LinkResource;
import org.gamingcafe.api.wallet.MyWalletResource;
import org.gamingcafe.api.wallet.RefundResource;
import org.gamingcafe.api.wallet.SettlementResource;
import org.gamingcafe.api.wallet.TermsResource;
import org.gamingcafe.api.wallet.WalletResource;
import org.gamingcafe.api.wallet.WalletStatusResource;

/** Everything the API answers with, for its description. */
final class Resources {

    static final List<Class<?>> ALL = Stream.concat(
                    PeopleResources.ALL.stream(),
                    Stream.<Class<?>>of(
                            AdjustmentResource.class,
                            AdmissionResource.class,
                            ApprovalResource.class,
                            BonusTierResource.class,
                            CalendarLinkResource.class,
                            CalendarResource.class,
                            CardResource.class,
                            CategoryResource.class,
                            ConnectCodeResource.class,
                            ConsoleStateResource.class,
                            CorrectionResource.class,
                            CreditResource.class,
                            EventResource.class,
                            GameResource.class,
                            GameRunResource.class,
                            GoodsReceiptResource.class,
                            GroupRulesResource.class,
                            GuardianLimitResource.class,
                            GuardianResource.class,
                            GuestRestResource.class,
                            HoldResource.class,
                            ImageResource.class,
                            IncidentResource.class,
                            IncidentSettingsResource.class,
                            KitResource.class,
                            LedgerResource.class,
                            LinkResource.class,
                            LowStockResource.class,
                            EnrolmentResource.class,
                            LeaderboardResource.class,
                            PointsResource.class,
                            ProgrammeResource.class,
                            RedemptionResource.class,
                            RewardResource.class,
                            MemberResource.class,
                            MyOrderResource.class,
                            MyWalletResource.class,
                            OpeningImportResource.class,
                            OpeningPreviewResource.class,
                            OrderResource.class,
                            PassProductResource.class,
                            PassRefundResource.class,
                            PassResource.class,
                            PlayResource.class,
                            PlaySettingsResource.class,
                            ProductImageResource.class,
                            ProductPriceResource.class,
                            ProductResource.class,
                            PurchaseOrderResource.class,
                            QuoteResource.class,
                            PromotionResource.class,
                            CounterApprovalResource.class,
                            ReceiptResource.class,
                            RefundListResource.class,
                            RefundResource.class,
                            ReportResource.class,
                            ReservationResource.class,
                            ReservationSettingsResource.class,
                            ReviewResource.class,
                            SaleListResource.class,
                            SaleRefundResource.class,
                            SaleResource.class,
                            SaleTermsResource.class,
                            SeatActResource.class,
                            SeatGameResource.class,
                            SeatOrderResource.class,
                            SeatWordResource.class,
                            SettlementResource.class,
                            TerminalPaymentResource.class,
                            TerminalResource.class,
                            ShiftResource.class,
                            ShiftMovementResource.class,
                            ShiftCountResource.class,
                            ShiftReportResource.class,
                            ShiftTermsResource.class,
                            HandOverResource.class,
                            CashierResource.class,
                            WithoutTillResource.class,
                            TillKeyResource.class,
                            ShrinkageResource.class,
                            StaffCallResource.class,
                            StationCommandResource.class,
                            StationDetailsResource.class,
                            StationGameResource.class,
                            StationGroupResource.class,
                            StationKeyResource.class,
                            StationLeaseResource.class,
                            StationLinkResource.class,
                            StationPictureResource.class,
                            StationReportResource.class,
                            StationResource.class,
                            StationRoomResource.class,
                            StationRulesResource.class,
                            StationTicketResource.class,
                            StockCountResource.class,
                            StockReportResource.class,
                            StockResource.class,
                            StockTransferResource.class,
                            SupplierPaymentResource.class,
                            SupplierResource.class,
                            TariffResource.class,
                            TermsResource.class,
                            TillResource.class,
                            TransferResource.class,
                            VenueResource.class,
                            VoucherResource.class,
                            WaitingListResource.class,
                            WalletResource.class,
                            WalletStatusResource.class,
                            WardResource.class))
            .toList();

    private Resources() {}
}
