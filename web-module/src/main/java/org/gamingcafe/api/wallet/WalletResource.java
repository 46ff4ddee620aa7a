package org.gamingcafe.api.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.wallet.Debit;
import org.gamingcafe.cafe.wallet.TopUpRefundService;
import org.gamingcafe.cafe.wallet.WalletDeskService;
import org.gamingcafe.cafe.wallet.WalletReceipt;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletStatementService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.GroupCommit;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.observe.Figures;
import org.jspecify.annotations.Nullable;

/** Members' prepaid money. */
@Path("/wallets/{accountId}")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WalletResource {

    @Inject
    WalletService wallets;

    @Inject
    WalletStatementService statements;

    @Inject
    WalletDeskService desk;

    @Inject
    TopUpRefundService refunds;

    private final GroupCommit<Debit, WalletReceipt> debits = new GroupCommit<>(
            one -> wallets.debit(one.account(), one.amount(), one.reason(), one.command()), this::together);

    @Inject
    Figures figures;

    private List<WalletReceipt> together(List<GroupCommit.Asked<Debit>> all) {
        try {
            var receipts = wallets.debitAll(all);
            figures.count("debit_batches_committed_total");
            return receipts;
        } catch (RuntimeException e) {
            figures.count("debit_batches_undone_total");
            throw e;
        }
    }

    @GET
    @Operation(summary = "A wallet: the caller's own, or any of the venue with wallet:read")
    @Refuses("wallet.not-found")
    public WalletAnswer view(@PathParam("accountId") UUID accountId) {
        return WalletAnswer.of(wallets.view(new AccountId(accountId)), null);
    }

    @GET
    @Path("/transactions")
    @Operation(summary = "What moved on a wallet, cash and bonus, newest first; who may see the wallet may see this")
    @Refuses({"wallet.not-found", "wallet.period", "wallet.line-type"})
    public Page<TransactionAnswer> transactions(
            @PathParam("accountId") UUID accountId,
            @BeanParam LineQuery query,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var lines = statements.lines(new AccountId(accountId), query.filter(), Page.request(size, after));
        return Page.of(lines, TransactionAnswer::of);
    }

    @GET
    @Path("/statistics")
    @Operation(summary = "What came and went on a wallet, in all and by type of transaction")
    @Refuses({"wallet.not-found", "wallet.period", "wallet.line-type"})
    public StatisticsAnswer statistics(@PathParam("accountId") UUID accountId, @BeanParam LineQuery query) {
        return StatisticsAnswer.of(statements.statistics(new AccountId(accountId), query.filter()));
    }

    @GET
    @Path("/bonuses")
    @Operation(summary = "The bonus that is left on a wallet, soonest to expire first")
    @Refuses("wallet.not-found")
    public Page<BonusAnswer> bonuses(@PathParam("accountId") UUID accountId) {
        return Page.whole(desk.bonuses(new AccountId(accountId)), BonusAnswer::of);
    }

    @GET
    @Path("/top-ups")
    @Operation(summary = "The top-ups of a wallet with what may still go back, newest first")
    @Refuses("wallet.not-found")
    public Page<TopUpAnswer> topUps(
            @PathParam("accountId") UUID accountId,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(refunds.topUps(new AccountId(accountId), Page.request(size, after)), TopUpAnswer::of);
    }

    @POST
    @Path("/top-ups")
    @SignedIn(Permission.WALLET_TOP_UP)
    @Operation(summary = "Put cash onto a wallet; it goes into the drawer of the caller's open shift")
    @Refuses({
        "wallet.not-found",
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-of-another",
        "wallet.too-full",
        "wallet.top-up-too-small",
        "wallet.elsewhere",
        "wallet.own",
        "wallet.linked"
    })
    public WalletAnswer topUp(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull TopUpRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/top-ups", key, accountId, request);
        return WalletAnswer.of(
                Retry.atWallet(accountId, () -> wallets.topUp(account, request.amount(), request.shiftId(), command)));
    }

    @POST
    @Path("/debits")
    @SignedIn(Permission.WALLET_DEBIT)
    @Operation(summary = "Take money off a wallet, with a reason")
    @Refuses({"wallet.not-found", "wallet.insufficient-funds", "wallet.frozen", "wallet.own", "wallet.linked"})
    public WalletAnswer debit(
            @PathParam("accountId") UUID accountId,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull DebitRequest request) {
        var account = new AccountId(accountId);
        var command = Commands.of("POST /wallets/{accountId}/debits", key, accountId, request);
        var debit = new Debit(account, request.amount(), request.reason(), command);
        return WalletAnswer.of(Retry.onConflict(() -> debits.ask(accountId, command.key(), debit)));
    }

    /** With what a wallet can be topped up at the desk. */
    public enum Tender {
        CASH
    }

    @Schema(
            example = "{\"amount\":{\"amount\":\"20.00\",\"currency\":\"EUR\"},\"tender\":\"CASH\","
                    + "\"shiftId\":\"01980000-0000-7000-8000-000000000001\"}")
    public record TopUpRequest(
            @NotNull Money amount,
            @NotNull Tender tender,
            @NotNull UUID shiftId) {}

    @Schema(example = "{\"amount\":{\"amount\":\"3.50\",\"currency\":\"EUR\"},\"reason\":\"Printing, 7 pages\"}")
    public record DebitRequest(
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String reason) {}
}
