package org.gamingcafe.api;

import java.util.List;
import org.gamingcafe.api.account.ClaimResource;
import org.gamingcafe.api.account.PasswordResource;
import org.gamingcafe.api.account.RegistrationResource;
import org.gamingcafe.api.account.UnlockResource;
import org.gamingcafe.api.activity.ActivityResource;
import org.gamingcafe.api.audit.AuditResource;
import org.gamingcafe.api.inventory.ProductResource;
import org.gamingcafe.api.ledger.LedgerResource;
import org.gamingcafe.api.limit.AllowListResource;
import org.gamingcafe.api.limit.LimitResource;
import org.gamingcafe.api.limit.VenueAddressResource;
import org.gamingcafe.api.login.LoginHistoryResource;
import org.gamingcafe.api.login.LoginResource;
import org.gamingcafe.api.login.PasskeyLoginResource;
import org.gamingcafe.api.login.PasskeyResource;
import org.gamingcafe.api.login.PasskeyStepUpResource;
import org.gamingcafe.api.login.ProfileResource;
import org.gamingcafe.api.login.RiskResource;
import org.gamingcafe.api.login.SecondFactorResource;
import org.gamingcafe.api.login.SecondFactorSetUpResource;
import org.gamingcafe.api.login.SecondStepResource;
import org.gamingcafe.api.login.StepUpResource;
import org.gamingcafe.api.member.AdmissionResource;
import org.gamingcafe.api.member.GuardianLimitResource;
import org.gamingcafe.api.member.GuardianResource;
import org.gamingcafe.api.member.MemberResource;
import org.gamingcafe.api.observe.HealthResource;
import org.gamingcafe.api.observe.MetricsResource;
import org.gamingcafe.api.outbox.OutboxResource;
import org.gamingcafe.api.pass.PassProductResource;
import org.gamingcafe.api.pass.PassRefundResource;
import org.gamingcafe.api.pass.PassResource;
import org.gamingcafe.api.play.CorrectionResource;
import org.gamingcafe.api.play.GuestRestResource;
import org.gamingcafe.api.play.PlayResource;
import org.gamingcafe.api.play.PlaySettingsResource;
import org.gamingcafe.api.play.WardResource;
import org.gamingcafe.api.reservation.ReservationResource;
import org.gamingcafe.api.reservation.ReservationSettingsResource;
import org.gamingcafe.api.reservation.WaitingListResource;
import org.gamingcafe.api.review.ReviewResource;
import org.gamingcafe.api.sale.SaleResource;
import org.gamingcafe.api.session.KeysResource;
import org.gamingcafe.api.session.SessionResource;
import org.gamingcafe.api.session.TrustedDeviceResource;
import org.gamingcafe.api.station.StationCommandResource;
import org.gamingcafe.api.station.StationDetailsResource;
import org.gamingcafe.api.station.StationGroupResource;
import org.gamingcafe.api.station.StationKeyResource;
import org.gamingcafe.api.station.StationLeaseResource;
import org.gamingcafe.api.station.StationLinkResource;
import org.gamingcafe.api.station.StationResource;
import org.gamingcafe.api.station.StationRoomResource;
import org.gamingcafe.api.station.StationTicketResource;
import org.gamingcafe.api.tariff.QuoteResource;
import org.gamingcafe.api.tariff.TariffResource;
import org.gamingcafe.api.till.ReceiptResource;
import org.gamingcafe.api.till.ShiftResource;
import org.gamingcafe.api.till.TillResource;
import org.gamingcafe.api.transfer.TransferResource;
import org.gamingcafe.api.user.CashierRuleResource;
import org.gamingcafe.api.user.FactorRemovalsResource;
import org.gamingcafe.api.user.UserAccessResource;
import org.gamingcafe.api.user.UserFactorResource;
import org.gamingcafe.api.user.UserResource;
import org.gamingcafe.api.user.UserSessionResource;
import org.gamingcafe.api.user.UsersResource;
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

    static final List<Class<?>> ALL = List.of(
            ActivityResource.class,
            AdjustmentResource.class,
            AdmissionResource.class,
            AllowListResource.class,
            ApprovalResource.class,
            AuditResource.class,
            BonusTierResource.class,
            CashierRuleResource.class,
            ClaimResource.class,
            FactorRemovalsResource.class,
            CorrectionResource.class,
            CreditResource.class,
            GuardianLimitResource.class,
            GuardianResource.class,
            GuestRestResource.class,
            HealthResource.class,
            HoldResource.class,
            KeysResource.class,
            LedgerResource.class,
            LimitResource.class,
            LinkResource.class,
            LoginHistoryResource.class,
            LoginResource.class,
            MemberResource.class,
            MetricsResource.class,
            MyWalletResource.class,
            OutboxResource.class,
            PassProductResource.class,
            PassRefundResource.class,
            PassResource.class,
            PasskeyLoginResource.class,
            PasskeyResource.class,
            PasskeyStepUpResource.class,
            PasswordResource.class,
            PlayResource.class,
            PlaySettingsResource.class,
            ProductResource.class,
            ProfileResource.class,
            QuoteResource.class,
            ReceiptResource.class,
            RefundResource.class,
            RegistrationResource.class,
            RiskResource.class,
            ReservationResource.class,
            ReservationSettingsResource.class,
            ReviewResource.class,
            SaleResource.class,
            SecondFactorResource.class,
            SecondFactorSetUpResource.class,
            SecondStepResource.class,
            SessionResource.class,
            SettlementResource.class,
            ShiftResource.class,
            StationCommandResource.class,
            StationDetailsResource.class,
            StationGroupResource.class,
            StationKeyResource.class,
            StationLeaseResource.class,
            StationLinkResource.class,
            StationResource.class,
            StationRoomResource.class,
            StationTicketResource.class,
            StepUpResource.class,
            TariffResource.class,
            TermsResource.class,
            TillResource.class,
            TransferResource.class,
            TrustedDeviceResource.class,
            UnlockResource.class,
            UserAccessResource.class,
            UserFactorResource.class,
            UserResource.class,
            UserSessionResource.class,
            UsersResource.class,
            VenueAddressResource.class,
            VenueResource.class,
            VoucherResource.class,
            WaitingListResource.class,
            WalletResource.class,
            WalletStatusResource.class,
            WardResource.class);

    private Resources() {}
}
