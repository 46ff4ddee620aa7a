package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.cafe.bonus.NewGrant;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.inventory.Taken;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.pass.PassGiftService;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a reward is worth: goods, bonus or a pass, all paid as promotion (5400); and how that is undone. */
@ApplicationScoped
class RewardValue {

    private static final String TYPE = "reward";

    @Inject
    InventoryService inventory;

    @Inject
    PassGiftService passes;

    @Inject
    BonusService bonuses;

    @Inject
    WalletService wallets;

    @Inject
    WalletRulesService rules;

    @Inject
    LedgerService ledger;

    @Inject
    AdmissionService admissions;

    @Inject
    Clock clock;

    Redemptions.Value give(RewardView reward, AccountId account, UUID redemption) {
        return switch (reward.kind()) {
            case THING -> Redemptions.Value.NONE;
            case PRODUCT -> product(reward, account, redemption);
            case BONUS -> bonus(reward, account, redemption);
            case PASS -> pass(reward, account);
        };
    }

    private Redemptions.Value product(RewardView reward, AccountId account, UUID redemption) {
        var product = Objects.requireNonNull(reward.product());
        var taken = inventory.take(reward.venue(), Map.of(product, 1), redemption);
        taken.stream().map(Taken::product).forEach(one -> mustBeOldEnough(account, one));
        var cost = taken.stream().map(Taken::cost).reduce(Money::plus).orElseThrow();
        if (cost.isZero()) {
            return Redemptions.Value.NONE;
        }
        var legs = List.of(Leg.debit(Chart.PROMOTION, null, cost), Leg.credit(Chart.INVENTORY, null, cost));
        return new Redemptions.Value(post(reward, legs, redemption), null);
    }

    /** Who it is for is known: nobody shows a document, so their age has to be known too. */
    private void mustBeOldEnough(AccountId account, ProductView product) {
        var from = product.ageFrom();
        if (from != null && !admissions.isAtLeast(account, from, clock.instant())) {
            throw LoyaltyRefused.tooYoung(product.name(), from);
        }
    }

    /** Never above what may lie on a wallet; others who fill it wait. */
    private Redemptions.Value bonus(RewardView reward, AccountId account, UUID redemption) {
        var amount = Objects.requireNonNull(reward.bonus());
        var days = Objects.requireNonNull(reward.bonusDays());
        wallets.awaitTurn(account);
        var cash = ledger.balance(reward.venue(), Chart.CASH_WALLET, account.value(), amount.currency())
                .posted();
        var most = rules.terms(reward.venue()).largestBalance().minus(cash);
        var legs = List.of(
                Leg.debit(Chart.PROMOTION, null, amount),
                Leg.credit(Chart.BONUS_WALLET, account.value(), amount).atMost(most));
        var entry = post(reward, legs, redemption);
        bonuses.grant(new NewGrant(account, reward.venue(), BonusSource.PROMOTION, entry, amount, days));
        return new Redemptions.Value(entry, null);
    }

    private Redemptions.Value pass(RewardView reward, AccountId account) {
        var gift = passes.give(reward.venue(), account, Objects.requireNonNull(reward.passProduct()), Ids.next());
        return new Redemptions.Value(gift.entry(), gift.pass());
    }

    private UUID post(RewardView reward, List<Leg> legs, UUID redemption) {
        return ledger.post(new Entry(Ids.next(), reward.venue(), TYPE, null, null, legs).from(redemption));
    }

    /** Refuses with {@code redemption.used} what was used already. */
    void takeBack(RewardView reward, RedemptionView redemption, @Nullable UUID entry, String reason) {
        switch (reward.kind()) {
            case THING -> {}
            case PRODUCT ->
                inventory.putBack(
                        reward.venue(), Map.of(Objects.requireNonNull(reward.product()), 1), redemption.id(), false);
            case BONUS -> clawBack(Objects.requireNonNull(entry));
            case PASS -> passes.takeBack(Objects.requireNonNull(redemption.pass()));
        }
        if (entry != null) {
            ledger.reverse(entry, reason, Ids.next(), null);
        }
    }

    private void clawBack(UUID entry) {
        for (var grant : bonuses.lockedBySource(entry)) {
            if (!grant.remaining().equals(grant.amount())) {
                throw LoyaltyRefused.used();
            }
            bonuses.clawBack(grant.id(), grant.amount());
        }
    }
}
